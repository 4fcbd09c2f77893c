import { SYMBOLS } from '../symbols.ts'
import { port } from '../numbers.ts'
import type { Rule } from '../token.ts'

const SHAPES = [
  /^[a-z][a-z\d+.-]*:\/\//iu, // https://…
  /^arn:/iu,
  /^(?:~|\.{1,2})?\/[^\s]/u, // /var/logs, ./run.sh
  /^[A-Za-z]:\\/u, // C:\temp
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu,
  /^[\w*-]+(?:\.[\w*-]+)+(?:[/:][^\s]*)?$/u, // hub.docker.com, config.yaml, host.name/repository:tag
  /^\.[A-Za-z][\w.-]*$/u, // .gitignore
  /^[\w.-]+(?:[/:][\w.*${}<>-]+)+\/?$/u, // name:tag, attribute:ecs.availability-zone, a/b.c
  /^[\w-]+\/$/u,
]
const PARTS = /[A-Za-z\d_'-]+|[^A-Za-z\d_'-]/gu

/** Addresses, paths, ARNs, file names, image tags: every mark is said, joining hyphens and underscores are not. */
export const webAddress: Rule = ({ text }, read) => {
  if (!SHAPES.some((shape) => shape.test(text))) return undefined
  const spoken: string[] = []
  const parts = text.match(PARTS) ?? []
  parts.forEach((part, index) => {
    if (/^\d{2,5}$/u.test(part) && parts[index - 1] === ':') spoken.push(...port(part))
    else if (/^[A-Za-z\d_'-]/u.test(part)) spoken.push(...read(part))
    else spoken.push(...(SYMBOLS.get(part)?.split(' ') ?? read(part)))
  })
  return spoken
}
