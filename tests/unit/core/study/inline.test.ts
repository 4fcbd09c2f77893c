import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInline } from '#core/study/inline.ts'

describe('inline marks', () => {
  it('are strong, emphasis and code', () => {
    expect(parseInline('让**领班（ECS Agent）**跑 `docker push`，*慢慢* 来')).toEqual([
      { kind: 'text', text: '让' },
      { kind: 'strong', text: '领班（ECS Agent）' },
      { kind: 'text', text: '跑 ' },
      { kind: 'code', text: 'docker push' },
      { kind: 'text', text: '，' },
      { kind: 'emphasis', text: '慢慢' },
      { kind: 'text', text: ' 来' },
    ])
  })

  it('that do not pair stay as they stand', () => {
    expect(parseInline('2 * 3 ** 4 ` 5')).toEqual([{ kind: 'text', text: '2 * 3 ** 4 ` 5' }])
  })

  it('are all that is taken away from any text', () => {
    const piece = fc.constantFrom('*', '**', '`', 'a', '中', ' ', '<b>', '，')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const kept = parseInline(text)
          .map((run) => run.text)
          .join('')
        expect(kept.replace(/[*`]/g, '')).toBe(text.replace(/[*`]/g, ''))
      }),
    )
  })
})
