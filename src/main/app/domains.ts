import { bookmarksCalls } from '#main/bookmarks/bookmarks.calls.ts'
import { createBookmarksRepo } from '#main/bookmarks/bookmarks.repo.ts'
import { createBookmarksService } from '#main/bookmarks/bookmarks.service.ts'
import type { WritableDb } from '#main/db/database.ts'
import { dictionaryCalls } from '#main/dictionary/dictionary.calls.ts'
import { createDictionaryService } from '#main/dictionary/dictionary.service.ts'
import { exportCalls } from '#main/export/export.calls.ts'
import { createExportService, type Press } from '#main/export/export.service.ts'
import type { WrittenFiles } from '#main/files/written-files.ts'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import { createEraseRepo } from '#main/library/erase.repo.ts'
import { createEraseService } from '#main/library/erase.service.ts'
import { createImportService, type ImportTask, type ParsedFile } from '#main/library/import.service.ts'
import { libraryCalls } from '#main/library/library.calls.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createLibraryService } from '#main/library/library.service.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import { createGenerationRepo } from '#main/model/generation.repo.ts'
import { createGenerationService } from '#main/model/generation.service.ts'
import { modelCalls } from '#main/model/model.calls.ts'
import { createModelClient } from '#main/model/model-client.ts'
import { createModelService } from '#main/model/model.service.ts'
import { highlightsCalls } from '#main/notes/highlights.calls.ts'
import { createHighlightsRepo } from '#main/notes/highlights.repo.ts'
import { createHighlightsService } from '#main/notes/highlights.service.ts'
import { notesCalls } from '#main/notes/notes.calls.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import { createOverviewRepo } from '#main/notes/overview.repo.ts'
import { createOverviewService } from '#main/notes/overview.service.ts'
import { progressCalls } from '#main/progress/progress.calls.ts'
import { createProgressRepo } from '#main/progress/progress.repo.ts'
import { createProgressService } from '#main/progress/progress.service.ts'
import { localDay } from '#main/progress/local-day.ts'
import { createStatisticsRepo } from '#main/progress/statistics.repo.ts'
import { createStatisticsService } from '#main/progress/statistics.service.ts'
import { pronunciationsCalls } from '#main/pronunciations/pronunciations.calls.ts'
import { createPronunciationsRepo } from '#main/pronunciations/pronunciations.repo.ts'
import { createPronunciationsService } from '#main/pronunciations/pronunciations.service.ts'
import { readingCalls } from '#main/reading/reading.calls.ts'
import { createKeptReading, type KeptReadingOptions } from '#main/reading/kept-reading.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import { createReadingService } from '#main/reading/reading.service.ts'
import { recordingCalls } from '#main/recordings/recordings.calls.ts'
import { createRecordingsRepo } from '#main/recordings/recordings.repo.ts'
import { createRecordingsService } from '#main/recordings/recordings.service.ts'
import { reviewCalls } from '#main/review/review.calls.ts'
import { createReviewRepo } from '#main/review/review.repo.ts'
import { createReviewService } from '#main/review/review.service.ts'
import { searchCalls } from '#main/search/search.calls.ts'
import { createSearchIndex } from '#main/search/search-index.ts'
import { createSearchRepo } from '#main/search/search.repo.ts'
import { createSearchService } from '#main/search/search.service.ts'
import { studySources } from '#main/search/study-sources.ts'
import { settingsCalls } from '#main/settings/settings.calls.ts'
import { createSettingsRepo } from '#main/settings/settings.repo.ts'
import { createSettingsService } from '#main/settings/settings.service.ts'
import { createDocumentSpeech, type ExportChoice } from '#main/speech/document-speech.ts'
import { speechCalls } from '#main/speech/speech.calls.ts'
import type { SpeechService } from '#main/speech/speech.service.ts'
import { answersCalls } from '#main/study/answers.calls.ts'
import { createAnswersService } from '#main/study/answers.service.ts'
import { packsCalls } from '#main/study/packs.calls.ts'
import { createPacksService } from '#main/study/packs.service.ts'
import { createRestsRepo } from '#main/study/rests.repo.ts'
import { createRestsService } from '#main/study/rests.service.ts'
import { studyCalls } from '#main/study/study.calls.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createRules } from '#main/study/rules.ts'
import { createStudyService } from '#main/study/study.service.ts'
import { createTaskThread, type TaskThread } from '#main/workers/task-thread.ts'
import type { EventPayload } from '#shared/bridge/contract.ts'
import type { CallName } from '#shared/bridge/names.ts'
import type { FileFormat } from '#shared/model/export.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent, PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { TableFormat } from '#shared/model/review.ts'
import type { Settings } from '#shared/model/settings.ts'
import { describeError, type Log } from './log.ts'

interface DomainsOptions {
  readonly db: WritableDb
  readonly readingThread: TaskThread<ReadingTask, PageReading>
  /** Where the page that opens first is kept between sessions, and the files whose work that is. */
  readonly keptReading: Pick<KeptReadingOptions, 'file' | 'madeBy'>
  /** The program of the import thread. */
  readonly importProgram: string
  readonly speech: SpeechService
  /** Where what the learner records is kept. */
  readonly recordingsFolder: string
  /** The packed English–Chinese dictionary. */
  readonly dictionaryFile: string
  readonly courseFile: string
  /** The study packs that come with the app. */
  readonly packFolders: readonly string[]
  readonly chooseFiles: () => Promise<readonly string[]>
  readonly jobs: Jobs
  /** Where what is exported is remembered, to be shown later. */
  readonly written: Pick<WrittenFiles, 'remember'>
  /** Asks the learner whether a model at this origin, not on this machine, may be used. */
  readonly confirmOrigin: (origin: string) => Promise<boolean>
  /** Puts a text on the clipboard. */
  readonly copyText: (text: string) => Promise<void>
  /** Asks the learner for study packs to import, and where one is to be written. */
  readonly choosePacks: () => Promise<readonly string[]>
  readonly choosePackTarget: (name: string) => Promise<string | null>
  readonly chooseReviewTarget: (format: TableFormat) => Promise<string | null>
  readonly chooseExport: (choice: ExportChoice) => Promise<string | null>
  /** What prints pages, and asks the learner where a file of them is to be written. */
  readonly press: Press
  readonly choosePagesTarget: (name: string, format: FileFormat) => Promise<string | null>
  readonly broadcast: Broadcast
  readonly settingsChanged: (settings: Settings) => void
  readonly log: Log
}

export type DomainCall = Exclude<CallName, `app.${string}` | `jobs.${string}`>

/** Builds everything that works on the database, and ties it together. No Electron: tests build the same. */
export function createDomains(options: DomainsOptions) {
  const { db, readingThread, importProgram, speech, courseFile, chooseFiles, broadcast, log } = options
  const now = Date.now

  const settingsRepo = createSettingsRepo(db)
  const settings = createSettingsService({
    repo: settingsRepo,
    log,
    changed: (changed) => {
      options.settingsChanged(changed)
      broadcast('settings.changed', changed)
      keepFirstPage()
    },
  })
  const libraryRepo = createLibraryRepo(db)
  const dictionary = createDictionaryService({ file: options.dictionaryFile, log })
  const study = createStudyService({
    repo: createStudyRepo(db),
    packFolders: options.packFolders,
    pageText: libraryRepo.pageText,
    rules: createRules({ find: dictionary.find, pageText: libraryRepo.pageText }),
    now,
    changed: (pageId) => {
      broadcast('study.changed', { pageId })
      search.wake()
    },
    log,
  })
  const searchRepo = createSearchRepo(db)
  const search = createSearchService({
    repo: searchRepo,
    index: createSearchIndex({ repo: searchRepo, sectionsOf: (pageId) => study.page(pageId) }),
    jobs: options.jobs,
    studySources: () => studySources(options.packFolders),
    log,
  })
  const libraryChanged = (): void => {
    broadcast('library.changed', undefined)
    search.wake()
    generation.libraryChanged()
  }
  /** A document has left the library, for good or not, or is called otherwise. */
  function documentsChanged(): void {
    broadcast('library.changed', undefined)
    generation.libraryChanged()
    keepFirstPage()
  }
  const packs = createPacksService({
    library: libraryRepo,
    study,
    chooseTarget: options.choosePackTarget,
    remember: options.written.remember,
    now,
    libraryChanged,
  })
  const imports = createImportService({
    repo: libraryRepo,
    openThread: () => createTaskThread<ImportTask, ParsedFile>({ file: importProgram, name: 'import', log }),
    packs,
    now,
    changed: libraryChanged,
  })
  const library = createLibraryService({
    repo: libraryRepo,
    ...{ imports, log, courseFile, now },
    changed: documentsChanged,
  })
  const pronunciations = createPronunciationsService({
    repo: createPronunciationsRepo(db),
    now,
    changed: (entries) => {
      broadcast('pronunciations.changed', [...entries])
      keepFirstPage()
    },
  })
  const reading = createReadingService({
    thread: readingThread,
    pageText: libraryRepo.pageText,
    ownPronunciations: pronunciations.list,
    kept: createKeptReading({
      ...options.keptReading,
      onProblem: (error) => log('reading-not-kept', describeError(error)),
    }),
  })
  const client = createModelClient()
  const model = createModelService({
    repo: settingsRepo,
    client,
    confirmOrigin: options.confirmOrigin,
    now: () => performance.now(),
  })
  const generation = createGenerationService({
    repo: createGenerationRepo(db),
    settings: settingsRepo,
    ...{ model, client, jobs: options.jobs, study, log, now },
    changed: (queue) => broadcast('generation.changed', queue as EventPayload<'generation.changed'>),
    preview: (part) => broadcast('study.generating', part as EventPayload<'study.generating'>),
  })
  const notes = createNotesService({ repo: createNotesRepo(db), now })
  const statistics = createStatisticsService({
    repo: createStatisticsRepo(db),
    today: () => localDay(now()),
  })
  const overviewRepo = createOverviewRepo(db)
  const highlights = createHighlightsService({ repo: createHighlightsRepo(db), now })
  const progress = createProgressService({
    repo: createProgressRepo(db),
    now,
    heard: () => statistics.heard(),
    changed: (documentId) => {
      broadcast('progress.changed', { documentId })
      keepFirstPage()
    },
  })

  const documentSpeech = createDocumentSpeech({
    service: speech,
    pagesOf: libraryRepo.pages,
    titleOf: (documentId) => libraryRepo.documents().find(({ id }) => id === documentId)?.title,
    sentencesOf: async (pageId, accent) =>
      (await reading.page({ pageId, accent, style: settings.get().style })).pronunciation,
    chooseExport: options.chooseExport,
    remember: options.written.remember,
  })

  const recordings = createRecordingsService({
    repo: createRecordingsRepo(db),
    folder: options.recordingsFolder,
    now,
  })

  const erasing = createEraseService({
    repo: createEraseRepo(db),
    releaseClips: documentSpeech.release,
    sweepRecordings: recordings.sweep,
    changed: documentsChanged,
    log,
  })

  const exports = createExportService({
    library: libraryRepo,
    readingOf: (pageId) => {
      const { accent, style } = settings.get()
      return reading.page({ pageId, accent, style })
    },
    sectionsOf: (pageId) => study.page(pageId),
    highlightsOf: (pageId) => highlights.list(pageId),
    noteOf: (pageId) => notes.get(pageId).text,
    written: overviewRepo.pages,
    language: () => settings.get().language,
    press: options.press,
    chooseTarget: options.choosePagesTarget,
    remember: options.written.remember,
  })

  async function previewOf(entry: OwnPronunciation, accent: Accent): Promise<PronouncedSentence> {
    return reading.preview(pronunciations.checked(entry), accent)
  }

  const handlers: Handlers<DomainCall> = {
    ...libraryCalls({ library, imports, erasing, chooseFiles }),
    ...readingCalls(reading),
    ...dictionaryCalls(dictionary),
    ...studyCalls(study, libraryRepo.pages),
    ...modelCalls(model, generation),
    ...packsCalls({ packs, imports, choosePacks: options.choosePacks }),
    ...answersCalls(
      createAnswersService({ library: libraryRepo, copyText: options.copyText }),
      createRestsService({ repo: createRestsRepo(db), now }),
    ),
    ...speechCalls({
      service: speech,
      documents: documentSpeech,
      sentenceAt: (pageId, sentence, accent) =>
        reading.sentence({ pageId, sentence, accent, style: settings.get().style }),
      citedAt: (pageId, sentence, accent) =>
        reading.sentence({ pageId, sentence, accent, style: 'citation' }),
      termOf: (text, accent) => reading.termSentence(text, accent),
      exampleOf: (word, accent) => reading.example(word, accent),
      onBeginning: (beginning) => broadcast('speech.beginning', beginning),
      previewOf,
    }),
    ...recordingCalls({
      recordings,
      textAt: async (pageId, sentence) => {
        const { accent, style } = settings.get()
        return (await reading.sentence({ pageId, sentence, accent, style })).text
      },
    }),
    ...pronunciationsCalls({ pronunciations, previewOf }),
    ...reviewCalls(
      createReviewService({
        repo: createReviewRepo(db),
        ipaOf: async (term, accent) => (await reading.term(term))[accent].ipa,
        chooseTarget: options.chooseReviewTarget,
        remember: options.written.remember,
        now,
      }),
    ),
    ...notesCalls(notes, createOverviewService(overviewRepo)),
    ...highlightsCalls(highlights),
    ...exportCalls(exports),
    ...bookmarksCalls(createBookmarksService({ repo: createBookmarksRepo(db), now })),
    ...progressCalls(progress, statistics),
    ...searchCalls(search),
    ...settingsCalls(settings),
  }

  /** The page that the reader will open at its next start, as it is shown now. */
  function firstPage() {
    const pageId = libraryRepo.pageToOpen()
    const { accent, style } = settings.get()
    return pageId === undefined ? null : { pageId, accent, style }
  }

  /** Makes the first page ready before it is asked for. */
  async function prepareFirstPage(): Promise<void> {
    await library.ready()
    const first = firstPage()
    if (first) await reading.page(first)
  }

  function keepFirstPage(): void {
    const first = firstPage()
    if (first) reading.keep(first).catch((error: unknown) => log('reading-not-kept', describeError(error)))
  }

  return {
    handlers,
    settings,
    /** What the window remembers between starts, in any form. */
    windowState: {
      get: (): unknown => settingsRepo.get('window'),
      put: (state: unknown): void => settingsRepo.put({ window: state }),
    },
    /** Begins the first start's import and the first page. */
    start(): void {
      library.start()
      generation.start()
      prepareFirstPage().catch((error: unknown) => log('first-page-not-ready', describeError(error)))
    },
    /** The page is there and answers: what may wait for that begins. */
    usable: (): void => {
      search.start()
      recordings.sweep().catch((error: unknown) => log('recordings-not-swept', describeError(error)))
    },
    /** Ends what `start` began. The database stays open. */
    close: async (): Promise<void> => {
      await library.close()
      await generation.ended()
      dictionary.close()
    },
  }
}
