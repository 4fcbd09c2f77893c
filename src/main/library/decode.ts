import chardet from 'chardet'
import iconv from 'iconv-lite'
import type { DecodedText, TextTools } from '#core/import/tools.ts'
import type { CodePage } from '#core/text/repair/code-page.ts'
import { CODE_PAGE_NAMES, codePage } from '#core/text/repair/code-page.ts'
import { guessChinese } from './guess-chinese.ts'
import { guessUtf16 } from './guess-utf16.ts'

/** The encoding libraries, as the core's import wants them. */
export const decodeTools: TextTools = { decode, codePages }

let knownPages: readonly CodePage[] | undefined

function codePages(): readonly CodePage[] {
  knownPages ??= CODE_PAGE_NAMES.map((name) => codePage(name, upperHalf(name)))
  return knownPages
}

function upperHalf(name: string): string[] {
  // The Macintosh set has the maker's logo at 0xF0, which Unicode knows in its private area only.
  if (name === 'macintosh') return decodeUpperHalf(name).map((char, i) => (i === 0x70 ? '\uf8ff' : char))
  return decodeUpperHalf(name)
}

function decodeUpperHalf(name: string): string[] {
  return Array.from({ length: 128 }, (_, i) => iconv.decode(Uint8Array.of(0x80 + i), name))
}

const MARKS: readonly { mark: readonly number[]; encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { mark: [0xff, 0xfe, 0x00, 0x00], encoding: 'UTF-32LE' },
  { mark: [0x00, 0x00, 0xfe, 0xff], encoding: 'UTF-32BE' },
  { mark: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { mark: [0xfe, 0xff], encoding: 'UTF-16BE' },
]
/** As much of a file as is looked at to guess its encoding. */
const SAMPLE = 256 * 1024

function decode(bytes: Uint8Array): DecodedText | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  if (marked !== undefined) {
    return { text: iconv.decode(bytes, marked.encoding), encoding: marked.encoding, certain: true }
  }
  const utf16 = guessUtf16(bytes.subarray(0, SAMPLE))
  if (utf16 !== null) return { text: iconv.decode(bytes, utf16), encoding: utf16, certain: false }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, encoding: 'UTF-8', certain: true }
  return decodeGuessed(bytes)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** What chardet may name, and the encoding that holds all of it and more. */
const READ_AS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'EUC-KR': 'CP949',
  ASCII: 'windows-1252',
}
const REPLACEMENTS = /\ufffd/gu
/** More unreadable characters than this, and the guess was wrong. */
const MOST_UNREADABLE = 0.02

function decodeGuessed(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, SAMPLE)
  const guesses = chardet.analyse(sample).map(({ name }) => READ_AS[name] ?? name)
  const chinese = guessChinese(sample)
  for (const encoding of chinese === null ? guesses : [chinese, ...guesses]) {
    if (!iconv.encodingExists(encoding)) continue
    const text = iconv.decode(bytes, encoding)
    const unreadable = text.match(REPLACEMENTS)?.length ?? 0
    if (unreadable <= text.length * MOST_UNREADABLE) return { text, encoding, certain: false }
  }
  return null
}
