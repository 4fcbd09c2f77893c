import type { CallInput, CallOutput, EventPayload, ImportResult } from '#shared/bridge/contract.ts'
import type { Reply } from '#shared/bridge/errors.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallName, EventName } from '#shared/bridge/names.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary, ReadState } from '#shared/model/library.ts'
import type { Note } from '#shared/model/note.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import type { Bridge } from './bridge.ts'
import type { FakePage } from './fake-document.ts'
import { FAKE_PAGES, buildPage, pronounce } from './fake-document.ts'
import { createFakePronunciations } from './fake-pronunciations.ts'

type FakeHandlers = {
  [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>
}

export interface FakeBridge extends Bridge {
  /** Replace a handler to make a call fail or wait. */
  readonly handlers: FakeHandlers
  readonly notes: Map<PageId, Note>
  /** The calls made so far, oldest first. */
  readonly log: readonly { readonly name: CallName; readonly input: unknown }[]
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void
}

interface FakeDocument {
  readonly id: DocumentId
  readonly title: string
  readonly bundled: boolean
  readonly pages: readonly { readonly id: PageId; readonly content: FakePage; state: ReadState }[]
  lastPageId: PageId | null
}

const SAMPLE_RATE = 16_000
const MS_PER_LETTER = 60

/** The whole bridge in memory, typed by the same contract. Speech is a tone per word. */
export function createFakeBridge(pages: readonly FakePage[] = FAKE_PAGES): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const log: { name: CallName; input: unknown }[] = []
  const notes = new Map<PageId, Note>()
  const documents: FakeDocument[] = []
  const own = createFakePronunciations((entries) => emit('pronunciations.changed', entries))
  let settings: Settings = DEFAULT_SETTINGS
  let lastRowId = 0

  function addDocument(title: string, contents: readonly FakePage[], bundled: boolean): FakeDocument {
    const added: FakeDocument = {
      id: ++lastRowId as DocumentId,
      title,
      bundled,
      lastPageId: null,
      pages: contents.map((content) => ({ id: ++lastRowId as PageId, content, state: 'unseen' })),
    }
    documents.push(added)
    return added
  }

  function documentOf(pageId: PageId): FakeDocument {
    const found = documents.find((document) => document.pages.some((page) => page.id === pageId))
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  function pageOf(pageId: PageId): FakeDocument['pages'][number] {
    const found = documentOf(pageId).pages.find((page) => page.id === pageId)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  function sentenceOf(pageId: PageId, index: number): PronouncedSentence {
    const found = pageOf(pageId).content.pronunciation[index]
    if (!found) throw new SoundleafError('not-found')
    return own.apply(found)
  }

  function noteOf(pageId: PageId): Note {
    return notes.get(pageId) ?? { pageId, text: '', revision: 0, savedAt: null }
  }

  function summary({ id, title, bundled, lastPageId, pages: own }: FakeDocument): DocumentSummary {
    const doneCount = own.filter((page) => page.state === 'done').length
    return { id, title, bundled, lastPageId, pageCount: own.length, doneCount }
  }

  function importText(title: string, text: string): ImportResult {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const added = addDocument(title, [buildPage(lines.map((line) => ['paragraph', line, '']))], false)
    emit('library.changed', undefined)
    return { name: title, documents: [added.id], pageCount: 1, warnings: [], error: null }
  }

  function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
    for (const listener of listeners.get(name) ?? []) (listener as (value: unknown) => void)(payload)
  }

  const handlers: FakeHandlers = {
    'app.info': () => ({
      version: '0.0.0',
      electron: '',
      chrome: '',
      node: '',
      platform: 'browser',
      dataFolder: '',
    }),
    'app.painted': () => undefined,
    'library.list': () => documents.map(summary),
    'library.pages': ({ documentId }) => {
      const found = documents.find((document) => document.id === documentId)
      if (!found) throw new SoundleafError('not-found')
      return found.pages.map(({ id, content, state }, place): PageSummary => ({
        id,
        state,
        number: place + 1,
        title: content.page.title,
        hasNote: noteOf(id).text !== '',
      }))
    },
    'library.importFiles': () => [],
    'library.importDropped': ({ files }) =>
      files.map((file) => importText(file.name, new TextDecoder().decode(file.bytes))),
    'library.importText': ({ title, text }) => [importText(title, text)],
    'reading.page': ({ pageId }) => {
      const { page, pronunciation } = pageOf(pageId).content
      const said = pronunciation.map((sentence) => own.apply(sentence))
      return structuredClone({ page, pronunciation: said }) as CallOutput<'reading.page'>
    },
    'reading.word': ({ pageId, sentence, word }) => {
      const found = sentenceOf(pageId, sentence).words[word]
      if (!found) throw new SoundleafError('not-found')
      return structuredClone({ us: found, uk: found }) as CallOutput<'reading.word'>
    },
    'study.page': () => null,
    'speech.voices': () => [
      { id: 'fake:us', engine: 'fake', name: 'Tone', accent: 'us' },
      { id: 'fake:uk', engine: 'fake', name: 'Tone', accent: 'uk' },
    ],
    'speech.sentence': ({ pageId, sentence }) => toneClip(sentenceOf(pageId, sentence).words),
    'speech.word': ({ pageId, sentence, word }) =>
      toneClip(sentenceOf(pageId, sentence).words.slice(word, word + 1)),
    'speech.example': ({ word }) => toneClip(pronounce(word, []).words),
    'speech.preview': ({ word }) => toneClip(pronounce(word, []).words),
    'pronunciations.list': () => own.list(),
    'pronunciations.put': (entry) => {
      own.put(entry)
    },
    'pronunciations.remove': (which) => {
      own.remove(which)
    },
    'pronunciations.preview': (entry) =>
      structuredClone(own.preview(entry)) as CallOutput<'pronunciations.preview'>,
    'notes.get': ({ pageId }) => noteOf(pageId),
    'notes.save': ({ pageId, text, revision }) => {
      if (revision !== noteOf(pageId).revision) throw new SoundleafError('note-conflict')
      const saved: Note = { pageId, text, revision: revision + 1, savedAt: Date.now() }
      notes.set(pageId, saved)
      return saved
    },
    'progress.visit': ({ pageId }) => {
      const page = pageOf(pageId)
      if (page.state === 'unseen') page.state = 'reading'
      const document = documentOf(pageId)
      document.lastPageId = pageId
      emit('progress.changed', { documentId: document.id })
    },
    'progress.setState': ({ pageId, state }) => {
      pageOf(pageId).state = state
      emit('progress.changed', { documentId: documentOf(pageId).id })
    },
    'progress.listened': () => undefined,
    'settings.get': () => settings,
    'settings.set': (patch) => {
      settings = { ...settings, ...(patch as Partial<Settings>) }
      emit('settings.changed', settings)
      return settings
    },
    'jobs.cancel': () => undefined,
  }

  addDocument('Queues in plain words', pages, true)

  return {
    handlers,
    notes,
    log,
    emit,
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> {
      log.push({ name, input })
      try {
        return { ok: true, value: await handlers[name](input) }
      } catch (error) {
        if (!(error instanceof SoundleafError)) throw error
        return { ok: false, error: { code: error.code, params: error.params } }
      }
    },
    on(name, listener) {
      const own = listeners.get(name) ?? new Set()
      own.add(listener)
      listeners.set(name, own)
      return () => own.delete(listener)
    },
  }
}

/** A quiet tone for each word, higher for each next one, as long as the word is. */
function toneClip(words: PronouncedSentence['words']): CallOutput<'speech.sentence'> {
  if (words.length === 0) throw new SoundleafError('speech-nothing-to-say')
  let at = 0
  const timed = words.map(({ start, end }) => {
    const t0 = at
    at += (end - start + 1) * MS_PER_LETTER
    return { start, end, t0, t1: at }
  })
  const samples = new Int16Array(Math.round((at * SAMPLE_RATE) / 1000))
  timed.forEach(({ t0, t1 }, place) => {
    const from = Math.round((t0 * SAMPLE_RATE) / 1000)
    const to = Math.round((t1 * SAMPLE_RATE) / 1000)
    for (let i = from; i < to; i += 1) {
      const swell = Math.sin((Math.PI * (i - from)) / (to - from))
      samples[i] = 4000 * swell * Math.sin((2 * Math.PI * (220 + 12 * place) * i) / SAMPLE_RATE)
    }
  })
  return {
    voice: 'fake:us',
    sampleRate: SAMPLE_RATE,
    durationMs: at,
    pcm: new Uint8Array(samples.buffer),
    words: timed,
    phones: [],
  }
}
