import { digits } from '../numbers.ts'
import type { Rule } from '../token.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu
const HASH = /^(?=[^a-f]*[a-f])(?=\D*\d)(?:[\da-f]{12,64})$/u
const RESOURCE = /^([a-z]{1,8}(?:-[a-z]{1,8})?)-((?=[^a-f]*[a-f])(?=\D*\d)(?:[\da-f]{8}|[\da-f]{17}))$/u

/** A colour: figures and letters, or one letter again and again. */
const COLOUR = /^#((?=.*\d)(?=.*[a-f])(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|([a-f])\2{2,7})$/iu

/** Names made by machines, figure by figure and letter by letter: hashes, UUIDs, colours, `i-0abc12345def67890`. */
export const hexName: Rule = ({ text }, read) => {
  const colour = COLOUR.exec(text)?.[1]
  if (colour !== undefined) return ['hash', ...oneByOne(colour)]
  if (UUID.test(text) || HASH.test(text)) return oneByOne(text)
  const [, kind = '', id = ''] = RESOURCE.exec(text) ?? []
  return id === '' ? undefined : [...read(kind), ...oneByOne(id)]
}

function oneByOne(text: string): string[] {
  return Array.from(text.replaceAll('-', '')).flatMap((char) =>
    /\d/u.test(char) ? digits(char) : [char.toUpperCase()],
  )
}
