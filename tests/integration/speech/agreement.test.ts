import { expect, it } from 'vitest'
import { misspoken } from '#core/speech/heard-words.ts'
import { spokenTokens } from '#core/speech/tokens.ts'
import { clipKey } from '#main/speech/clip-key.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { STYLES } from '#shared/model/pronunciation.ts'
import { realPronouncer } from '../phonetics/real-pronouncer.ts'
import { expectSoundClip } from './clip-checks.ts'
import { COURSE_SENTENCES, never } from './course.ts'

const SUBJECTS = [
  { open: openFlite, voice: 'slt', accent: 'us' },
  { open: () => openEspeak(), voice: 'en-us', accent: 'us' },
  { open: () => openEspeak(), voice: 'en-gb-x-rp', accent: 'uk' },
] as const

/** What each engine would say otherwise by itself: other vowels, other stress, one word of two, an r that links. */
const TRICKY = [
  'Use the object and read the metadata of a different login',
  'I have read it, and you can read it too',
  'CloudWatch and Fargate run in the subnet for example',
  'The data is used for each of the roles; increase or decrease it at 80/443',
  'They’re in the role of an owner, where it’s more open',
]

it.each(SUBJECTS)(
  '$voice says what is shown',
  async ({ open, voice, accent }) => {
    const engine = await open()
    const { pronouncer } = await realPronouncer()
    for (const style of STYLES) {
      for (const text of [...TRICKY, ...COURSE_SENTENCES]) {
        const tokens = spokenTokens(pronouncer.pronounce(text, { accent, style }))
        const clip = await engine.synthesise({ tokens, voice }, never)
        expectSoundClip(clip, tokens)
        const wrong = misspoken(tokens, clip).map((index) => tokens[index])
        expect(wrong, `${text} (${style})`).toEqual([])
      }
    }
  },
  120_000,
)

it('keeps the clip of a sentence apart in each style, where it is said otherwise', async () => {
  const { pronouncer } = await realPronouncer()
  const identity = { engine: 'flite', engineVersion: '1', voice: 'flite:slt', accent: 'us' } as const
  const keysOf = (text: string): Set<string> =>
    new Set(
      STYLES.map((style) =>
        clipKey(identity, spokenTokens(pronouncer.pronounce(text, { accent: 'us', style }))),
      ),
    )
  expect(keysOf('Send it to the owner for the role').size).toBe(STYLES.length)
  expect(keysOf('Docker').size, 'the same sounds are one clip').toBe(1)
})
