import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { appCalls } from '#main/app/app.calls.ts'
import { createDomains } from '#main/app/domains.ts'
import { createWrittenFiles } from '#main/files/written-files.ts'
import { registerCalls } from '#main/ipc/register.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import { jobsCalls } from '#main/jobs/jobs.calls.ts'
import type { PageReading, ReadingTask } from '#main/reading/reading-task.ts'
import { createSpeechService } from '#main/speech/speech.service.ts'
import { createTaskThread } from '#main/workers/task-thread.ts'
import { createRequestCount } from '#main/security/request-count.ts'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { Reply } from '#shared/bridge/errors.ts'
import type { CallName, EventName } from '#shared/bridge/names.ts'
import { ensureDictionary } from '../../../scripts/build-dictionary.mjs'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'
import { keepLog, openTestDatabase, temporaryFolder } from '../db/workspace.ts'
import { spawnNodeHost } from '../speech/node-host.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PHONETICS = await ensurePhonetics()
const DICTIONARY = await ensureDictionary()

/** The whole main process but for Electron itself: real database, threads, engines and files. */
export function openWholeBridge({
  chosenFiles = [] as readonly string[],
  exportTo = null as string | null,
  packTo = null as string | null,
  reviewTo = null as string | null,
  pagesTo = null as string | null,
} = {}) {
  const db = openTestDatabase()
  const { log, events: logged } = keepLog()
  const events: { name: EventName; payload: unknown }[] = []
  const broadcast = (name: EventName, payload: unknown): void => void events.push({ name, payload })
  const jobs = createJobs({
    publish: (progress) => broadcast('jobs.progress', progress),
    now: () => performance.now(),
  })
  const readingThread = createTaskThread<ReadingTask, PageReading>({
    file: join(ROOT, 'src/main/workers/reading.ts'),
    data: { phoneticsFile: PHONETICS },
    name: 'reading',
    log,
  })
  const clipFolder = temporaryFolder()
  const speech = createSpeechService({
    cacheFolder: clipFolder,
    spawnHost: spawnNodeHost,
    onTrouble: ({ code, params }) => broadcast('speech.trouble', { code, params }),
  })
  const written = createWrittenFiles()
  const domains = createDomains({
    db,
    log,
    written,
    readingThread,
    keptReading: {
      file: join(temporaryFolder(), 'first-page.cache'),
      madeBy: { program: join(ROOT, 'src/main/workers/reading.ts'), data: PHONETICS },
    },
    speech,
    recordingsFolder: join(temporaryFolder(), 'recordings'),
    broadcast,
    importProgram: join(ROOT, 'src/main/workers/import.ts'),
    dictionaryFile: DICTIONARY,
    courseFile: join(ROOT, 'resources/courses/aws-containers.prompts.txt'),
    packFolders: [join(ROOT, 'resources/courses/aws-containers')],
    chooseFiles: () => Promise.resolve(chosenFiles),
    confirmOrigin: () => Promise.resolve(false),
    jobs,
    copyText: () => Promise.resolve(),
    choosePacks: () => Promise.resolve(chosenFiles),
    choosePackTarget: () => Promise.resolve(packTo),
    chooseReviewTarget: () => Promise.resolve(reviewTo),
    chooseExport: () => Promise.resolve(exportTo),
    choosePagesTarget: () => Promise.resolve(pagesTo),
    press: {
      template: () => readFile(join(ROOT, 'src/renderer/print.html'), 'utf8'),
      pdf: (html) => Promise.resolve(new TextEncoder().encode(html)),
      print: () => Promise.resolve(true),
    },
    settingsChanged: () => undefined,
  })
  onTestFinished(async () => {
    await jobs.shutdown()
    await domains.close()
    await speech.close()
    await readingThread.close()
  })

  const app = { getVersion: () => '0.1.0' }
  const versions = { electron: '25.1.1', chrome: '114', node: '18.15' }
  /** Whoever sees the menus chooses their first command. */
  const showMenus = ([menu]: CallInput<'app.showMenus'>['menus']): void => {
    const id = menu?.items[0]?.id
    if (id !== undefined) broadcast('app.command', { id })
  }
  const popMenu = ({ entries: [first] }: CallInput<'app.popMenu'>): void => {
    if (first?.kind === 'item') broadcast('app.menuChosen', { id: first.id })
  }
  /** The paths that the file manager was asked to show. */
  const shownInFolder: string[] = []
  const requests = createRequestCount()
  requests.tell((counts) => broadcast('app.requested', { ...counts }))
  const handlers: Handlers<CallName> = {
    ...domains.handlers,
    ...appCalls({
      app,
      versions,
      dataFolder: clipFolder,
      readLog: () => Promise.resolve(''),
      requests,
      openFolder: () => Promise.resolve(''),
      written,
      showInFolder: (path) => shownInFolder.push(path),
      usable: () => undefined,
      keepSight: () => undefined,
      showMenus,
      popMenu,
      copyText: () => Promise.resolve(),
    }),
    ...jobsCalls(jobs),
  }
  let answer: ((event: null, ...args: unknown[]) => Promise<unknown>) | undefined
  registerCalls<null>({
    receiver: { handle: (_channel, listener) => (answer = listener) },
    handlers,
    isTrusted: () => true,
    jobs,
    log,
  })
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> =>
    (await answer?.(null, name, input)) as Reply<CallOutput<N>>
  /** The call's value; a failure fails the test. */
  const value = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${JSON.stringify(reply.error.params)}`)
    return reply.value
  }
  return { requests, db, domains, handlers, call, value, events, logged, clipFolder, shownInFolder }
}
