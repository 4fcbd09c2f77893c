import type { Session, WebContents } from 'electron'
import type { Log } from '#main/app/log.ts'
import { isTrustedSender } from '#main/ipc/sender.ts'

/** What a page asks to be allowed, as far as it matters to us. */
export interface PermissionWish {
  /** Electron's name: `media` is microphone and camera. */
  readonly permission: string
  /** Which of them: `audio`, `video`, `unknown`. */
  readonly media: readonly string[]
  /** Of the frame that asks; empty when Electron does not know it. */
  readonly url: string
  /** The frame is the main frame of our window: no child frame, no other window. */
  readonly isOurMainFrame: boolean
}

interface RecordingRules {
  /** Whether the learner has turned recording on. */
  readonly records: () => boolean
  /** Address of the development server; null in every built app. */
  readonly devServer: string | null
}

/** Whether that is our own page asking for the microphone, and nothing beside it, while recording is turned on. */
export function isRecordingWish(wish: PermissionWish, { records, devServer }: RecordingRules): boolean {
  const isMicrophone =
    wish.permission === 'media' && wish.media.length > 0 && wish.media.every((kind) => kind === 'audio')
  return isMicrophone && isTrustedSender(wish, devServer) && records()
}

interface PermissionOptions {
  readonly log: Log
  readonly allows: (wish: PermissionWish) => boolean
  /** Our window's page; none while there is no window. */
  readonly ours?: WebContents
}

/** Answers every wish of every page. Electron grants all of them unless told otherwise. */
export function decidePermissions(session: Session, { log, allows, ours }: PermissionOptions): void {
  session.setPermissionRequestHandler((contents, permission, decide, details) => {
    const isAllowed = allows({
      permission,
      media: 'mediaTypes' in details ? (details.mediaTypes ?? []) : [],
      url: details.requestingUrl,
      isOurMainFrame: contents === ours && details.isMainFrame,
    })
    if (!isAllowed) log('permission-denied', { permission })
    decide(isAllowed)
  })
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    allows({
      permission,
      media: [details.mediaType ?? 'unknown'],
      url: details.requestingUrl ?? '',
      isOurMainFrame: contents !== null && contents === ours && details.isMainFrame,
    }),
  )
}
