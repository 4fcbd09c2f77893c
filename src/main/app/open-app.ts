import { join } from 'node:path'
import { app, session, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { createWrittenFiles } from '#main/files/written-files.ts'
import { openBridge } from '#main/ipc/bridge.ts'
import { createBroadcast } from '#main/ipc/broadcast.ts'
import type { CallReceiver } from '#main/ipc/register.ts'
import { jobsCalls } from '#main/jobs/jobs.calls.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import { decidePermissions, isRecordingWish } from '#main/security/permissions.ts'
import type { Sheets } from '#main/security/protocol.ts'
import type { RequestCount } from '#main/security/request-count.ts'
import { createSpeechService } from '#main/speech/speech.service.ts'
import { createTaskThread } from '#main/workers/task-thread.ts'
import type { Environment } from './environment.ts'
import type { FirstSightFile } from './first-sight.ts'
import { endWithWindow } from './lifecycle.ts'
import { describeError, type Log } from './log.ts'
import { openDomains } from './open-domains.ts'
import { ownCalls } from './own-calls.ts'
import { startSpeechProcess } from './speech-process.ts'
import { stateOf } from './window-place.ts'

interface OpenAppOptions {
  readonly environment: Environment
  readonly window: BrowserWindow
  /** Where the page's calls arrive, also those that came before this. */
  readonly receiver: CallReceiver<IpcMainInvokeEvent>
  /** Where what is to be printed is served from. */
  readonly sheets: Sheets
  /** Where what the window shows is kept for the next start. */
  readonly firstSight: FirstSightFile
  readonly requests: RequestCount
  readonly logFile: string
  readonly log: Log
}

/** Opens all that stands behind the window, and the bridge to it: the page's calls are answered when this returns. */
export function openApp({
  environment,
  window,
  receiver,
  sheets,
  firstSight,
  requests,
  logFile,
  log,
}: OpenAppOptions): void {
  const { dataFolder, devServer, programs, phoneticsFile } = environment
  const broadcast = createBroadcast(() => (window.isDestroyed() ? null : window.webContents))
  const jobs = createJobs({
    publish: (progress) => broadcast('jobs.progress', progress),
    now: () => performance.now(),
  })
  const readingThread = createTaskThread<ReadingTask, PageReading>({
    file: join(programs, 'reading-worker.cjs'),
    data: { phoneticsFile },
    name: 'reading',
    log,
  })
  const speech = createSpeechService({
    cacheFolder: join(dataFolder, 'clips'),
    spawnHost: (engine) => startSpeechProcess(join(programs, 'speech-host.cjs'), engine),
    onProblem: (error) => log('speech-problem', describeError(error)),
    onTrouble: ({ code, params }) => broadcast('speech.trouble', { code, params: { ...params } }),
  })
  const written = createWrittenFiles()
  const domains = openDomains({
    ...{ environment, window, sheets, readingThread, speech, jobs, written, broadcast, log },
  })
  decidePermissions(session.defaultSession, {
    log,
    allows: (wish) => isRecordingWish(wish, { records: domains.records, devServer }),
    ours: window.webContents,
  })
  const usable = (): void => {
    readingThread.start()
    speech.warm()
    domains.usable()
  }
  openBridge({
    receiver,
    window,
    handlers: domains.handlers({
      ...ownCalls({
        app,
        window,
        dataFolder,
        logFile,
        requests,
        broadcast,
        written,
        language: domains.language,
        usable,
        keepSight: (sight) => firstSight.keep(sight, { state: stateOf(window), theme: domains.theme() }),
      }),
      ...jobsCalls(jobs),
    }),
    jobs,
    log,
    devServer,
  })
  const closeAll = [() => jobs.shutdown(), domains.close, () => speech.close(), () => readingThread.close()]
  endWithWindow({ app, window, log, closeAll })
}
