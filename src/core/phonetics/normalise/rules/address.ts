import { port } from '../numbers.ts'
import type { Rule } from '../token.ts'

const IPV4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?(?::(\d{1,5}))?$/u
const IPV4_RANGE = /^(\d{1,3}(?:\.\d{1,3}){3})-(\d{1,3}(?:\.\d{1,3}){3})$/u
const IPV6 = /^(?=.*:.*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\/(\d{1,3}))?$/iu
/** The interface of a local address: `fe80::1%eth0`. */
const ZONED = /^([\da-f:]+:[\da-f:]*)%([a-z][a-z\d]*)$/iu

/** IP addresses and CIDR blocks: `10.0.0.0/16` is ten dot zero dot zero dot zero slash sixteen. */
export const address: Rule = ({ text }, read) => {
  const four = IPV4.exec(text)
  if (four !== null) {
    const [, octets = '', prefix, service] = four
    const spoken = octets
      .split('.')
      .flatMap((octet, index) => [...(index > 0 ? ['dot'] : []), ...port(octet)])
    if (prefix !== undefined) spoken.push('slash', ...port(prefix))
    if (service !== undefined) spoken.push('colon', ...port(service))
    return spoken
  }
  const [, first = '', last = ''] = IPV4_RANGE.exec(text) ?? []
  if (last !== '') return [...read(first), 'to', ...read(last)]
  const [, local = '', zone = ''] = ZONED.exec(text) ?? []
  if (zone !== '') return [...read(local), 'percent', ...read(zone)]
  const six = IPV6.exec(text)
  if (six === null) return undefined
  const [groups = '', prefix] = text.split('/')
  const spoken = groups
    .split(':')
    .flatMap((group, index) => [
      ...(index > 0 ? ['colon'] : []),
      ...Array.from(group).flatMap((char) => read(char.toUpperCase())),
    ])
  return prefix === undefined ? spoken : [...spoken, 'slash', ...port(prefix)]
}
