import { join } from 'node:path'
import { clipboard, type BrowserWindow } from 'electron'
import { openDatabase } from '#main/db/open.ts'
import type { WrittenFiles } from '#main/files/written-files.ts'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import { refuseWith } from '#main/ipc/refuse.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import type { Sheets } from '#main/security/protocol.ts'
import type { SpeechService } from '#main/speech/speech.service.ts'
import type { TaskThread } from '#main/workers/task-thread.ts'
import type { CallName } from '#shared/bridge/names.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import {
  chooseExport,
  chooseFiles,
  choosePacks,
  choosePackTarget,
  chooseReviewTarget,
  choosePagesTarget,
} from './choose-files.ts'
import { confirmOrigin } from './confirm-origin.ts'
import { createDomains, type DomainCall } from './domains.ts'
import type { Environment } from './environment.ts'
import { describeError, type Log } from './log.ts'
import { mark } from './marks.ts'
import { createPress } from './print-window.ts'
import { applyTheme, rememberWindow, restoreWindow } from './window-place.ts'

interface OpenOptions {
  readonly environment: Environment
  readonly window: BrowserWindow
  /** Where what is to be printed is served from. */
  readonly sheets: Sheets
  readonly readingThread: TaskThread<ReadingTask, PageReading>
  readonly speech: SpeechService
  readonly jobs: Jobs
  readonly written: WrittenFiles
  readonly broadcast: Broadcast
  readonly log: Log
}

interface OpenDomains {
  /** All handlers of the bridge: the domains' and these of the app's own. */
  readonly handlers: (own: Handlers<Exclude<CallName, DomainCall>>) => Handlers<CallName>
  readonly language: () => Settings['language']
  readonly theme: () => Settings['theme']
  /** Whether the learner has turned recording on. */
  readonly records: () => boolean
  /** The page is there and answers. */
  readonly usable: () => void
  readonly close: () => Promise<void>
}

/**
 * Opens the database and builds the domains on it, and gives the window its place and theme back. When the database
 * cannot be opened, the window still opens, and every call that needs it is answered with the reason.
 */
export function openDomains({ environment, window, sheets, log, ...shared }: OpenOptions): OpenDomains {
  const { dataFolder, sqliteBinding: nativeBinding } = environment
  try {
    const db = openDatabase({ file: join(dataFolder, 'soundleaf.db'), log, nativeBinding })
    mark('db-open')
    const domains = createDomains({
      db,
      log,
      ...shared,
      keptReading: {
        file: join(dataFolder, 'first-page.cache'),
        madeBy: {
          program: join(environment.programs, 'reading-worker.cjs'),
          data: environment.phoneticsFile,
        },
      },
      recordingsFolder: join(dataFolder, 'recordings'),
      importProgram: join(environment.programs, 'import-worker.cjs'),
      dictionaryFile: environment.dictionaryFile,
      courseFile: environment.courseFile,
      packFolders: environment.packFolders,
      chooseFiles: () => chooseFiles(window),
      confirmOrigin: (origin) => confirmOrigin(window, origin, domains.settings.get().language),
      copyText: async (text) => clipboard.writeText(text), // no promise yet on the older runtime
      settingsChanged: ({ theme }) => applyTheme(theme),
      choosePacks: () => choosePacks(window),
      choosePackTarget: (name) => choosePackTarget(window, name),
      chooseReviewTarget: (format) => chooseReviewTarget(window, format),
      chooseExport: (choice) => chooseExport(window, choice),
      choosePagesTarget: (name, format) => choosePagesTarget(window, name, format),
      press: createPress({ window, page: environment.page, sheets }),
    })
    applyTheme(domains.settings.get().theme)
    restoreWindow(window, domains.windowState.get())
    rememberWindow(window, domains.windowState.put)
    domains.start()
    return {
      handlers: (own) => ({ ...domains.handlers, ...own }),
      language: () => domains.settings.get().language,
      theme: () => domains.settings.get().theme,
      records: () => domains.settings.get().records,
      usable: domains.usable,
      close: async () => {
        await domains.close()
        db.close()
      },
    }
  } catch (error) {
    log('database-not-opened', describeError(error))
    return {
      handlers: (own) => refuseWith(error, own),
      language: () => DEFAULT_SETTINGS.language,
      theme: () => DEFAULT_SETTINGS.theme,
      records: () => false,
      usable: () => undefined,
      close: () => Promise.resolve(),
    }
  }
}
