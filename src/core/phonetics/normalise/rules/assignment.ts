import type { Rule } from '../token.ts'

const ASSIGNED = /^([A-Za-z_\p{Script=Greek}][\w.-]*)=([^=&].*)$/u
const AT_HOST = /^([A-Za-z][\w+-]*(?:\.[\w+-]+)*)@([\w-]+(?:\.[\w-]+)*)$/u

/** A setting and a place to log in to: `max-age=60` is max age equals sixty, `ec2-user@10.0.0.5` E C two user at …. */
export const assignment: Rule = ({ text }, read) => {
  const set = ASSIGNED.exec(text)
  if (set !== null) return [...read(set[1] ?? ''), 'equals', ...read(unquoted(set[2] ?? ''))]
  const login = AT_HOST.exec(text)
  return login === null ? undefined : [...read(login[1] ?? ''), 'at', ...read(login[2] ?? '')]
}

/** What stands in quotation marks, without them. */
export function unquoted(text: string): string {
  return /^(["']).+\1$/u.test(text) ? text.slice(1, -1) : text
}
