import type { Session } from 'electron'
import type { Log } from '#main/app/log.ts'
import { decidePermissions } from './permissions.ts'
import { isAllowedRequest } from './request-policy.ts'

/**
 * Shuts the session: no permission is given (until `decidePermissions` is told otherwise), nothing is downloaded,
 * nothing is asked of the network. Each request that is cancelled is one `request-blocked` line in the
 * log, with its number, so that "nothing left the machine" can be read there.
 * @param devServer address of the development server; null in every built app
 */
export function sealSession(
  session: Session,
  { log, devServer }: { log: Log; devServer: string | null },
): void {
  decidePermissions(session, { log, allows: () => false })
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  session.on('will-download', (event) => {
    event.preventDefault()
    log('download-denied')
  })
  let blocked = 0
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed = isAllowedRequest(details.url, devServer)
    if (!isAllowed) {
      blocked += 1
      const { protocol, host } = new URL(details.url)
      log('request-blocked', { number: blocked, target: `${protocol}//${host}`, type: details.resourceType })
    }
    decide({ cancel: !isAllowed })
  })
}
