/** How much of a text is Chinese: Han characters for each letter or word of another script, 0 to 1. */
function hanShare(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return others === 0 ? 0 : han / others
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** True for a Chinese sentence, however many English names stand in it; false for English with a Chinese gloss. */
export function isChinese(text: string): boolean {
  return hanShare(text) > 0.1
}

export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !hasHan(text)
}

const HAN_DIGITS = '零一二三四五六七八九'

/** The value of digits of any width, or of Chinese numerals up to 99; null for anything else. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
  if (/^\d+$/.test(plain)) return Number(plain)
  const han = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text)
  if (!han || text === '') return null
  const [, tens, ten, ones] = han
  const value = (sign: string | undefined): number => (sign === undefined ? 0 : HAN_DIGITS.indexOf(sign))
  if (ten === undefined) return ones === undefined || tens === undefined ? value(tens) + value(ones) : null
  return (tens === undefined ? 1 : value(tens)) * 10 + value(ones)
}
