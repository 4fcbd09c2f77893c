import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTranslation, completeRows } from '#core/study/align-translation.ts'
import { parseStudyPage } from '#core/study/parse-page.ts'
import { emptySection, tidySection } from '#core/study/tidy-section.ts'
import { writeStudyPage } from '#core/study/write-page.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'

const row = (en: string, zh: string): { en: string; zh: string } => ({ en, zh })

describe('a section that was typed', () => {
  it('is kept without empty entries, line breaks and white space at the ends', () => {
    expect(tidySection({ section: 'plain', value: [' 第一段 ', '', '第\n二段'] }).value).toEqual([
      '第一段',
      '第 二段',
    ])
    const entry = { abbr: ' ECS', spoken: '', full: '', zh: '', explanation: 'a\n\n b ' }
    const blank = { abbr: '', spoken: ' ', full: '', zh: '', explanation: '\n' }
    expect(tidySection({ section: 'abbreviations', value: [blank, entry] }).value).toEqual([
      { ...entry, abbr: 'ECS', explanation: 'a\nb' },
    ])
    const word = { term: 'launch', partOfSpeech: 'v.', zh: '启动', explanation: '', examples: [row(' ', '')] }
    expect(tidySection({ section: 'keywords', value: [word] }).value).toEqual([{ ...word, examples: [] }])
    expect(
      tidySection({ section: 'quick', value: { point: 'x ', keywords: ['', 'ECS'], hints: [' '] } }).value,
    ).toEqual({ point: 'x', keywords: ['ECS'], hints: [] })
    expect(
      tidySection({ section: 'translation', value: { sentences: [row('A', ''), row('', '')], notes: [''] } })
        .value,
    ).toEqual({ sentences: [row('A', '')], notes: [] })
  })

  it('may hold nothing', () => {
    for (const name of SECTION_NAMES) {
      const entry = emptySection(name)
      expect(tidySection(entry)).toEqual(entry)
    }
  })

  it('comes back the same from a written page, whatever was typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom('a', '容', ' ', '\n', '\t', '。', '\r', '\u2028', '#', '|'),
    })
    fc.assert(
      fc.property(fc.array(typed), (value) => {
        const tidy = tidySection({ section: 'beginner', value })
        const page = parseStudyPage(writeStudyPage(1, 'x', { beginner: tidy.value as string[] }))
        const kept = tidy.value as string[]
        if (kept.length > 0) expect(page.sections.beginner).toEqual(kept)
        expect(tidySection(tidy)).toEqual(tidy)
      }),
    )
  })
})

describe('a translation', () => {
  const rows = [
    row('ECS = Elastic Container Service', '弹性容器服务'),
    row('Extra', '多出来的'),
    row('B', '乙'),
  ]

  it('is found by the sentence, whatever its white space', () => {
    expect(alignTranslation(['ECS  =\nElastic Container Service', 'None', 'B'], rows)).toEqual([
      '弹性容器服务',
      '',
      '乙',
    ])
  })

  it('gets a row for each sentence without one, in the page’s order', () => {
    const sentences = ['A', 'ECS = Elastic Container Service', 'New', 'New', '…', 'B', 'Last']
    expect(completeRows(sentences, rows).map(({ en }) => en)).toEqual([
      'A',
      'ECS = Elastic Container Service',
      'New',
      'Extra',
      'B',
      'Last',
    ])
    expect(completeRows(['A', 'B'], []).map(({ en, zh }) => `${en}${zh}`)).toEqual(['A', 'B'])
  })
})
