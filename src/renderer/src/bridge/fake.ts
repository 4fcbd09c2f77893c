import { termWord } from '#core/speech/term-word.ts'
import { openSections } from '#core/study/open-sections.ts'
import type { CallInput, CallOutput, EventPayload } from '#shared/bridge/contract.ts'
import type { Reply } from '#shared/bridge/errors.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallName, EventName } from '#shared/bridge/names.ts'
import type { PageId } from '#shared/model/ids.ts'
import { KEPT_CHANGES, type Note } from '#shared/model/note.ts'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { ReadingPlace } from '#shared/model/reading-place.ts'
import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import type { Bridge } from './bridge.ts'
import { fakeLookup } from './fake-dictionary.ts'
import { createFakeAnswers } from './fake-answers.ts'
import { createFakeBookmarks } from './fake-bookmarks.ts'
import { FAKE_FILE_ID } from './fake-file.ts'
import type { FakePage } from './fake-document.ts'
import { FAKE_PAGES, pronounce } from './fake-document.ts'
import { createFakeGeneration } from './fake-generation.ts'
import { createFakeHighlights } from './fake-highlights.ts'
import { createFakeLibrary } from './fake-library.ts'
import { fakeOverview } from './fake-overview.ts'
import { createFakePronunciations } from './fake-pronunciations.ts'
import { createFakeRecordings } from './fake-recordings.ts'
import { createFakeReview } from './fake-review.ts'
import { createFakeSearch } from './fake-search.ts'
import { fakeOutlooks, fakeStatistics } from './fake-statistics.ts'
import { createFakeKeptSpeech, toneClip } from './fake-speech.ts'
import { createFakeStudy } from './fake-study.ts'

type FakeStudy = ReturnType<typeof createFakeStudy>
type FakeGeneration = ReturnType<typeof createFakeGeneration>
type FakeHandlers = {
  [N in CallName]: (input: CallInput<N>) => CallOutput<N> | Promise<CallOutput<N>>
}

export interface FakeBridge extends Bridge {
  /** Replace a handler to make a call fail or wait. */
  readonly handlers: FakeHandlers
  readonly notes: Map<PageId, Note>
  readonly study: FakeStudy
  readonly generation: FakeGeneration
  /** The calls made so far, oldest first. */
  readonly log: readonly { readonly name: CallName; readonly input: unknown }[]
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void
}

/** The whole bridge in memory, typed by the same contract. Speech is a tone per word. */
export function createFakeBridge(pages: readonly FakePage[] = FAKE_PAGES): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const log: { name: CallName; input: unknown }[] = []
  const notes = new Map<PageId, Note>()
  const changes = new Map<PageId, CallOutput<'notes.changes'>>()
  const places = new Map<PageId, ReadingPlace>()
  const library = createFakeLibrary({
    hasNote: (pageId) => noteOf(pageId).text !== '',
    libraryChanged: () => emit('library.changed', undefined),
    progressChanged: (documentId) => emit('progress.changed', { documentId }),
  })
  const own = createFakePronunciations((entries) => emit('pronunciations.changed', entries))
  const answers = createFakeAnswers(({ first }) => library.pagesBeside(first))
  const study = createFakeStudy((pageId) => emit('study.changed', { pageId }))
  const generation = createFakeGeneration((queue) =>
    emit('generation.changed', structuredClone(queue) as EventPayload<'generation.changed'>),
  )
  const highlights = createFakeHighlights()
  const recordings = createFakeRecordings()
  const review = createFakeReview(library.placeOf)
  const bookmarks = createFakeBookmarks(library.placeOf)
  const keptSpeech = createFakeKeptSpeech()
  let settings: Settings = DEFAULT_SETTINGS

  function sentenceOf(pageId: PageId, index: number): PronouncedSentence {
    const found = library.pageOf(pageId).content.pronunciation[index]
    if (!found) throw new SoundleafError('not-found')
    return own.apply(found)
  }

  function noteOf(pageId: PageId): Note {
    return notes.get(pageId) ?? { pageId, text: '', revision: 0, savedAt: null }
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
    'app.usable': () => undefined,
    'app.keepSight': () => undefined,
    'app.showMenus': () => undefined,
    'app.requests': () => ({ sent: 0, blocked: 0 }),
    'app.dataBytes': () => ({ bytes: 12_345_678 }),
    'app.openDataFolder': () => undefined,
    'app.showWritten': () => undefined,
    'app.copyLog': () => ({ report: 'Soundleaf 0.0.0\n' }),
    'app.popMenu': () => undefined,
    'app.copyText': () => undefined,
    'library.list': () => library.list(),
    'library.pages': (input) => library.pages(input),
    'library.rename': (input) => {
      library.rename(input)
    },
    'library.remove': (input) => {
      library.remove(input)
    },
    'library.restore': (input) => {
      library.restore(input)
    },
    'library.losses': ({ documentIds }) => library.losses(documentIds),
    'library.erase': ({ documentIds }) => {
      library.erase(documentIds)
    },
    'library.removed': () => library.removed(),
    'library.importFiles': () => [],
    'library.importDropped': ({ files }) =>
      files.map((file) => library.importText(file.name, new TextDecoder().decode(file.bytes))),
    'library.importText': ({ title, text }) => [library.importText(title, text)],
    'reading.page': ({ pageId }) => {
      const { page, pronunciation } = library.pageOf(pageId).content
      const said = pronunciation.map((sentence) => own.apply(sentence))
      return structuredClone({ page, pronunciation: said }) as CallOutput<'reading.page'>
    },
    'reading.word': ({ pageId, sentence, word }) => {
      const found = sentenceOf(pageId, sentence).words[word]
      if (!found) throw new SoundleafError('not-found')
      return structuredClone({ us: found, uk: found }) as CallOutput<'reading.word'>
    },
    'reading.term': ({ text }) => {
      const word = termWord(own.apply(pronounce(text, [])))
      if (!word) throw new SoundleafError('not-found')
      return structuredClone({ us: word, uk: word }) as CallOutput<'reading.term'>
    },
    'reading.terms': ({ texts }) => ({
      ipa: texts.map((text) => {
        const word = termWord(own.apply(pronounce(text, [])))
        return word && { us: word.ipa, uk: word.ipa }
      }),
    }),
    'dictionary.lookup': (input) => fakeLookup(input),
    'answers.copyPrompt': (run) => answers.copyPrompt(run),
    'answers.read': (input) => answers.read(input),
    'answers.rests': ({ pageId }) => answers.rests(pageId),
    'answers.keepRests': ({ rests }) => {
      answers.keepRests(rests)
    },
    'answers.dismissRest': ({ id }) => {
      answers.dismiss(id)
    },
    'answers.restoreRest': ({ id }) => {
      answers.restore(id)
    },
    'packs.export': () => ({ name: 'Queues.soundleaf', fileId: FAKE_FILE_ID, pages: 2, sections: 8 }),
    'packs.import': () => [],
    'packs.replaceOwn': () => ({ put: 1 }),
    'packs.undo': () => undefined,
    'export.pages': ({ first, last, target }) => ({
      ...(target === 'printer' ? { name: null, fileId: null } : { name: 'Queues.pdf', fileId: FAKE_FILE_ID }),
      pages: last - first + 1,
    }),
    'export.notes': () => ({ name: '全部笔记.md', fileId: FAKE_FILE_ID, pages: 1 }),
    'study.page': ({ pageId }) => study.page(pageId),
    'study.quickViews': ({ documentId }) =>
      library
        .pages({ documentId })
        .map(({ id: pageId }) => ({ pageId, quick: study.page(pageId).quick.value })),
    'study.put': (input) => study.put(input),
    'study.putMany': ({ entries, origin }) => {
      for (const entry of entries) study.put({ ...entry, origin })
    },
    'study.undo': (input) => study.undo(input),
    'study.undoMany': (input) => {
      study.undoMany(input)
    },
    'study.redo': (input) => study.redo(input),
    'study.history': (input) => study.history(input),
    'study.restore': (input) => study.restore(input),
    'model.settings': () => generation.settings(),
    'model.configure': (chosen) => generation.configure(chosen),
    'model.test': () => generation.test(),
    'generation.queue': () => structuredClone(generation.queue()) as CallOutput<'generation.queue'>,
    'generation.addPage': ({ pageId, section }) => {
      const names = section === null ? openSections(study.page(pageId)) : [section]
      generation.add(names.map((name) => ({ pageId, section: name })))
    },
    'generation.addDocument': ({ documentId }) => {
      const entries = library
        .pages({ documentId })
        .flatMap(({ id: pageId }) => openSections(study.page(pageId)).map((section) => ({ pageId, section })))
      generation.add(entries)
    },
    'generation.pause': () => {
      generation.show({ state: 'paused' })
    },
    'generation.resume': () => {
      generation.show({ state: 'running', failure: null })
    },
    'generation.stop': ({ pageId }) => {
      generation.stop(pageId)
    },
    'speech.voices': () => [
      { id: 'fake:us', engine: 'fake', name: 'Tone', accent: 'us' },
      { id: 'fake:uk', engine: 'fake', name: 'Tone', accent: 'uk' },
    ],
    'speech.sentence': ({ pageId, sentence }) => toneClip(sentenceOf(pageId, sentence).words),
    'speech.word': ({ pageId, sentence, word }) =>
      toneClip(sentenceOf(pageId, sentence).words.slice(word, word + 1)),
    'speech.term': ({ text }) => toneClip(pronounce(text, []).words),
    'speech.example': ({ word }) => toneClip(pronounce(word, []).words),
    'speech.preview': ({ word }) => toneClip(pronounce(word, []).words),
    'speech.cache': () => keptSpeech.cache(),
    'speech.clearCache': () => undefined,
    'speech.keepDocument': ({ documentId }) => keptSpeech.keep(documentId),
    'speech.releaseDocument': ({ documentId }) => {
      keptSpeech.release(documentId)
    },
    'speech.export': () => ({
      name: 'speech.wav',
      fileId: FAKE_FILE_ID,
      sentences: 3,
      durationMs: 9000,
    }),
    'recording.list': (input) => recordings.list(input),
    'recording.save': (input) => recordings.save(input),
    'recording.read': ({ id }) => recordings.read(id),
    'recording.remove': ({ id }) => {
      recordings.remove(id)
    },
    'recording.usage': () => recordings.usage(),
    'recording.clear': () => {
      recordings.clear()
    },
    'pronunciations.list': () => own.list(),
    'pronunciations.put': (entry) => {
      own.put(entry)
    },
    'pronunciations.remove': (which) => {
      own.remove(which)
    },
    'pronunciations.preview': (entry) =>
      structuredClone(own.preview(entry)) as CallOutput<'pronunciations.preview'>,
    'review.list': () => review.list(),
    'review.add': (word) => review.add(word),
    'review.remove': ({ id }) => {
      review.remove(id)
    },
    'review.restore': ({ id }) => {
      review.restore(id)
    },
    'review.export': (input) => review.export(input),
    'notes.get': ({ pageId }) => noteOf(pageId),
    'notes.changes': ({ pageId }) => changes.get(pageId) ?? { changes: [], done: 0 },
    'notes.save': ({ pageId, text, revision, changes: update }) => {
      if (revision !== noteOf(pageId).revision) throw new SoundleafError('note-conflict')
      const saved: Note = { pageId, text, revision: revision + 1, savedAt: Date.now() }
      notes.set(pageId, saved)
      if (update) {
        const before = changes.get(pageId)?.changes.filter(({ step }) => step <= update.after) ?? []
        changes.set(pageId, {
          changes: [...before, ...update.changes].slice(-KEPT_CHANGES),
          done: update.done,
        })
      }
      return saved
    },
    'notes.overview': ({ query, tag }) => fakeOverview({ query, tag, notes, library }),
    'highlights.list': ({ pageId }) => highlights.list(pageId),
    'highlights.add': (marked) => highlights.add(marked),
    'highlights.change': (change) => highlights.change(change),
    'highlights.remove': ({ id }) => {
      highlights.remove(id)
    },
    'highlights.restore': ({ id }) => {
      highlights.restore(id)
    },
    'bookmarks.list': () => bookmarks.list(),
    'bookmarks.add': (wanted) => bookmarks.add(wanted),
    'bookmarks.remove': ({ id }) => {
      bookmarks.remove(id)
    },
    'bookmarks.restore': ({ id }) => {
      bookmarks.restore(id)
    },
    'progress.visit': (input) => {
      library.visit(input)
    },
    'progress.setState': (input) => {
      library.setState(input)
    },
    'progress.listened': () => undefined,
    'progress.place': ({ pageId }) => places.get(pageId) ?? null,
    'progress.keepPlace': ({ pageId, place }) => {
      places.set(pageId, place)
    },
    'progress.studied': () => undefined,
    'progress.statistics': () => fakeStatistics(library.list()),
    'progress.outlooks': () => fakeOutlooks(library.list()),
    'search.find': createFakeSearch({
      documents: library.texts,
      noteText: (pageId) => noteOf(pageId).text,
    }),
    'settings.get': () => settings,
    'settings.set': (patch) => {
      settings = { ...settings, ...(patch as Partial<Settings>) }
      emit('settings.changed', settings)
      return settings
    },
    'jobs.cancel': () => undefined,
  }

  library.addDocument('Queues in plain words', pages, true)

  return {
    handlers,
    notes,
    study,
    generation,
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
