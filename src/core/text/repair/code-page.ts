import { followers, isContinuation, utf8Bytes } from './utf8.ts'

/**
 * Single-byte code pages that programs have been seen to read UTF-8 with. Where two explain a text equally well,
 * the earlier one is taken.
 */
export const CODE_PAGE_NAMES = [
  'windows-1252',
  'windows-1254',
  'iso-8859-1',
  'windows-1250',
  'iso-8859-15',
  'windows-1257',
  'macintosh',
  'windows-1251',
  'windows-1253',
  'windows-1258',
  'iso-8859-9',
  'iso-8859-2',
  'cp437',
  'cp850',
] as const

const SOFT_HYPHEN = '\u00ad'

/** How a code page turns bytes 0x80–0xFF into characters, read backwards. */
export interface CodePage {
  readonly name: string
  /** The byte a character came from. */
  readonly byteOf: ReadonlyMap<string, number>
  /** Bytes that careless programs lose: those the code page does not define, and the soft hyphen. */
  readonly dropped: readonly number[]
  /** Finds a lead byte and one that may follow it; a line without them was not damaged by this code page. */
  readonly trace: RegExp
  /** The character for each byte from 0x80; an empty string where the byte is not defined. */
  readonly charOf: readonly string[]
}

/** `upperHalf`: the character of each byte 0x80–0xFF, U+FFFD or an empty string where there is none. */
export function codePage(name: string, upperHalf: readonly string[]): CodePage {
  const byteOf = new Map<string, number>()
  const dropped: number[] = []
  const charOf: string[] = []
  for (let i = 0; i < 128; i++) {
    const char = upperHalf[i] ?? ''
    const defined = char !== '' && char !== '\ufffd'
    charOf.push(defined ? char : '')
    if (defined) byteOf.set(char, 0x80 + i)
    else {
      dropped.push(0x80 + i)
      // Programs that keep an undefined byte keep it as the control character of the same number.
      byteOf.set(String.fromCharCode(0x80 + i), 0x80 + i)
    }
    if (char === SOFT_HYPHEN) dropped.push(0x80 + i)
  }
  return { name, byteOf, dropped, charOf, trace: traceOf(byteOf) }
}

function traceOf(byteOf: ReadonlyMap<string, number>): RegExp {
  const chars = [...byteOf].map(([char, byte]) => ({ char: escaped(char), byte }))
  const leads = chars.filter(({ byte }) => followers(byte) > 0).map(({ char }) => char)
  const others = chars.filter(({ byte }) => isContinuation(byte)).map(({ char }) => char)
  return new RegExp(`[${leads.join('')}][${others.join('')}\\ufffd]`, 'u')
}

function escaped(char: string): string {
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`
}

/** What became of bytes that stand for nothing visible: soft hyphens kept or lost, undefined bytes lost or marked. */
export const LOSSES = ['undefined', 'undefined and soft hyphens', 'none: marked with U+FFFD'] as const
export type Loss = (typeof LOSSES)[number]

/** What is left of `text` when its UTF-8 bytes are read with `page`. */
export function damage(text: string, page: CodePage, loss: Loss = 'undefined'): string {
  const undefinedByte = loss === 'none: marked with U+FFFD' ? '\ufffd' : ''
  const chars = utf8Bytes(text).map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : page.charOf[byte - 0x80] || undefinedByte,
  )
  return chars.filter((char) => char !== SOFT_HYPHEN || loss !== 'undefined and soft hyphens').join('')
}
