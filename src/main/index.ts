import { join } from 'node:path'
import { app, session } from 'electron'
import { readEnvironment } from './app/environment.ts'
import { endWithWindow } from './app/lifecycle.ts'
import { describeError, openLog } from './app/log.ts'
import { mark } from './app/marks.ts'
import { dropDefaultMenu } from './app/menu.ts'
import { openDomains } from './app/open-domains.ts'
import { ownCalls } from './app/own-calls.ts'
import { startSpeechProcess } from './app/speech-process.ts'
import { openWindow } from './app/window.ts'
import { openBridge } from './ipc/bridge.ts'
import { createBroadcast } from './ipc/broadcast.ts'
import { jobsCalls } from './jobs/jobs.calls.ts'
import { createJobs } from './jobs/jobs.ts'
import type { PageReading, ReadingTask } from './reading/reading-task.ts'
import { decidePermissions, isRecordingWish } from './security/permissions.ts'
import { registerBundleScheme, serveBundle, type Sheets } from './security/protocol.ts'
import { sealApp } from './security/seal-app.ts'
import { appendOfflineSwitches } from './security/switches.ts'
import { createSpeechService } from './speech/speech.service.ts'
import { createTaskThread } from './workers/task-thread.ts'

mark('main-start')
const environment = readEnvironment(app)
const { dataFolder, devServer, programs, phoneticsFile } = environment
appendOfflineSwitches(app, devServer)
registerBundleScheme()
dropDefaultMenu()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** The window first: its page loads in processes of its own while the database opens in this one. */
function start(): void {
  mark('app-ready')
  const logFile = join(dataFolder, 'logs', 'soundleaf.log')
  const log = openLog(logFile)
  const requests = sealApp({ app, session: session.defaultSession, log, devServer })
  const sheets: Sheets = new Map()
  serveBundle(environment.page, sheets)
  const window = openWindow({ preload: environment.preload, address: environment.address, log })

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
  const domains = openDomains({
    ...{ environment, window, sheets, readingThread, speech, jobs, broadcast, log },
  })
  decidePermissions(session.defaultSession, {
    log,
    allows: (wish) => isRecordingWish(wish, { records: domains.records, devServer }),
    ours: window.webContents,
  })
  const painted = (): void => {
    mark('painted')
    readingThread.start()
    speech.warm()
    domains.painted()
  }
  openBridge({
    window,
    handlers: domains.handlers({
      ...ownCalls({
        app,
        window,
        dataFolder,
        logFile,
        requests,
        broadcast,
        language: domains.language,
        painted,
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
