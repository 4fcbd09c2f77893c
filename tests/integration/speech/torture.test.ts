import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SpeechEngine } from '#main/speech/engine.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { expectSoundClip } from './clip-checks.ts'
import { never, tokensOf } from './course.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes, once what nobody needs any more has been given back. */
async function memoryInUse(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage()
    await setImmediate()
  }
  return process.memoryUsage().rss
}

const SUBJECTS = [
  // Where much is spoken, the fastest voice of the engine.
  { open: openFlite, voice: 'slt', fast: 'kal16' },
  { open: openEspeak, voice: 'en-us', fast: 'en-us' },
]

/** Each is one displayed word, said exactly as it is written, and the longest it may take in seconds. */
const HOSTILE: readonly (readonly [text: string, maxSeconds: number])[] = [
  ['<break time="60s"/>', 15],
  ['<speak>hello', 5],
  ['&lt;audio&gt; &#x41; &amp;', 12],
  ["[[h@l'oU]] hello", 6],
  ['[[', 0],
  ['hello [[', 3],
  ['") (system "id") (SayText "bye', 8],
  ['"\'`\\', 0],
  ['-p hello', 3],
  ['--help me', 4],
  ['-voice kal16 hello', 6],
  ['one\0two', 3],
  ['\u001b[31mred', 6],
  ['$(reboot) `reboot`', 6],
  ['/etc/passwd', 6],
  ['o.wav', 5],
  ['none', 2],
  ['naïve café ﬁne Ⅷ', 5],
  ['🚀 launch 🚀', 3],
  ['\ud800 half', 3],
  ['你好 cloud 世界', 3],
  ['%s%n%d', 8],
]

describe.each(SUBJECTS)('$voice and text that is no plain English', ({ open, voice, fast }) => {
  let engine: SpeechEngine
  beforeAll(async () => {
    engine = await open()
  })

  it.each(HOSTILE)('only speaks %j', async (text, maxSeconds) => {
    const tokens = [{ text, start: 0, end: text.length, spoken: [text], pause: '' }]
    const speaking = engine.synthesise({ tokens, voice }, never)
    if (maxSeconds === 0) {
      await expect(speaking).rejects.toMatchObject({ code: 'speech-nothing-to-say' })
      return
    }
    const clip = await speaking
    expectSoundClip(clip, tokens)
    expect(clip.durationMs).toBeLessThan(maxSeconds * 1000)
  })

  it.each(['', ' ', '\0', '🚀', '你好', '…'])('has nothing to say for %j', async (text) => {
    const tokens = [{ text, start: 0, end: text.length, spoken: [text], pause: '' }]
    await expect(engine.synthesise({ tokens, voice }, never)).rejects.toMatchObject({
      code: 'speech-nothing-to-say',
    })
    await expect(engine.synthesise({ tokens: [], voice }, never)).rejects.toMatchObject({
      code: 'speech-nothing-to-say',
    })
  })

  it('gives Chinese words between English ones a place of their own without sound', async () => {
    const tokens = tokensOf('Docker 镜像 images 你好')
    expect(tokens.map(({ text }) => text)).toEqual(['Docker', '镜像', 'images', '你好'])
    const clip = await engine.synthesise({ tokens, voice }, never)
    expectSoundClip(clip, tokens)
    expect(clip.words[1]!.t1 - clip.words[1]!.t0).toBeLessThan(60)
    expect(clip.words[2]!.t1 - clip.words[2]!.t0).toBeGreaterThan(200)
  })

  it('speaks a word of 5,000 letters', async () => {
    const text = 'supercalifragilistic'.repeat(250)
    const tokens = [{ text, start: 0, end: text.length, spoken: [text], pause: '' }]
    const clip = await engine.synthesise({ tokens, voice: fast }, never)
    expectSoundClip(clip, tokens)
    expect(clip.words[0]!.t1 - clip.words[0]!.t0).toBeGreaterThan(clip.durationMs * 0.95)
  })

  it('joins the parts of a long sentence with every word in its place', async () => {
    const text = 'The cluster runs many tasks, and each task runs one container. '.repeat(20).trim()
    const tokens = tokensOf(text)
    const clip = await engine.synthesise({ tokens, voice }, never)
    expectSoundClip(clip, tokens)
    // The same clause takes about the same time wherever it stands.
    const starts = clip.words.filter((_, index) => tokens[index]?.text === 'The').map(({ t0 }) => t0)
    const lengths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0))
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.4)
  })

  it('speaks 200 sentences without growing', async () => {
    const tokens = tokensOf('Run it')
    const request = { tokens, voice: fast }
    for (let warm = 0; warm < 40; warm += 1) await engine.synthesise(request, never)
    const before = await memoryInUse()
    for (let round = 0; round < 200; round += 1) await engine.synthesise(request, never)
    expect(((await memoryInUse()) - before) / 1e6).toBeLessThan(30)
  })
})
