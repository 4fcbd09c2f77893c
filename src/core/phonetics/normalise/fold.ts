const VARIANTS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/[\u2018\u2019\u02bc\u2032]/gu, "'"],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  // The micro sign and the Greek letter look alike; before a unit both are the sign.
  [/[\u03bc\u00b5](?=[A-Za-z])/gu, 'µ'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, ''],
]
const LATIN_EXTRAS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const EXTRAS = new RegExp(`[${Object.keys(LATIN_EXTRAS).join('')}]`, 'gu')

/** A token with its typographic variants made plain: curly quotes, dashes, full-width forms, accents on letters. */
export function foldToken(text: string): string {
  if (/^[\x00-\x7f]*$/u.test(text)) return text
  let plain = text.replace(
    /(\d(?=[⁻⁰¹²³⁴-⁹])|[A-Za-z](?=[⁻⁰¹⁴-⁹]))([⁻⁰¹²³⁴-⁹]+)(?![A-Za-z])/gu,
    (_, base: string, power: string) => {
      return `${base}^${Array.from(power, (sign) => (sign === '⁻' ? '-' : sign.normalize('NFKD'))).join('')}`
    },
  )
  plain = plain.replace(
    /(?<=[\p{L}\d])([ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ]+)/gu,
    (letters) => `_${letters.normalize('NFKD')}`,
  )
  plain = plain.replace(/ᵀ/gu, '⊺').replace(/[₀-₉]/gu, (figure) => figure.normalize('NFKD'))
  for (const [pattern, replacement] of VARIANTS) plain = plain.replace(pattern, replacement)
  plain = plain.replace(EXTRAS, (letter) => LATIN_EXTRAS[letter] ?? letter)
  // Signs such as ≠ and ½ must survive: only letters, digits and full-width forms are decomposed.
  return plain.replace(/[^\P{L}µ]|[\p{M}\p{Nd}\uff01-\uff5e]/gu, (run) =>
    run.normalize('NFKD').replace(/\p{M}/gu, ''),
  )
}
