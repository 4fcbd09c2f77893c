import type { Session } from 'electron'
import type { Log } from '#main/app/log.ts'
import { decidePermissions } from './permissions.ts'
import type { RequestCount } from './request-count.ts'
import { isAllowedRequest, staysInside } from './request-policy.ts'

/**
 * Shuts the session: no permission is given (until `decidePermissions` is told otherwise), nothing is downloaded,
 * nothing is asked of the network. Each request that is cancelled is one `request-blocked` line in the
 * log, with its number, so that "nothing left the machine" can be read there; `requests` counts for the learner to see.
 * @param devServer address of the development server; null in every built app
 */
export function sealSession(
  session: Session,
  { log, devServer, requests }: { log: Log; devServer: string | null; requests: RequestCount },
): void {
  decidePermissions(session, { log, allows: () => false })
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  session.on('will-download', (event) => {
    event.preventDefault()
    log('download-denied')
  })
  session.webRequest.onBeforeRequest((details, decide) => {
    const isAllowed = isAllowedRequest(details.url, devServer)
    if (!isAllowed) {
      const { protocol, host } = new URL(details.url)
      const number = requests.blocked()
      log('request-blocked', { number, target: `${protocol}//${host}`, type: details.resourceType })
    } else if (!staysInside(details.url)) requests.sent()
    decide({ cancel: !isAllowed })
  })
}
