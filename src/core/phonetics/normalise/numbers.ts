const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']
const LONGEST_CARDINAL = SCALES.length * 3

const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** Each digit by its name: `007` is zero zero seven. */
export function digits(text: string): string[] {
  return Array.from(text).map((digit) => ONES[Number(digit)] ?? digit)
}

/**
 * A whole number as it is counted: `443` is four hundred forty-three, without the *and* that the UK would add, so that
 * both accents say the same words. Past the quadrillions: digit by digit.
 */
export function cardinal(text: string): string[] {
  const figures = text.replace(/^0+(?=\d)/u, '')
  if (figures.length > LONGEST_CARDINAL) return digits(figures)
  const words: string[] = []
  const groups = Math.ceil(figures.length / 3)
  for (let scale = groups - 1; scale >= 0; scale--) {
    const end = figures.length - scale * 3
    const value = Number(figures.slice(Math.max(0, end - 3), end))
    if (value === 0) continue
    words.push(...belowThousand(value))
    if (scale > 0) words.push(SCALES[scale] ?? '')
  }
  return words.length === 0 ? ['zero'] : words
}

function belowThousand(value: number): string[] {
  const hundreds = Math.floor(value / 100)
  return [
    ...(hundreds > 0 ? [ONES[hundreds] ?? '', 'hundred'] : []),
    ...(value % 100 > 0 ? belowHundred(value % 100) : []),
  ]
}

function belowHundred(value: number): string[] {
  if (value < 20) return [ONES[value] ?? '']
  const ten = TENS[Math.floor(value / 10)] ?? ''
  return value % 10 === 0 ? [ten] : [ten, ONES[value % 10] ?? '']
}

/** `21` is twenty-first. */
export function ordinal(text: string): string[] {
  const words = cardinal(text)
  return [...words.slice(0, -1), ordinalOf(words.at(-1) ?? '')]
}

/** The ordinal of one number word: *twenty* gives *twentieth*. */
function ordinalOf(word: string): string {
  return ORDINALS[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`)
}

/** `3.14` is three point one four; `.5` is zero point five. */
export function decimal(text: string): string[] {
  const [whole = '', fraction = ''] = text.split('.')
  return [...cardinal(whole === '' ? '0' : whole), 'point', ...digits(fraction)]
}

/** In twos, as years and four-figure ports are said: `1999`, `8080`, `3306` (thirty-three oh six), `1900`. */
export function inPairs(text: string): string[] {
  const high = Number(text.slice(0, 2))
  const low = Number(text.slice(2))
  if (low === 0)
    return high % 10 === 0 ? [...belowHundred(high / 10), 'thousand'] : [...belowHundred(high), 'hundred']
  return [...belowHundred(high), ...(low < 10 ? ['oh', ONES[low] ?? ''] : belowHundred(low))]
}

/** A year from 1100 to 2099: nineteen ninety-nine, two thousand five, twenty twenty-six. */
export function year(text: string): string[] {
  return text.startsWith('200') ? cardinal(text) : inPairs(text)
}

/**
 * A port as engineers say it: 80 eighty, 443 four forty-three, 8080 eighty eighty, 3306 thirty-three oh six; five
 * figures one by one.
 */
export function port(text: string): string[] {
  if (text.startsWith('0') || text.length > 4) return digits(text)
  if (text.length < 3) return cardinal(text)
  if (text.length === 4) return inPairs(text)
  const rest = Number(text.slice(1))
  if (rest === 0) return cardinal(text)
  return [ONES[Number(text[0])] ?? '', ...(rest < 10 ? ['oh', ONES[rest] ?? ''] : belowHundred(rest))]
}

/**
 * A number that is a name, three or four figures long: SHA-256 two fifty-six, ISO 8601 eighty-six oh one, H100 one
 * hundred; round thousands and longer ones as they are counted or figure by figure.
 */
export function code(text: string): string[] {
  if (text.length < 3 || text.startsWith('0'))
    return text.length > 1 && text.startsWith('0') ? digits(text) : cardinal(text)
  if (text.length > 4) return Number(text) % 1000 === 0 ? cardinal(text) : digits(text)
  return /00.$/u.test(text) && text.length === 4 ? cardinal(text) : port(text)
}
