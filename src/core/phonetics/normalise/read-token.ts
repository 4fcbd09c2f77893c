import { address } from './rules/address.ts'
import { arrowAndSymbol } from './rules/arrow-and-symbol.ts'
import { assignment } from './rules/assignment.ts'
import { calendarDate } from './rules/calendar-date.ts'
import { capitals, type Vocabulary } from './rules/capitals.ts'
import { endsInQ, isPronounceable } from './pronounceable.ts'
import { catchAll } from './rules/catch-all.ts'
import { clockTime } from './rules/clock-time.ts'
import { codeShape } from './rules/code-shape.ts'
import { commandFlag } from './rules/command-flag.ts'
import { commandName } from './rules/command-name.ts'
import { countedUnit } from './rules/counted-unit.ts'
import { decade } from './rules/decade.ts'
import { decoratedNumber } from './rules/decorated-number.ts'
import { fraction } from './rules/fraction.ts'
import { hexName } from './rules/hex-name.ts'
import { inflectedLetters } from './rules/inflected-letters.ts'
import { keyCombination } from './rules/key-combination.ts'
import { isSumScale, money } from './rules/money.ts'
import { networkStandard } from './rules/network-standard.ts'
import { numberLiteral } from './rules/number-literal.ts'
import { optionalPlural } from './rules/optional-plural.ts'
import { parameterCount } from './rules/parameter-count.ts'
import { percentage } from './rules/percentage.ts'
import { phoneNumber } from './rules/phone-number.ts'
import { plainNumber } from './rules/plain-number.ts'
import { namedRange, range } from './rules/range.ts'
import { rate } from './rules/rate.ts'
import { redirection } from './rules/redirection.ts'
import { regionId } from './rules/region-id.ts'
import { romanNumber } from './rules/roman-number.ts'
import { slashedWords } from './rules/slashed-words.ts'
import { oddCase } from './rules/odd-case.ts'
import { abbreviatedCompound, camelCase, joinedWords } from './rules/split-identifier.ts'
import { standardNumber } from './rules/standard-number.ts'
import { version } from './rules/version.ts'
import { weekday } from './rules/weekday.ts'
import { webAddress } from './rules/web-address.ts'
import { writtenAbbreviation } from './rules/written-abbreviation.ts'
import { isContextualUnit } from './units.ts'
import { sayPinyin } from '../words/pinyin.ts'
import type { Pieces, ReadPart, Rule, Token } from './token.ts'

/** Parts of parts of parts: deeper nesting than anything real, so that odd input cannot go on for ever. */
const DEEPEST = 6

/** Reads what is not a plain word, by the first rule that knows the way it is written. Never gives an empty list. */
export function createTokenReader(vocabulary: Vocabulary): (token: Token) => Pieces {
  const rules: readonly Rule[] = [
    networkStandard,
    standardNumber,
    money,
    decade,
    parameterCount,
    countedUnit,
    writtenAbbreviation,
    romanNumber,
    redirection,
    inflectedLetters(vocabulary),
    term,
    arrowAndSymbol,
    pluralTerm,
    namedRange,
    keyCombination,
    weekday,
    commandName(vocabulary),
    regionId,
    plainWord,
    percentage,
    plainNumber,
    calendarDate,
    phoneNumber,
    clockTime,
    address,
    hexName,
    numberLiteral,
    range,
    fraction,
    decoratedNumber,
    version,
    commandFlag(vocabulary),
    optionalPlural,
    codeShape,
    capitals(vocabulary),
    joinedWords(vocabulary),
    abbreviatedCompound(vocabulary),
    oddCase(vocabulary),
    camelCase(vocabulary),
    rate,
    slashedWords,
    webAddress,
    assignment,
  ]

  function term({ text }: Token): Pieces | undefined {
    return vocabulary.isTerm(text) ? [text] : undefined
  }

  /** More than one of what is written in small letters and spelled: `cpus`. */
  function pluralTerm({ text }: Token): Pieces | undefined {
    const stem = /^([a-z]{1,3}[a-rt-z])s$/u.exec(text)?.[1]
    if (stem === undefined || vocabulary.isListed(text) || !vocabulary.isTerm(stem)) return undefined
    return [`${stem}'s`]
  }

  const isKnown = (word: string) => vocabulary.isListed(word) || vocabulary.isTerm(word)

  /** Letters that make no word: one alone, or several that nobody could say (`xvf`). */
  function plainWord({ text }: Token): Pieces | undefined {
    if (!/^[A-Za-z][a-z']*$/u.test(text)) return undefined
    const word = text.toLowerCase()
    if (text.length === 1) return word === 'a' && text === 'a' ? ['a'] : [text.toUpperCase()]
    if (word.endsWith("'s") && !vocabulary.isListed(word)) return undefined
    if (text.length <= 4 && !/[aeiouy]/u.test(word) && !vocabulary.isListed(word))
      return Array.from(word.toUpperCase())
    if (/^(?:[a-z]{2}|y[^aeiouy]{2,3})$/u.test(word) && !SHORTEST_WORDS.has(word) && !isKnown(word))
      return Array.from(word.toUpperCase())
    if (sayPinyin(word) !== undefined && !vocabulary.isListed(word)) return [word]
    if (endsInQ(text) && !vocabulary.isListed(word)) return [word.replace(/q(?!u)/gu, 'k')]
    if (!isPronounceable(word) && !vocabulary.isListed(word) && text.length <= 5)
      return Array.from(word.toUpperCase())
    return [word]
  }

  function readAt(token: Token, depth: number): Pieces {
    const read: ReadPart =
      depth < DEEPEST
        ? (part) => readAt({ ...ALONE, text: part }, depth + 1)
        : (part) => spoken(catchAll({ ...ALONE, text: part }, () => [part.toLowerCase()]))
    for (const rule of rules) {
      const pieces = rule(token, read)
      if (pieces !== undefined && pieces.length > 0) return pieces
    }
    return spoken(catchAll(token, read))
  }

  return (token) => readAt(token, 0)
}

/** Whether a word in small letters is said by what stands before it: five *min*, $5 *million*. */
export function isContextual(text: string): boolean {
  return isContextualUnit(text) || isSumScale(text)
}

/** Words of two letters. */
const SHORTEST_WORDS = new Set(
  'ad ah am an as at be by do ex go he hi if in is it me my no of oh on or so to up us we'.split(' '),
)

const ALONE = { before: '', after: '', previous: '', next: '', beforePrevious: '' }

function spoken(pieces: Pieces | undefined): Pieces {
  return pieces === undefined || pieces.length === 0 ? ['symbol'] : pieces
}
