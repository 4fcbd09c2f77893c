/** @typedef {import('../bench/ipa.mjs').IpaFigures} IpaFigures */
/** @typedef {import('./check-sets.mjs').Test} Test */

/**
 * @param {{ rivals: readonly string[], results: readonly (Omit<Test, 'measureRival' | 'rivals'> & { rivals: readonly string[] })[], speed: { sentences: number, figures: readonly IpaFigures[] } }} run
 * @returns {string} Markdown
 */
export function writeReport({ rivals, results, speed }) {
  return [
    '# How well words are pronounced',
    '',
    'Written by `npm run evaluate:phonetics`; do not edit. All figures are from one run.',
    '',
    'Words: sounds wrong % / words wrong % · main stress right %. US figures put aside what good dictionaries differ in: *cot* and',
    '*caught*, weak ɪ and ə, the y of *new*. “–”: the package has fewer than half of the words; otherwise words that it has not are left',
    'out of its figures.',
    '',
    row(['what', 'Soundleaf', ...rivals, 'note']),
    row(['what', 'Soundleaf', ...rivals, 'note'].map(() => '---')),
    ...results.map((test) => row([test.title, test.ours, ...test.rivals, test.note])),
    '',
    '## Speed and memory',
    '',
    `The ${speed.sentences} sentences of the bundled course, US, one Node process each. Memory is what is added to an empty process.`,
    '',
    row(['system', 'open ms', 'first pass ms', 'warm sentences/s', 'memory MB']),
    row(['---', '---', '---', '---', '---']),
    ...speed.figures.map(({ name, openMs, firstMs, perSecond, megabytes }) =>
      row([name, openMs.toFixed(0), firstMs.toFixed(0), perSecond.toFixed(0), megabytes.toFixed(0)]),
    ),
    '',
    '## What we said otherwise',
    '',
    ...results
      .filter(({ mistakes }) => mistakes.length > 0)
      .flatMap(({ title, mistakes }) => [
        `${title}:`,
        '',
        ...mistakes.map((each) => `- ${escape(each)}`),
        '',
      ]),
  ].join('\n')
}

function row(/** @type {readonly string[]} */ cells) {
  return `| ${cells.map(escape).join(' | ')} |`
}

function escape(/** @type {string} */ text) {
  return text.replace(/[|*_~<>]/gu, (sign) => `\\${sign}`)
}
