import { port } from '../numbers.ts'
import type { Rule } from '../token.ts'

const WORDS = /^(?:[A-Z]\.\d{3}|\d+\.\d+|[A-Za-z\d][\w'&+-]*)(?:\/(?:[A-Za-z\d][\w'&+-]*|\d+\.\d+))+$/u
/** A port and what is spoken there: `4317/gRPC`. */
const SERVICE = /^(\d{2,5})\/(tcp|udp|sctp|https?|grpcs?|tls|ssl|ssh|quic)$/iu
const JOINED = new Set(['and/or', 'he/she', 'his/her', 'him/her', 's/he'])

/** `increase/decrease` is increase slash decrease; `and/or` needs no slash. A path, with a slash at an end, is none. */
export const slashedWords: Rule = ({ text }, read) => {
  if (!WORDS.test(text)) return undefined
  const [, number = '', protocol = ''] = SERVICE.exec(text) ?? []
  if (protocol !== '') return [...port(number), 'slash', ...read(protocol)]
  const silent = JOINED.has(text.toLowerCase())
  return text
    .split('/')
    .flatMap((part, index) => [
      ...(index > 0 && !silent ? ['slash'] : []),
      ...(/^[a-z]$/u.test(part) ? [part.toUpperCase()] : read(part)),
    ])
}
