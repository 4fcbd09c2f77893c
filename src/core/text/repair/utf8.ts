/** The UTF-8 bytes of a string. A lone surrogate gives the bytes of U+FFFD, as every encoder does. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const valid = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    const more = valid < 0x80 ? 0 : valid < 0x800 ? 1 : valid < 0x10000 ? 2 : 3
    if (more === 0) bytes.push(valid)
    else bytes.push((LEAD_MARKS[more] ?? 0) | (valid >> (6 * more)))
    for (let i = more - 1; i >= 0; i--) bytes.push(0x80 | ((valid >> (6 * i)) & 0x3f))
  }
  return bytes
}

const LEAD_MARKS = [0, 0xc0, 0xe0, 0xf0]

/** How many bytes follow a lead byte in UTF-8, or 0 for a byte that leads nothing. */
export function followers(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
}

export function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

/** The code point that a complete sequence stands for, or null where UTF-8 forbids the sequence. */
export function decodeSequence(bytes: readonly number[]): number | null {
  const [lead = 0, ...rest] = bytes
  const count = followers(lead)
  if (count === 0 || rest.length !== count) return null
  let code = lead & (0x3f >> count)
  for (const byte of rest) code = (code << 6) | (byte & 0x3f)
  const smallest = count === 1 ? 0x80 : count === 2 ? 0x800 : 0x10000
  if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return code
}
