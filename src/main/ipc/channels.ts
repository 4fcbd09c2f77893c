import type { EventName } from '#shared/bridge/names.ts'

/** The one channel of all calls, with the call's name as the first argument. The preload spells it the same. */
export const CALL_CHANNEL = 'soundleaf:call'

/** The channel of one event. The preload spells it the same. */
export function eventChannel(name: EventName): string {
  return `soundleaf:event:${name}`
}
