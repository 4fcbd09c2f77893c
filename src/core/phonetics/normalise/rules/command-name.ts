import type { Rule } from '../token.ts'
import { hasPossibleCoda, hasPossibleOnset } from '../pronounceable.ts'
import type { Vocabulary } from './capitals.ts'

/** What such names end in that is said by its letters. */
const SPELLED_TAIL = /^([a-z]{3,}?)(ctl|fs|db|cfg|mq|sql|js|fmt|vm|rc|cmd|mk|(?<=[^aeiouy])[cdqx])$/u
/** What is said before a word: *pyproject*, *libcurl*. */
const SPOKEN_HEAD = /^(py|lib)([a-z]{3,})$/u
const LONGEST_HEAD = 3
const SHORTEST_WORD = 3
const LONGEST_NAME = 20
const SHORTEST_JOINED = 5
/** Abbreviations of two letters, spelled, that names are joined from: *dbname*, *ipset*. */
const SHORT_TERMS = new Set('db fs id ip js ts ui vm'.split(' '))
/**
 * Three letters with a vowel among them are a syllable of many a word (*hissing*, *climate*), whatever else they stand for: these
 * are parts of names all the same.
 */
const SYLLABLE_TERMS = new Set(
  (
    'acl ami api app arg arn aws bin cgi cidr cli cpu csi dev dir dma dpi elb elf env exe git gid gpu gui iam img init int ios jar jit ' +
    'lan log mac mib mime nat nic npu oci oid oom ops orm pid pip pub ram rom sdk sha ssid sub sudo sys tag tar tpu tty udp uid uri url ' +
    'usb utc uuid var vim wan war wasm web yum zip'
  ).split(' '),
)

/**
 * Names of commands and file systems that are letters and a word: *pvcreate*, *zpool*, *smartctl*, *overlayfs*. The
 * letters before the word must be ones that no English word begins with.
 */
export function commandName(vocabulary: Vocabulary): Rule {
  const isKnown = (word: string) => vocabulary.isListed(word) || vocabulary.isTerm(word)
  const isOrdinary = (word: string) =>
    vocabulary.isPlain(word) ||
    vocabulary.isTerm(word) ||
    (word.length > 3 && vocabulary.isListed(word) && vocabulary.isListed(`${word}s`))
  const isTermPart = (part: string) =>
    SHORT_TERMS.has(part) || (part.length > 2 && isFit(part) && vocabulary.isTerm(part))
  const isPart = (part: string) => isTermPart(part) || (part.length > 2 && vocabulary.isPlain(part))
  return ({ text }) => {
    if (!/^[A-Z]?[a-z]+$/u.test(text) || text.length > LONGEST_NAME || isKnown(text.toLowerCase()))
      return undefined
    const name = text.toLowerCase()
    if (vocabulary.isBuilt(name)) return undefined
    const [, word = '', tail = ''] = SPELLED_TAIL.exec(name) ?? []
    const isImpossible = word.length > 3 && !hasPossibleCoda(name)
    if (tail.length > 1 || isImpossible ? isKnown(word) : isOrdinary(word))
      return tail === 'ctl' ? [word, 'control'] : [word, ...Array.from(tail.toUpperCase())]
    if (name !== text) return lettersAndWord(name)
    const [, head = '', rest = ''] = SPOKEN_HEAD.exec(text) ?? []
    if (isKnown(rest)) return [head, rest]
    const lettered = lettersAndWord(text)
    if (lettered !== undefined) return lettered
    const parts =
      text.length < SHORTEST_JOINED
        ? undefined
        : (splitTerms(text, isPart, isTermPart) ?? splitOff(text, isTermPart, vocabulary))
    return parts?.flatMap((part) => (SHORT_TERMS.has(part) ? Array.from(part.toUpperCase()) : [part]))
  }

  /** Letters that begin no word before one: *pvcreate*, *Rclone*. */
  function lettersAndWord(text: string): string[] | undefined {
    if (hasPossibleOnset(text) || text.startsWith('mc')) return undefined
    for (let length = 1; length <= LONGEST_HEAD && length + SHORTEST_WORD <= text.length; length++) {
      const head = text.slice(0, length)
      if (/[aeiouy]/u.test(head)) return undefined
      const rest = text.slice(length)
      if (isKnown(rest) || isKnown(rest.replace(/^re/u, ''))) return [...Array.from(head.toUpperCase()), rest]
    }
    return undefined
  }
}

function isFit(part: string): boolean {
  return part.length > 3 || !/[aeiouy]/u.test(part) || SYLLABLE_TERMS.has(part)
}

/**
 * Terms and plain words written as one, in two parts or three: *groupby*, *cpuinfo*, *dbuser*, *userid*. Two plain words alone are
 * left to the dictionary's compounds.
 */
function splitTerms(
  text: string,
  isPart: (part: string) => boolean,
  isTerm: (part: string) => boolean,
): string[] | undefined {
  for (let at = 2; at <= text.length - 2; at++) {
    const halves = [text.slice(0, at), text.slice(at)]
    if (halves.every(isPart) && halves.some(isTerm) && !NO_HEADS.has(halves[0] ?? '')) return halves
  }
  for (let at = 2; at <= text.length - 5; at++) {
    if (!isPart(text.slice(0, at))) continue
    const rest = splitTerms(text.slice(at), isPart, isTerm)
    if (rest?.length === 2) return [text.slice(0, at), ...rest]
  }
  return undefined
}

/** Terms that are likelier the beginning of another word: *reflow*, *debase*. */
const NO_HEADS = new Set('deb def red ref reg rel'.split(' '))
const SHORTEST_OTHER = 4
/** What names begin with: *setenforce*, *maxmemory*, *allkeys*. */
const HEADS = new Set('add all get has map max min my new no run set use'.split(' '))
/** Words that are likelier a prefix and a word: *debounce*, *refactor*. */
const PREFIXED =
  /^(?:auto|co|de|dis|en|ex|hyper|in|inter|micro|mis|multi|non|out|over|pre|re|sub|un|under|up)/u

/** A term of three letters or more and any word: *gitattributes*. */
function splitOff(
  text: string,
  isTerm: (part: string) => boolean,
  vocabulary: Vocabulary,
): string[] | undefined {
  if (PREFIXED.test(text)) return undefined
  for (let at = 2; at <= text.length - SHORTEST_OTHER; at++) {
    const head = text.slice(0, at)
    const rest = text.slice(at)
    const isLong = at > 3 && rest.length > 4 && vocabulary.isPlain(head)
    if (!isTerm(head) && !HEADS.has(head) && !isLong) continue
    if (vocabulary.isListed(rest) && vocabulary.isListed(`${rest.replace(/s$/u, '')}s`)) return [head, rest]
  }
  return undefined
}
