import { CALL_NAMES, type CallName } from '#shared/bridge/names.ts'
import type { Handlers } from './handlers.ts'

/**
 * Handlers for a session that has no database: every call that is not among `working` is answered with `error`, so
 * that the page can say what is wrong instead of showing an empty library.
 */
export function refuseWith<N extends CallName>(error: unknown, working: Handlers<N>): Handlers<CallName> {
  const refusal = (): never => {
    throw error
  }
  const refused = Object.fromEntries(CALL_NAMES.map((name) => [name, refusal]))
  return { ...refused, ...working } as unknown as Handlers<CallName>
}
