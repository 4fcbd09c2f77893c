import type { App, Session } from 'electron'
import type { Log } from '#main/app/log.ts'
import { lockContents } from './contents.ts'
import { createRequestCount, type RequestCount } from './request-count.ts'
import { sealSession } from './session.ts'

interface SealOptions {
  readonly app: App
  readonly session: Session
  readonly log: Log
  readonly devServer: string | null
}

/** Shuts the app to the outside before its first page: its session and whatever is shown. Returns what counts requests. */
export function sealApp({ app, session, log, devServer }: SealOptions): RequestCount {
  const requests = createRequestCount()
  sealSession(session, { log, devServer, requests })
  lockContents(app, { log, devServer })
  return requests
}
