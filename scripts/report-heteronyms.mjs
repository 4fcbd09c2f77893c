// Trains the heteronym classifier and writes docs/reports/heteronyms.md: how often it is right on sentences it never saw.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readAnnotated } from '#core/phonetics/heteronyms/annotated.ts'
import { createClassifier } from '#core/phonetics/heteronyms/classifier.ts'
import { measure } from '#core/phonetics/heteronyms/measure.ts'
import { isTest, trainHeteronyms } from '#core/phonetics/heteronyms/train.ts'
import { readArpabet } from '#core/phonetics/sounds/arpabet.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'
import { readPhoneticSources } from './build-phonetics.mjs'

const root = new URL('..', import.meta.url)
const REPORT = new URL('docs/reports/heteronyms.md', root)
const CHECK = new URL('tests/fixtures/phonetics/heteronyms-check.tsv', root)

const { tables, lessons } = await readPhoneticSources()
const senses = tables.heteronyms
const examples = lessons.flatMap((each) => each.examples)
const train = examples.filter((example) => !isTest(example))
const test = examples.filter(isTest)
const check = (await readFile(CHECK, 'utf8'))
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap(readAnnotated)

const started = performance.now()
const weights = trainHeteronyms(senses, train)
const seconds = (performance.now() - started) / 1000
const { dictionary } = await import('cmu-pronouncing-dictionary')
/** @type {Readonly<Record<string, string>>} */
const arpabet = dictionary

/** @type {readonly (readonly [string, import('#core/phonetics/heteronyms/classifier.ts').Decide])[]} */
const systems = [
  ['the classifier', createClassifier(weights)],
  ['always the commonest sense', (known) => known[0]],
  ['cmu-pronouncing-dictionary 3.0.0, first entry', fromDictionary],
]
const scores = systems.map(([name, decide]) => ({
  name,
  test: measure(decide, senses, test),
  check: measure(decide, senses, check),
}))
const ours = scores[0]
if (ours === undefined) throw new Error('nothing was measured')

const report = [
  '# Heteronyms: how often the right pronunciation is chosen',
  '',
  'Written by `node scripts/report-heteronyms.mjs`; do not edit.',
  '',
  `${new Set(senses.map((sense) => sense.word)).size} words and forms, ${examples.length} sentences of our own: ` +
    `${train.length} to learn from, ${test.length} never trained on, chosen by a hash of the sentence. The independent ` +
    `check is ${check.length} heteronyms in prose written apart from the lessons (\`tests/fixtures/phonetics/heteronyms-check.tsv\`); ` +
    '95.8 % of it was right when each of its parts was new; lessons were added after its mistakes were seen, so the figure below is kinder.',
  '',
  'Balanced: every sense of a word counts alike. Running text: each counts as often as `heteronym-shares.tsv` says it is met.',
  '',
  '| system | running text % | balanced % | independent check % |',
  '|---|---|---|---|',
  ...scores.map(
    ({ name, test: held, check: prose }) =>
      `| ${name} | ${percent(held.natural)} | ${percent(held.balanced)} | ${percent(prose.right / prose.count)} |`,
  ),
  '| hand-written rules, before (measured once, on 3,343 held-out sentences and 447 words of the check) | 84.1 | 65.5 | 87.3 |',
  '',
  '## Words, worst first',
  '',
  '| word | right | of | balanced % | running text % |',
  '|---|---|---|---|---|',
  ...ours.test.words.map(
    ({ word, right, count, balanced, natural }) =>
      `| ${word} | ${right} | ${count} | ${percent(balanced)} | ${percent(natural)} |`,
  ),
  '',
  '## Mistakes in the independent check',
  '',
  ...ours.check.mistakes.map(({ word, sense, text }) => `- *${word}* (${sense}): ${text}`),
  '',
].join('\n')
await mkdir(new URL('.', REPORT), { recursive: true })
await writeFile(REPORT, report)
const summary = `running text ${percent(ours.test.natural)} %, balanced ${percent(ours.test.balanced)} %`
console.log(
  `${fileURLToPath(REPORT)}: ${summary}; trained in ${seconds.toFixed(1)} s, ${weights.length} bytes`,
)

/** @type {import('#core/phonetics/heteronyms/classifier.ts').Decide} */
function fromDictionary(known) {
  const entry = arpabet[known[0]?.word ?? '']
  if (entry === undefined) return undefined
  const said = loose(writeIpa(readArpabet(entry.replace(/ #.*$/u, '')), 'us'))
  return known.find((sense) => loose(sense.us) === said)
}

/** What a stress mark less or a weak vowel more should not count for. */
function loose(/** @type {string} */ ipa) {
  return ipa.replaceAll('ˌ', '').replace(/[ɪi](?!ˈ)/gu, 'ə')
}

function percent(/** @type {number} */ share) {
  return (share * 100).toFixed(1)
}
