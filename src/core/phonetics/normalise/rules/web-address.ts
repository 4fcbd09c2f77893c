import { SYMBOLS } from '../symbols.ts'
import { code, port } from '../numbers.ts'
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
/** The whole token is the name of a kind of file: `.cu`, `*.als`. Short ones are spelled, but for those that are words. */
const EXTENSION = /^(\*?)\.([a-z]{2,3})$/u
const WORD_EXTENSIONS = new Set(
  (
    'app bat bin cab cap cat com cue dat deb def dev doc ear elf env go hex ini jar key lib log lua map mat max min mod net new now ' +
    'ogg old org pak pub rar raw rom sub sum tar test tex vim war wat zip'
  ).split(' '),
)
/** What the lexicon says as a word: `.py`, `.yml`. */
const KNOWN_EXTENSIONS = new Set('gif jpg pem png py src tmp txt vue wav yml'.split(' '))
/** Standards named by letters and a number: `X.509`, `H.264`, `BT.709`. */
const LETTERED = /^([A-Z]{1,2})\.(\d{3,4})([A-Za-z]?\d?)$/u
const PARTS = /[A-Za-z\d_'-]+|[^A-Za-z\d_'-]/gu

/** Addresses, paths, ARNs, file names, image tags: every mark is said, joining hyphens and underscores are not. */
export const webAddress: Rule = ({ text }, read) => {
  const standard = LETTERED.exec(text)
  if (standard !== null)
    return [
      ...Array.from(standard[1] ?? ''),
      'dot',
      ...code(standard[2] ?? ''),
      ...Array.from((standard[3] ?? '').toUpperCase()).flatMap((mark) => read(mark)),
    ]
  const [, star = '', extension = ''] = EXTENSION.exec(text) ?? []
  if (extension !== '' && !WORD_EXTENSIONS.has(extension)) {
    const said = read(extension)
    const isWord = said.length === 1 && said[0] === extension
    // `.ods` is no plural of OD.
    const isPlural = said.at(-1)?.endsWith("'s") === true
    return [
      ...(star === '' ? [] : ['star']),
      'dot',
      ...(isPlural || (isWord && !KNOWN_EXTENSIONS.has(extension))
        ? Array.from(extension.toUpperCase())
        : said),
    ]
  }
  if (!SHAPES.some((shape) => shape.test(text))) return undefined
  const spoken: string[] = []
  const parts = text.match(PARTS) ?? []
  const isAddress = /\d+(?:\.\d+){3}/u.test(text)
  parts.forEach((part, index) => {
    // A version within a name: `GPT-3.5-turbo`, `app-1.2.3.jar`.
    const isPoint =
      part === '.' && !isAddress && /\d$/u.test(parts[index - 1] ?? '') && /^\d/u.test(parts[index + 1] ?? '')
    if (isPoint) spoken.push('point')
    else if (/^\d{2,5}$/u.test(part) && parts[index - 1] === ':') spoken.push(...port(part))
    // An escaped character: `%2F`.
    else if (parts[index - 1] === '%' && /^(?:\d[\dA-F]|[A-F]\d)/u.test(part))
      spoken.push(
        ...Array.from(part.slice(0, 2)).flatMap((char) => read(char)),
        ...(part.length > 2 ? read(part.slice(2)) : []),
      )
    else if (/^\d+-\d{1,3}B$/u.test(part) && parts[index - 1] === '.')
      spoken.push(...part.slice(0, -1).split('-').flatMap(read), 'B')
    else if (/^\d{3}$/u.test(part) && isOctet(parts, index)) spoken.push(...port(part))
    else if (/^[a-z]$/u.test(part)) spoken.push(part.toUpperCase())
    else if (/^[A-Za-z\d_'-]/u.test(part)) spoken.push(...read(part))
    else spoken.push(...(SYMBOLS.get(part)?.split(' ') ?? read(part)))
  })
  return spoken
}

/** A figure of an address, with a dot and another figure beside it: `http://127.0.0.1`. */
function isOctet(parts: readonly string[], index: number): boolean {
  const isFigure = (at: number) => /^\d{1,3}$/u.test(parts[at] ?? '')
  return (
    (parts[index + 1] === '.' && isFigure(index + 2)) || (parts[index - 1] === '.' && isFigure(index - 2))
  )
}
