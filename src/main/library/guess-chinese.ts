/** The share of everyday characters that makes a text Chinese: other text read this way has far fewer. */
const SMALLEST_SHARE = 0.85
const FEWEST_PAIRS = 2

/**
 * Tells the two Chinese double-byte encodings from each other and from everything else, by how many byte pairs
 * are punctuation or everyday characters, which both encodings keep in a block of their own. Statistics over
 * letter frequencies need far longer texts than one page of notes. Null where neither fits.
 */
export function guessChinese(bytes: Uint8Array): 'GB18030' | 'Big5' | null {
  const simplified = shareOfEveryday(bytes, isGb, isEverydayGb)
  const traditional = shareOfEveryday(bytes, isBig5, isEverydayBig5)
  const best = Math.max(simplified, traditional)
  if (best < SMALLEST_SHARE) return null
  return simplified >= traditional ? 'GB18030' : 'Big5'
}

type PairTest = (first: number, second: number) => boolean

const isGb: PairTest = (first, second) => first >= 0x81 && first <= 0xfe && second >= 0x30 && second !== 0x7f
const isEverydayGb: PairTest = (first, second) =>
  second >= 0xa1 && ((first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3))
const isBig5: PairTest = (first, second) =>
  first >= 0xa1 && first <= 0xf9 && ((second >= 0x40 && second <= 0x7e) || (second >= 0xa1 && second <= 0xfe))
const isEverydayBig5: PairTest = (first, second) => first <= 0xc6 && isBig5(first, second)

function shareOfEveryday(bytes: Uint8Array, isPair: PairTest, isEveryday: PairTest): number {
  let everyday = 0
  let others = 0
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      at++
      continue
    }
    const second = bytes[at + 1] ?? 0
    if (isEveryday(first, second)) everyday++
    else others++
    at += isPair(first, second) ? 2 : 1
  }
  return everyday < FEWEST_PAIRS ? 0 : everyday / (everyday + others)
}
