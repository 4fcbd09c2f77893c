import { cardinal, code, year } from '../numbers.ts'
import { isSpelledWithin } from '../pronounceable.ts'
import { sayUnit } from '../units.ts'
import type { ReadPart, Rule } from '../token.ts'
import type { Vocabulary } from './capitals.ts'

const KEBAB_OR_SNAKE = /^[A-Za-z\d']+(?:[-_]+[A-Za-z\d']+)+$/u
const CAMEL_HUMPS = /[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z']+|[A-Z]|\d+/gu

/** `get-login-password`, `aws_account_id`, `on-premises`: the joining marks are silent on purpose. */
export function joinedWords(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    if (!KEBAB_OR_SNAKE.test(text)) return undefined
    // An index: `n-1`.
    const [, letter = '', less = ''] = /^([ijkmntxy])-(\d)$/u.exec(text) ?? []
    if (less !== '') return [letter.toUpperCase(), 'minus', ...cardinal(less)]
    const parts = text.split(/[-_]+/u)
    // *a-z* is two letters; *once-in-a-while* has the article.
    const letters = parts.every((part) => part.length === 1)
    const last = parts.length - 1
    const isConstant = /^[A-Z\d]+(?:_[A-Z\d]+)+$/u.test(text)
    // *a 70B-parameter model*
    const billions = /^(\d{1,4})B-(?:parameter|param|model|class|scale|token|size)[a-z]*$/u.exec(text)?.[1]
    if (billions !== undefined) return [...cardinal(billions), 'B', ...parts.slice(1).flatMap(read)]
    return parts.flatMap((part, index) => {
      if (letters) return read(part.toUpperCase())
      // Titles and units elsewhere: `.sr-only`, `dr-site`. The letters of a pattern: `yyyy-mm-dd`. A length or a time: `dem_10m`.
      if (/^(?:sr|jr|dr|mr|ms|st|ft)$/u.test(part) || /^([ymdhs])\1+$/u.test(part))
        return Array.from(part.toUpperCase())
      if (index > 0 && /^\d+m$/u.test(part)) return [...read(part.slice(0, -1)), 'M']
      // `es_rejected`, `df_clean`
      if (
        text.includes('_') &&
        /^[a-z]{2}$/u.test(part) &&
        !SHORT_WORDS.has(part) &&
        !vocabulary.isTerm(part)
      )
        return Array.from(part.toUpperCase())
      // A language and a country: `en_US`.
      if (/^[a-z]{2}[-_][A-Z]{2}$/u.test(text)) return Array.from(part.toUpperCase())
      // The size of a model: `Llama-3-70B`.
      if (/^\d{1,4}B$/u.test(part) && /[A-Z][a-z]/u.test(text)) return [...cardinal(part.slice(0, -1)), 'B']
      const named = /^\d+$/u.test(parts[index - 1] ?? '') ? parts[0] : parts[index - 1]
      if (index > 0 && isCodeNumber(part) && isCodeName(named ?? ''))
        return isYear(part) ? year(part) : code(part)
      const [, figures = '', letter = ''] = /^(\d{3,4})([A-Za-z])$/u.exec(index > 0 ? part : '') ?? []
      if (letter !== '' && isCodeName(named ?? '')) return [...code(figures), letter.toUpperCase()]
      // A generation, and a size of Azure: `OBD-II`, `Standard_D4s_v5`.
      if (index > 0 && /^(?:II|III|VI{1,3}|IX)$/u.test(part) && /^[A-Z]/u.test(named ?? ''))
        return cardinal(String(ROMAN[part]))
      const [, size = ''] = /^([A-Z]\d{1,2})s$/u.exec(text.includes('_') ? part : '') ?? []
      if (size !== '') return [...read(size), 'S']
      // A processor: `i7-13700K`.
      const [, family = '', model = '', kind = ''] =
        index === 1 && /^i\d$/u.test(named ?? '') ? (/^(\d\d)(\d{3})([A-Z]{0,2})$/u.exec(part) ?? []) : []
      if (family !== '') return [...cardinal(family), ...code(model), ...Array.from(kind)]
      // In a constant every word is in capitals: `LED_PIN`.
      if (
        isConstant &&
        /^[A-Z]{3,}$/u.test(part) &&
        !vocabulary.isTerm(part) &&
        vocabulary.isListed(part.toLowerCase())
      )
        return [part.toLowerCase()]
      if (/^(?:UTC|GMT)$/u.test(parts[0] ?? '') && /^\d{1,2}$/u.test(part))
        return ['minus', ...cardinal(part)]
      if (index > 0 && index === last && part === 'a') return ['A']
      // The name of a thing, and no word: `TO-220`, `IS-95`.
      if (index === 0 && /^[A-Z]{2}$/u.test(part) && /^\d/u.test(parts[1] ?? '')) return Array.from(part)
      // *GB-month*: one, as any noun before another.
      if (index < last) return sayUnit(part, true, false) ?? read(part)
      const isBytes = index > 0 && sayUnit(parts[index - 1] ?? '', true, false) !== undefined
      return (isBytes ? sayUnit(part, false, true) : undefined) ?? read(part)
    })
  }
}

const ROMAN: Readonly<Record<string, number>> = { II: 2, III: 3, VI: 6, VII: 7, VIII: 8, IX: 9 }
const CAPITALS_AND_WORD = /^([A-Z]{2,})([a-z]{3,})$/u

/** An abbreviation and a word written together: `MLflow` is M L flow. */
export function abbreviatedCompound(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    const [, letters = '', word = ''] = CAPITALS_AND_WORD.exec(text) ?? []
    if (word === '' || vocabulary.isListed(text.toLowerCase())) return undefined
    // The last capital may begin the word: `XState`, `MSTest`.
    const longer = letters.slice(-1).toLowerCase() + word
    if (vocabulary.isListed(longer) || vocabulary.isTerm(longer))
      return [...sayLetters(letters.slice(0, -1), read), longer]
    return vocabulary.isListed(word) || vocabulary.isTerm(word)
      ? [...sayLetters(letters, read), word]
      : undefined
  }
}

/** Before a word no unit is meant: `ZBDongle`. */
function sayLetters(letters: string, read: ReadPart): readonly string[] {
  return sayUnit(letters, true, false) === undefined ? read(letters) : Array.from(letters)
}

const MOST_JOINED = 4

/** `instanceId`, `StorageClass`, `XMLHttpRequest`, `FSx`: one word a hump, letters and figures apart; terms stay whole. */
export function camelCase(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    if (!/^[A-Za-z\d']+$/u.test(text) || !/[a-z][A-Z]|[A-Z]{2}[a-z]|\d/u.test(text)) return undefined
    const [, word = '', letter = ''] = /^([A-Z]{4,})([a-rt-z])$/u.exec(text) ?? []
    if (letter !== '' && vocabulary.isListed(word.toLowerCase()))
      return [word.toLowerCase(), letter.toUpperCase()]
    const versioned = splitVersion(text, vocabulary)
    if (versioned !== undefined)
      return [
        ...read(versioned.name),
        'V',
        ...read(versioned.figures),
        ...Array.from(versioned.size.toUpperCase()),
      ]
    if (isSpelledWithin(text)) return Array.from(text.toUpperCase())
    // Lines of a picture: `720p`.
    const [, lines = '', scan = ''] = /^(\d{3})([pi])$/u.exec(text) ?? []
    if (scan !== '') return [...code(lines), scan.toUpperCase()]
    const humps = text.match(CAMEL_HUMPS)
    if (humps === null || humps.length < 2 || humps.join('').length !== text.length) return undefined
    const spoken: string[] = []
    for (let index = 0; index < humps.length;) {
      const joined = joinedTerm(humps, index, vocabulary)
      if (joined > 1) spoken.push(humps.slice(index, index + joined).join(''))
      else spoken.push(...readHump(humps[index] ?? '', humps, index, read))
      index += joined
    }
    return spoken
  }
}

const VERSIONED = /^([A-Za-z\d]{2,}[A-Za-z])[vV](\d{1,2})([a-z]?)$/u

/** A name with the letter and number of its version, and a letter for its size: `YOLOv8`, `cgroupsv2`, `YOLOv8n`. */
function splitVersion(
  text: string,
  vocabulary: Vocabulary,
): { name: string; figures: string; size: string } | undefined {
  const [, name = '', figures = '', size = ''] = VERSIONED.exec(text) ?? []
  const isName =
    /^[A-Z]{2,}$|[a-z][A-Z]/u.test(name) || vocabulary.isTerm(name) || vocabulary.isListed(name.toLowerCase())
  return name !== '' && isName ? { name, figures, size } : undefined
}

/** How many humps from here are one term, the longest first: `useGraphQL`, `getIPv4Address`. */
function joinedTerm(humps: readonly string[], index: number, vocabulary: Vocabulary): number {
  for (let count = Math.min(MOST_JOINED, humps.length - index); count > 1; count--) {
    const joined = humps.slice(index, index + count).join('')
    if (count < humps.length && joined.length > 2 && vocabulary.isTerm(joined)) return count
  }
  return 1
}

const SHORT_WORDS = new Set(
  'ad as at be by de do ex go he hi if in io is it me my no of ok on or pi py re so to un up us we'.split(
    ' ',
  ),
)

/** Letters after the generation of an EC2 family, each with a meaning of its own: `x2iedn`. */
const INSTANCE_TRAITS = /^[abdeginqz]{3,4}$/u

/** A letter alone is a letter here, never the article; three or four figures after letters are a name: `RS256`, `x509`. */
function readHump(hump: string, humps: readonly string[], index: number, read: ReadPart): readonly string[] {
  const isNextToFigure = /^\d/u.test(humps[index + 1] ?? humps[index - 1] ?? '')
  if (/^[a-z]$/u.test(hump)) return [hump.toUpperCase()]
  if (/^[A-Z][a-z]$|^[a-z]{2}$/u.test(hump) && isNextToFigure && !SHORT_WORDS.has(hump.toLowerCase()))
    return Array.from(hump.toUpperCase())
  if (index === 0 && /^[a-z]{2}$/u.test(hump) && !SHORT_WORDS.has(hump)) return Array.from(hump.toUpperCase())
  if (INSTANCE_TRAITS.test(hump) && index === 2 && humps[1]?.length === 1 && (humps[0] ?? '').length <= 3)
    return Array.from(hump.toUpperCase())
  // Neither a word nor a unit, but letters before a number: `AS64512`, `IN4001`, `GB2312`.
  if (/^[A-Z]{2}$/u.test(hump) && isNextToFigure && index === 0) return Array.from(hump)
  if (/^[A-Z]{2,3}$/u.test(hump) && index === 0 && sayUnit(hump, true, false) !== undefined)
    return Array.from(hump)
  return isCodeNumber(hump) && (index > 0 || hump.length === 4) ? code(hump) : read(hump)
}

function isCodeNumber(part: string): boolean {
  return /^\d{3,4}$/u.test(part)
}

function isYear(part: string): boolean {
  return /^(?:19|20)\d\d$/u.test(part)
}

/** What a number is the name of: capitals, letters and figures in one, a name (`Windows-1252`). */
function isCodeName(part: string): boolean {
  return /^[a-z]?[A-Z][A-Z\d]*$|^[A-Za-z]+\d+[A-Za-z]?$|^[A-Z][a-z]{3,}$/u.test(part)
}
