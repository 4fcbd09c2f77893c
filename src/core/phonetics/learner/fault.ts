import type { OwnFault } from '#shared/model/own-pronunciation.ts'

export function fault(code: OwnFault['code'], at: number, more: Partial<OwnFault> = {}): OwnFault {
  return { found: '', instead: '', accent: '', ...more, code, at }
}
