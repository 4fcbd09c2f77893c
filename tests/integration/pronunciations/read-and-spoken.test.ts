import { describe, expect, test } from 'vitest'
import { clipKey } from '#main/speech/clip-key.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

const TEXT = 'Run kubectl now.\n\nEvery kubectl is mine, and the kubectl’s friends too.'

/** The whole main process with one page of text in it. */
async function workspace() {
  const bridge = openWholeBridge()
  const [imported] = await bridge.value('library.importText', { jobId: 'a', title: 'Mine', text: TEXT })
  const pages = await bridge.value('library.pages', { documentId: imported!.documents[0]! })
  const pageId = pages[0]!.id

  /** The IPA of every kubectl of the page, in order. */
  async function read(accent: Accent): Promise<string[]> {
    const { pronunciation } = await bridge.value('reading.page', { pageId, accent, style: 'connected' })
    const words = pronunciation.flatMap((sentence) => sentence.words)
    return words.filter(({ text }) => text.startsWith('kubectl')).map(({ ipa }) => ipa)
  }

  /** The phones of the word as the voice speaks it alone. */
  async function heard(voice: string, accent: Accent): Promise<string> {
    const clip = await bridge.value('speech.word', { pageId, sentence: 0, word: 1, accent, voice })
    expect(clip.voice).toBe(voice)
    return clip.phones.map(({ ipa }) => ipa.replaceAll('ː', '')).join('')
  }

  return { ...bridge, pageId, read, heard }
}

const VOICES = [
  ['flite:slt', 'us'],
  ['flite:kal16', 'us'],
  ['espeak:en-us', 'us'],
  ['espeak:en-gb-x-rp', 'uk'],
] as const
const put = (kind: OwnPronunciation['kind'], text: string): OwnPronunciation => ({
  word: 'kubectl',
  accent: 'both',
  kind,
  text,
})

describe('the learner’s pronunciation', () => {
  test('changes terms that stand on no page too', async () => {
    const { value } = await workspace()
    await value('pronunciations.put', put('ipa', 'ˈnɪki'))
    const { us } = await value('reading.term', { text: 'kubectl' })
    expect(us).toMatchObject({ ipa: 'ˈnɪki', source: 'learner' })
    const both = await value('reading.term', { text: 'kubectl command' })
    expect(both.us).toMatchObject({ ipa: 'ˈnɪki kəˈmænd', source: 'learner' })
    const clip = await value('speech.term', { text: 'kubectl', accent: 'us', voice: 'espeak:en-us' })
    expect(clip.phones.map(({ ipa }) => ipa.replaceAll('ː', '')).join('')).toContain('nɪki')
  })

  test('changes all of the page at once, and taking it back brings the old one back', async () => {
    const { value, read, events } = await workspace()
    const before = await read('us')
    await value('pronunciations.put', put('ipa', 'ˈnɪki'))
    expect(events.at(-1)).toMatchObject({ name: 'pronunciations.changed', payload: [{ word: 'kubectl' }] })
    expect(await read('us')).toEqual(['ˈnɪki', 'ˈnɪki', 'ˈnɪkiz'])
    expect(await read('uk')).toEqual(['ˈnɪki', 'ˈnɪki', 'ˈnɪkiz'])
    await value('pronunciations.remove', { word: 'kubectl', accent: 'both' })
    expect(await read('us')).toEqual(before)
  })

  test.each(VOICES)('is what %s says: IPA, another word, letters', async (voice, accent) => {
    const { value, heard } = await workspace()
    const before = await heard(voice, accent)
    await value('pronunciations.put', put('ipa', 'ˈnɪkə'))
    expect(await heard(voice, accent)).toMatch(/^nɪk[əɐ]$/u)
    await value('pronunciations.put', put('word', 'milk'))
    expect(await heard(voice, accent)).toMatch(/^mɪ[lɫ]k$/u)
    await value('pronunciations.put', put('letters', 'T V'))
    expect(await heard(voice, accent)).toBe('tivi')
    await value('pronunciations.remove', { word: 'kubectl', accent: 'both' })
    expect(await heard(voice, accent)).toBe(before)
  })

  test('is said in its place in the sentence, with a time for every word', async () => {
    const { value, pageId } = await workspace()
    await value('pronunciations.put', put('ipa', 'ˈnɪkə'))
    for (const [voice, accent] of VOICES) {
      const clip = await value('speech.sentence', { pageId, sentence: 0, accent, voice })
      const [run, own, now] = clip.words
      expect(own!.t0, voice).toBeGreaterThanOrEqual(run!.t1 - 1)
      expect(now!.t0, voice).toBeGreaterThanOrEqual(own!.t1 - 1)
      const within = clip.phones.filter(({ t0, t1 }) => (t0 + t1) / 2 > own!.t0 && (t0 + t1) / 2 < own!.t1)
      expect(within.map(({ ipa }) => ipa).join(''), voice).toContain('nɪk')
    }
  })

  test('is heard before it is kept, and refused with the place of the wrong character', async () => {
    const { call, value, read } = await workspace()
    const before = await read('us')
    const entry = { word: 'kubectl', kind: 'ipa', text: 'ˈnɪkə', accent: 'us' } as const
    expect(await value('pronunciations.preview', entry)).toMatchObject({ ipa: 'ˈnɪkə', source: 'learner' })
    const clip = await value('speech.preview', { ...entry, voice: 'flite:slt' })
    expect(clip.phones.map(({ ipa }) => ipa).join('')).toBe('nɪkə')
    expect(await read('us')).toEqual(before)

    const refusal = {
      ok: false,
      error: { code: 'pronunciation-invalid', params: { fault: 'unknown-symbol', at: 3 } },
    }
    const bad = { ...entry, text: 'ˈnɪ8ə' }
    expect(await call('pronunciations.preview', bad)).toEqual(refusal)
    expect(await call('speech.preview', { ...bad, voice: '' })).toEqual(refusal)
    expect(await call('pronunciations.put', { ...bad, accent: 'us' })).toEqual(refusal)
  })
})

test('a clip is kept apart for every way of saying the word', () => {
  const identity = { engine: 'e', engineVersion: '1', voice: 'v', accent: 'us' } as const
  const token = { text: 'kubectl', start: 0, end: 7, spoken: ['kubectl'], pause: '' }
  const keys = [token, { ...token, phonemes: ['ˈnɪki'] }, { ...token, phonemes: ['ˈnɪkə'] }]
  expect(new Set(keys.map((each) => clipKey(identity, [each]))).size).toBe(3)
})
