import fc from 'fast-check'
import type { StudySections } from '#shared/model/study.ts'

/** Text made of what the layout gives a meaning to, so that it is hard to write and to read back. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('ECS', 'task', '容器', '，', '。', ' ', '1', 'a') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '\\',
        '|',
        '*',
        '**',
        '`',
        '#',
        '## 9. 小结',
        '# 第 2 页 · x',
        '>',
        '-',
        '- ',
        '—',
        ' — ',
        '–',
        '·',
        '、',
        ',',
      ],
      ...[
        '（',
        '）',
        '(',
        ')',
        '例：',
        '注：',
        '读作',
        '🔑',
        '📌 关键词：',
        '---',
        '1.',
        '：',
        ':',
        '[x]',
        '<b>',
        '\u2028',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
)

/** One line of text, without white space at its ends; perhaps empty. */
export const line = fc.array(piece, { maxLength: 6 }).map((pieces) =>
  pieces
    .join('')
    .replace(/[\r\n]/g, '')
    .trim(),
)
const filled = line.filter((text) => text !== '')
const lines = fc.array(filled, { maxLength: 3 })
const several = lines.map((texts) => texts.join('\n'))
const pair = fc.record({ en: line, zh: line })

export const anySections: fc.Arbitrary<StudySections> = fc.record(
  {
    translation: fc.record({ sentences: fc.array(pair, { maxLength: 4 }), notes: lines }),
    abbreviations: fc.array(
      fc.record({ abbr: filled, spoken: line, full: line, zh: line, explanation: several }),
      { maxLength: 3 },
    ),
    keywords: fc.array(
      fc.record({
        term: filled,
        partOfSpeech: line,
        zh: line,
        explanation: several,
        examples: fc.array(pair, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    quick: fc.record({ point: line, keywords: lines, hints: lines }),
    plain: lines,
    beginner: lines,
    summary: lines,
    mnemonic: fc.record({ lines, decoded: several }),
  },
  { requiredKeys: [] },
)
