/** With fewer zero bytes than this, text that reads as UTF-8 without them is UTF-8 with some zero bytes in it. */
const SHARE_OF_LATIN = 0.25
/** The smallest share of zero bytes that makes UTF-16: even Chinese text has spaces and line ends. */
const SMALLEST_SHARE = 0.005

/**
 * Recognises UTF-16 without a byte order mark: every ASCII character has a zero byte, and always on the same side.
 * Null where the bytes are anything else.
 */
export function guessUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const zeros = { even: 0, odd: 0 }
  const units = Math.floor(bytes.length / 2)
  for (let at = 0; at < units * 2; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) zeros.even++
    else zeros.odd++
  }
  const total = zeros.even + zeros.odd
  if (total < 2 || total < units * SMALLEST_SHARE || Math.min(zeros.even, zeros.odd) * 20 > total) return null
  if (total < units * SHARE_OF_LATIN && isUtf8(bytes.filter((byte) => byte !== 0))) return null
  const bigEndian = zeros.even > zeros.odd
  return isPlausible(bytes, units, bigEndian) ? (bigEndian ? 'UTF-16BE' : 'UTF-16LE') : null
}

/** True for a beginning of UTF-8 text; it may end inside a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Text has almost no control characters, no lone surrogates and nothing from the private areas. */
function isPlausible(bytes: Uint8Array, units: number, bigEndian: boolean): boolean {
  let strange = 0
  for (let i = 0; i < units; i++) {
    const high = bytes[bigEndian ? i * 2 : i * 2 + 1] ?? 0
    const low = bytes[bigEndian ? i * 2 + 1 : i * 2] ?? 0
    const control = high === 0 && low < 0x20 && low !== 0x09 && low !== 0x0a && low !== 0x0c && low !== 0x0d
    if (control || (high >= 0xdc && high <= 0xf8 && !followsHighSurrogate(bytes, i, bigEndian))) strange++
  }
  return strange * 50 <= units
}

function followsHighSurrogate(bytes: Uint8Array, unit: number, bigEndian: boolean): boolean {
  const before = bytes[bigEndian ? unit * 2 - 2 : unit * 2 - 1] ?? 0
  return before >= 0xd8 && before <= 0xdb
}
