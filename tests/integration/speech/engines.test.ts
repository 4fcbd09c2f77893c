import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SpeechEngine } from '#main/speech/engine.ts'
import { loadEspeak } from '#main/speech/engines/espeak.module.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import type { Clip } from '#shared/model/speech.ts'
import { expectSoundClip, onsetsAfterSilence } from './clip-checks.ts'
import { COURSE_SENTENCES, never, tokensOf } from './course.ts'

const SUBJECTS = [
  { open: openFlite, voice: 'slt', medianMs: 15 },
  { open: openEspeak, voice: 'en-us', medianMs: 5 },
  { open: openEspeak, voice: 'en-gb-x-rp', medianMs: 5 },
]

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN
}

describe.each(SUBJECTS)('the embedded voice $voice', ({ open, voice, medianMs }) => {
  let engine: SpeechEngine
  const clips = new Map<string, Clip>()
  beforeAll(async () => {
    engine = await open()
    for (const text of COURSE_SENTENCES) {
      clips.set(text, await engine.synthesise({ tokens: tokensOf(text), voice }, never))
    }
  }, 60_000)
  afterAll(() => clips.clear())

  it('is listed with the id that its clips carry', async () => {
    const ids = (await engine.voices()).map(({ id }) => id)
    expect(ids).toContain(`${engine.id}:${voice}`)
    expect(clips.get('What is Docker?')?.voice).toBe(`${engine.id}:${voice}`)
  })

  it.each(COURSE_SENTENCES)('speaks every word of “%s” inside the clip', (text) => {
    const clip = clips.get(text)!
    const tokens = tokensOf(text)
    expectSoundClip(clip, tokens)
    expect(clip.phones.length).toBeGreaterThan(tokens.length)
    // A word is never lit for less than the eye can see, nor a whole sentence for one word.
    for (const { t0, t1 } of clip.words) expect(t1 - t0).toBeGreaterThan(20)
    const letters = tokens.flatMap(({ spoken }) => spoken).join('').length
    expect(clip.durationMs / letters).toBeGreaterThan(25)
    expect(clip.durationMs / letters).toBeLessThan(320)
  })

  it('starts a word after a pause when it is heard', () => {
    const errors: number[] = []
    let expected = 0
    for (const [text, clip] of clips) {
      const tokens = tokensOf(text)
      const onsets = onsetsAfterSilence(clip, 70)
      for (const [index, { t0 }] of clip.words.entries()) {
        if (index > 0 && tokens[index - 1]?.pause === '') continue
        expected += 1
        const nearest = Math.min(...onsets.map((onset) => Math.abs(onset - t0)))
        if (nearest < 200) errors.push(nearest)
      }
    }
    expect(errors.length / expected).toBeGreaterThan(0.9)
    expect(median(errors)).toBeLessThan(medianMs)
    expect(Math.max(...errors)).toBeLessThan(150)
  })

  it('leaves no long silence at the edges', () => {
    for (const clip of clips.values()) {
      const [first] = onsetsAfterSilence(clip, 0)
      expect(first).toBeLessThan(90)
    }
  })

  it('says a letter by its name, and the article as a word', async () => {
    const say = async (...spoken: string[]): Promise<string> => {
      const tokens = [{ text: 'x', start: 0, end: 1, spoken, pause: '' }]
      const clip = await engine.synthesise({ tokens, voice }, never)
      return clip.phones.map(({ ipa }) => ipa).join('')
    }
    expect(await say('class', 'A', 'network')).toMatch(/^klɑ?ː?æ?seɪn/u)
    expect(await say('such', 'a', 'network')).toMatch(/tʃ[əɐ]n/u)
  })

  it('refuses a voice that it does not have', async () => {
    await expect(
      engine.synthesise({ tokens: tokensOf('Hello'), voice: 'kevin' }, never),
    ).rejects.toMatchObject({
      code: 'speech-unavailable',
    })
  })

  it('stops between two parts of a long text when it is cancelled', async () => {
    const stop = new AbortController()
    const tokens = tokensOf('container '.repeat(2000))
    const speaking = engine.synthesise({ tokens, voice }, stop.signal)
    stop.abort()
    await expect(speaking).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe.each(['rms', 'awb', 'kal16'])('the embedded voice %s', (voice) => {
  it('speaks', async () => {
    const engine = await openFlite()
    const tokens = tokensOf('Docker images are stored in Docker Repositories')
    expectSoundClip(await engine.synthesise({ tokens, voice }, never), tokens)
  })
})

describe('espeak-ng that traps', () => {
  it('fails that once and speaks again with a new module', async () => {
    let loads = 0
    const engine = await openEspeak(async () => {
      const espeak = await loadEspeak()
      loads += 1
      if (loads > 1) return espeak
      const worker = Object.assign(Object.create(espeak.worker) as typeof espeak.worker, {
        synthesize: () => {
          throw new WebAssembly.RuntimeError('unreachable')
        },
      })
      return { ...espeak, worker }
    })
    const request = { tokens: tokensOf('What is Docker?'), voice: 'en-us' }
    await expect(engine.synthesise(request, never)).rejects.toMatchObject({ code: 'speech-failed' })
    expectSoundClip(await engine.synthesise(request, never), request.tokens)
    expect(loads).toBe(2)
  })
})
