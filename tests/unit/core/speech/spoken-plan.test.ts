import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldToAscii } from '#core/speech/fold.ts'
import type { SpokenToken } from '#core/speech/spoken-token.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import { spokenTokens, spokenWord } from '#core/speech/tokens.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'

function token(spoken: string | readonly string[], pause = ''): SpokenToken {
  return { text: '', start: 0, end: 0, spoken: typeof spoken === 'string' ? [spoken] : spoken, pause }
}

function sentence(
  text: string,
  ...words: readonly (readonly [text: string, spoken: string])[]
): PronouncedSentence {
  let at = 0
  return {
    text,
    ipa: '',
    words: words.map(([word, spoken]) => {
      const start = text.indexOf(word, at)
      at = start + word.length
      return {
        text: word,
        start,
        end: at,
        ipa: word === 'EC2' ? 'ˌi si ˈtu' : word,
        spoken: spoken.split(' '),
        source: 'dictionary',
      }
    }),
  }
}

describe('what the engine is to say', () => {
  it('takes the pause after a word from the punctuation between words', () => {
    const text = 'EC2 (the “virtual” server): on-premises – fast, cheap. Why?'
    const tokens = spokenTokens(
      sentence(
        text,
        ['EC2', 'E C two'],
        ['the', 'the'],
        ['virtual', 'v'],
        ['server', 's'],
        ['on-premises', 'o'],
        ['fast', 'f'],
        ['cheap', 'c'],
        ['Why', 'w'],
      ),
    )
    expect(tokens.map(({ pause }) => pause)).toEqual([',', '', '', ':', ',', ',', '.', '?'])
    expect(tokens[0]).toEqual({
      text: 'EC2',
      start: 0,
      end: 3,
      spoken: ['E', 'C', 'two'],
      phonemes: ['ˌi', 'si', 'ˈtu'],
      pause: ',',
    })
  })

  it('says one word alone without a pause, in its place in the sentence', () => {
    const said = sentence('Run it, now.', ['Run', 'run'], ['it', 'it'], ['now', 'now'])
    expect(spokenWord(said, 1)).toEqual({
      text: 'it',
      start: 4,
      end: 6,
      spoken: ['it'],
      phonemes: ['it'],
      pause: '',
    })
    expect(spokenWord(said, 3)).toBeNull()
  })
})

describe('planning speech', () => {
  it('says every spoken word, with its place in the text', () => {
    const [chunk, ...more] = planSpeech([token(['E', 'C', 'two']), token('images', '.')], foldToAscii, 100)
    expect(more).toEqual([])
    expect(chunk?.text).toBe('E C two images.')
    expect(chunk?.words).toEqual([
      { token: 0, text: 'E', at: 0 },
      { token: 0, text: 'C', at: 2 },
      { token: 0, text: 'two', at: 4 },
      { token: 1, text: 'images', at: 8 },
    ])
  })

  it('leaves out what has no sound and plans nothing when nothing has', () => {
    const plan = planSpeech([token('Docker'), token('镜像'), token('🚀'), token('image')], foldToAscii, 100)
    expect(plan.map(({ text }) => text)).toEqual(['Docker image'])
    expect(planSpeech([token('镜像'), token(''), token('…')], foldToAscii, 100)).toEqual([])
  })

  it('cuts long text at a pause', () => {
    const tokens = [token('one'), token('two'), token('three', ','), token('four'), token('five')]
    expect(planSpeech(tokens, foldToAscii, 21).map(({ text }) => text)).toEqual([
      'one two three,',
      'four five',
    ])
  })

  it('loses no letter and keeps the order, however it is cut', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', '1', '2'),
      minLength: 1,
      maxLength: 60,
    })
    const pause = fc.constantFrom('', '', ',', '.')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, pause)), fc.integer({ min: 5, max: 50 }), (words, max) => {
        const tokens = words.map(([text, mark]) => token(text, mark))
        const plan = planSpeech(tokens, foldToAscii, max)
        const said = plan.flatMap(({ words: planned }) => planned)
        for (const [index, [text]] of words.entries()) {
          const parts = said.filter((part) => part.token === index)
          expect(parts.map((part) => part.text).join('')).toBe(text)
        }
        expect(said.map((part) => part.token)).toEqual(said.map((part) => part.token).sort((a, b) => a - b))
        for (const chunk of plan) {
          expect(chunk.text.length).toBeLessThanOrEqual(max + 2)
          for (const part of chunk.words) expect(chunk.text.startsWith(part.text, part.at)).toBe(true)
        }
      }),
    )
  })
})
