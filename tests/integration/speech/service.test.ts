import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocumentSpeech } from '#main/speech/document-speech.ts'
import { speechCalls } from '#main/speech/speech.calls.ts'
import { createSpeechService } from '#main/speech/speech.service.ts'
import type { SpeechService, SpeechServiceOptions } from '#main/speech/speech.service.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { calls, events } from '#shared/bridge/contract.ts'
import type { EventPayload } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import * as v from 'valibot'
import { expectSoundClip } from './clip-checks.ts'
import { never, tokensOf } from './course.ts'
import { spawnNodeHost } from './node-host.ts'
import type { NodeHost } from './node-host.ts'

let folder: string
let service: SpeechService
const hosts: { readonly engine: string; readonly host: NodeHost }[] = []
const problems: unknown[] = []

function start(options: Partial<SpeechServiceOptions> = {}): SpeechService {
  service = createSpeechService({
    cacheFolder: folder,
    spawnHost: (engine) => {
      const host = spawnNodeHost(engine)
      hosts.push({ engine, host })
      return host
    },
    onProblem: (error) => problems.push(error),
    ...options,
  })
  return service
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-service-'))
  start()
})
afterEach(async () => {
  await service.close()
  for (const { host } of hosts.splice(0)) expect(host.child.exitCode ?? host.child.signalCode).not.toBeNull()
  problems.length = 0
  await rm(folder, { recursive: true, force: true })
})

const HANGING = new URL('hanging-host.ts', import.meta.url).pathname
const tokens = tokensOf('Docker images are stored in Docker Repositories')

describe('speaking', () => {
  it('speaks with the voice of the accent unless one is chosen', async () => {
    expect((await service.speak(tokens, '', 'us')).voice).toBe('flite:slt')
    expect((await service.speak(tokens, '', 'uk')).voice).toBe('espeak:en-gb-x-rp')
    const chosen = await service.speak(tokens, 'flite:rms', 'us')
    expect(chosen.voice).toBe('flite:rms')
    expectSoundClip(chosen, tokens)
  })

  it('speaks with the default voice when the chosen one is gone', async () => {
    expect((await service.speak(tokens, 'system:Nobody', 'us')).voice).toBe('flite:slt')
    expect((await service.speak(tokens, 'flite:nobody', 'us')).voice).toBe('flite:slt')
    expect((await service.speak(tokens, '../../etc/passwd', 'uk')).voice).toBe('espeak:en-gb-x-rp')
  })

  it('lists the embedded voices, whatever the system has', async () => {
    const ids = (await service.voices()).map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['flite:slt', 'flite:rms', 'espeak:en-us', 'espeak:en-gb-x-rp']),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is ready for the first click after warming up', async () => {
    service.warm()
    expect(hosts.map(({ engine }) => engine).sort()).toEqual(['espeak', 'flite'])
    await service.speak(tokens, '', 'us')
    expect(hosts).toHaveLength(2)
    expect(problems).toEqual([])
  })

  it('makes a clip once for all who ask at the same time', async () => {
    const [first, second] = await Promise.all([
      service.speak(tokens, '', 'us'),
      service.speak(tokens, '', 'us'),
    ])
    expect(second.pcm).toBe(first.pcm)
  })

  it('stops for one who cancels and goes on for the other', async () => {
    const stop = new AbortController()
    const cancelled = service.speak(tokens, '', 'us', stop.signal)
    const wanted = service.speak(tokens, '', 'us')
    stop.abort()
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expectSoundClip(await wanted, tokens)
    await expect(service.speak(tokens, '', 'us', stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('says that there is nothing to say', async () => {
    await expect(service.speak(tokensOf('你好'), '', 'us')).rejects.toMatchObject({
      code: 'speech-nothing-to-say',
    })
    expect(hosts.map(({ engine }) => engine)).toEqual(['flite'])
  })
})

describe('a long sentence', () => {
  const LONG =
    'Data moves fast between the services, and the queue keeps each message until a worker has taken it, so that ' +
    'nothing is lost when a server fails.'
  const tokens = tokensOf(LONG)

  it('is heard of before it is whole, by all who wait for it, and then kept as a whole', async () => {
    const told: [ClipBeginning[], ClipBeginning[]] = [[], []]
    const late: Promise<Clip>[] = []
    const first = await service.speak(tokens, 'flite:slt', 'us', never, (beginning) => {
      told[0].push(beginning)
      late.push(service.speak(tokens, 'flite:slt', 'us', never, (same) => told[1].push(same)))
    })
    expectSoundClip(first, tokens)
    expect(told[0].length).toBeGreaterThan(0)
    for (const same of await Promise.all(late)) expect(same).toEqual(first)
    expect(told[1].length).toBeGreaterThan(0)
    const again = await service.speak(tokens, 'flite:slt', 'us', never, () => told[0].splice(0))
    expect(again.pcm).toEqual(first.pcm)
    expect(told[0].length).toBeGreaterThan(0)
    await service.close()
    const kept = await start().speak(tokens, 'flite:slt', 'us', never, () => told[0].splice(0))
    expect(kept.pcm).toEqual(first.pcm)
    expect(told[0].length).toBeGreaterThan(0)
  })

  it('is said by the other voice, whole, when its engine ends in the middle', async () => {
    const troubles: SoundleafError[] = []
    await service.close()
    start({ onTrouble: (trouble) => troubles.push(trouble) })
    const voices: string[] = []
    // Many times as long, so that the engine still has most of it to say.
    const longer = tokensOf(`${LONG.slice(0, -1)}, and `.repeat(12))
    const clip = await service.speak(longer, 'flite:slt', 'us', never, ({ voice }) => {
      voices.push(voice)
      hosts.find(({ engine }) => engine === 'flite')?.host.child.kill('SIGKILL')
    })
    expect(clip.voice).toBe('espeak:en-us')
    expectSoundClip(clip, longer)
    expect(voices[0]).toBe('flite:slt')
    expect(troubles.map(({ code }) => code)).toEqual(['speech-voice-replaced'])
  })

  it('is gone on with in the same voice, however long that takes, once it is heard', async () => {
    await service.speak(tokensOf('Go on.'), 'espeak:en-us', 'us') // the other engine is there and idle
    const longer = tokensOf(`${LONG.slice(0, -1)}, and `.repeat(45)) // more than an engine is waited for
    expect((await service.speak(longer, 'flite:slt', 'us')).voice).toBe('flite:slt')
  }, 60_000)
})

describe('keeping clips', () => {
  it('finds a clip again after a restart without starting an engine', async () => {
    const made = await service.speak(tokens, '', 'us')
    await service.close()
    hosts.length = 0
    start()
    expect(await service.speak(tokens, '', 'us')).toEqual(made)
    expect(hosts).toEqual([])
  })

  it('gives the same words in another sentence their own place', async () => {
    await service.speak(tokens, '', 'us')
    const moved = tokens.map((token) => ({ ...token, start: token.start + 7, end: token.end + 7 }))
    expectSoundClip(await service.speak(moved, '', 'us'), moved)
    expect(hosts).toHaveLength(1)
  })

  it('makes a damaged or missing clip again, silently', async () => {
    await service.speak(tokens, '', 'us')
    await service.close()
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.wav'))
    expect(files).toHaveLength(1)
    await writeFile(join(folder, files[0]!), 'RIFFdamaged')
    start()
    expectSoundClip(await service.speak(tokens, '', 'us'), tokens)
    await service.close()
    await rm(folder, { recursive: true })
    start()
    expectSoundClip(await service.speak(tokens, '', 'us'), tokens)
  })

  it('speaks all the same when nothing can be kept, and tells so', async () => {
    await writeFile(join(folder, 'file'), '')
    const troubles: string[] = []
    start({ cacheFolder: join(folder, 'file'), onTrouble: ({ code }) => troubles.push(code) })
    expectSoundClip(await service.speak(tokens, '', 'us'), tokens)
    await expect(service.store(tokens, '', 'us', never)).rejects.toMatchObject({ code: 'speech-not-kept' })
    await service.close()
    expect(problems.length).toBeGreaterThan(0)
    expect(troubles).toContain('speech-not-kept')
  })
})

describe('when an engine fails', () => {
  it('speaks once with the other and says so in the clip', async () => {
    start({
      spawnHost: (engine) => {
        const host = spawnNodeHost(engine === 'flite' ? 'missing' : engine)
        hosts.push({ engine, host })
        return host
      },
    })
    const clip = await service.speak(tokens, '', 'us')
    expect(clip.voice).toBe('espeak:en-us')
    expectSoundClip(clip, tokens)
    expect(problems).toMatchObject([{ code: 'speech-unavailable' }])
  })

  it('speaks with the other long before an engine that hangs is ended, and tells so then', async () => {
    const troubles: unknown[] = []
    let spawned = 0
    start({
      onTrouble: ({ code, params }) => troubles.push({ code, params }),
      times: { startMs: 15_000, jobMs: 8000 },
      spawnHost: (engine) => {
        const hangs = engine === 'flite' && spawned++ === 0
        const host = spawnNodeHost(engine, hangs ? HANGING : undefined)
        hosts.push({ engine, host })
        return host
      },
    })
    const short = tokensOf('Go')
    await service.speak(short, 'espeak:en-us', 'us') // running already, as after the first paint
    const startedAt = performance.now()
    const clip = await service.speak(tokensOf('Run'), 'flite:slt', 'us')
    expect(performance.now() - startedAt).toBeLessThan(6000) // long before it is ended
    expect(clip.voice).toBe('espeak:en-us')
    expect(troubles).toEqual([])
    await expect.poll(() => troubles, { timeout: 20_000 }).toMatchObject([{ code: 'speech-voice-replaced' }])
    expect((await service.speak(tokensOf('Run it'), 'flite:slt', 'us')).voice).toBe('flite:slt')
  })

  it('recovers from a process that is killed under a job', async () => {
    await service.speak(tokens, '', 'us')
    const long = tokensOf('container '.repeat(80))
    const speaking = service.speak(long, '', 'us')
    const answer = hosts[0]!.host
    answer.child.kill('SIGKILL')
    expectSoundClip(await speaking, long)
    expect((await service.speak(tokensOf('And on it goes'), '', 'us')).voice).toBe('flite:slt')
  })

  it('fails with a code when no engine can speak', async () => {
    start({ spawnHost: (engine) => spawnNodeHost(`no-${engine}`) })
    await expect(service.speak(tokens, '', 'us')).rejects.toMatchObject({ code: 'speech-unavailable' })
  })
})

describe('the calls', () => {
  let beginnings: EventPayload<'speech.beginning'>[]
  beforeEach(() => {
    beginnings = []
  })
  const sentence: PronouncedSentence = {
    text: 'Run it on EC2.',
    ipa: 'ɹʌn ɪt ɑn ˌi ˌsi ˈtu',
    words: ['Run', 'it', 'on', 'EC2'].map((text) => {
      const start = 'Run it on EC2.'.indexOf(text)
      const spoken = text === 'EC2' ? ['E', 'C', 'two'] : [text]
      return { text, start, end: start + text.length, ipa: '', spoken, source: 'dictionary' }
    }),
  }
  const long = longSentence()
  const sentenceAt = (_page: PageId, index: number): Promise<PronouncedSentence> => {
    const found = [sentence, long][index]
    return found ? Promise.resolve(found) : Promise.reject(new SoundleafError('not-found'))
  }
  const exampleOf = (): Promise<PronouncedSentence> => Promise.resolve(sentence)
  const handlersNow = (): ReturnType<typeof speechCalls> => {
    const documents = createDocumentSpeech({
      service,
      pagesOf: () => [],
      titleOf: () => undefined,
      sentencesOf: () => Promise.resolve([sentence]),
      chooseExport: () => Promise.resolve(null),
      remember: () => '',
    })
    const alone = { termOf: exampleOf, exampleOf, previewOf: exampleOf }
    const onBeginning = (told: EventPayload<'speech.beginning'>): void => void beginnings.push(told)
    const options = { service, documents, sentenceAt, citedAt: sentenceAt, onBeginning, ...alone }
    return speechCalls(options)
  }
  const context = { signal: never, report: () => undefined }
  const ref = { pageId: 1 as PageId, sentence: 0, accent: 'us', voice: '' } as const

  it('speak a sentence as the contract promises', async () => {
    const clip = await handlersNow()['speech.sentence'](ref, context)
    expect(v.is(calls['speech.sentence'].output, clip)).toBe(true)
    expect(clip.words.map(({ start, end }) => sentence.text.slice(start, end))).toEqual([
      'Run',
      'it',
      'on',
      'EC2',
    ])
  })

  it('tell of a long sentence before it is whole, to whom has a ticket, as the contract promises', async () => {
    const clip = await handlersNow()['speech.sentence']({ ...ref, sentence: 1, ticket: 'mine' }, context)
    expect(beginnings.length).toBeGreaterThan(0)
    for (const told of beginnings) {
      expect(v.is(events['speech.beginning'], told)).toBe(true)
      expect(told.ticket).toBe('mine')
      expect(told.beginning.words.map(({ start }) => start)).toEqual(clip.words.map(({ start }) => start))
    }
    const told = beginnings.length
    await service.clear()
    await handlersNow()['speech.sentence']({ ...ref, sentence: 1 }, context)
    expect(beginnings).toHaveLength(told)
  })

  it('speak one word alone, with its place in the sentence', async () => {
    const clip = await handlersNow()['speech.word']({ ...ref, word: 3 }, context)
    expect(clip.words).toHaveLength(1)
    expect(clip.words[0]).toMatchObject({ start: 10, end: 13 })
    expect(clip.phones.map(({ ipa }) => ipa).join('')).toBe('isitu')
  })

  it('say which sentence or word there is not', async () => {
    const handlers = handlersNow()
    await expect(handlers['speech.sentence']({ ...ref, sentence: 9 }, context)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(handlers['speech.word']({ ...ref, word: 4 }, context)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('list the voices as the contract promises', async () => {
    const voices = await handlersNow()['speech.voices'](undefined, context)
    expect(v.is(calls['speech.voices'].output, voices)).toBe(true)
  })
})

/** A sentence that takes seconds to say. */
function longSentence(): PronouncedSentence {
  const text =
    'Data moves fast between the services and nothing is ever lost on its long way to the end of the queue.'
  const words = [...text.matchAll(/[A-Za-z]+/gu)].map(({ 0: word, index }) => {
    const [start, end] = [index, index + word.length]
    return { text: word, start, end, ipa: '', spoken: [word], source: 'dictionary' as const }
  })
  return { text, ipa: '', words }
}
