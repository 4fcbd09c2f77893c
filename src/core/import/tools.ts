import type { CodePage } from '#core/text/repair/code-page.ts'

export interface DecodedText {
  readonly text: string
  /** The encoding's usual name: `UTF-8`, `GB18030`, `windows-1252`. */
  readonly encoding: string
  /** False where the encoding is a guess from the bytes: no byte order mark, and not valid UTF-8. */
  readonly certain: boolean
}

/** What the import needs from the outside: libraries that know encodings. */
export interface TextTools {
  /** Finds the encoding of a text file and decodes it; null where no encoding gives readable text. */
  readonly decode: (bytes: Uint8Array) => DecodedText | null
  /** The code pages that text may have been damaged by, in order of preference. */
  readonly codePages: () => readonly CodePage[]
}

/** As much of an `AbortSignal` as the core needs. */
interface CancelSignal {
  readonly aborted: boolean
}

export interface ImportProgress {
  readonly signal?: CancelSignal
  /** Called with the fraction done, 0–1, never falling. What it returns is awaited, so that it can let others run. */
  readonly report?: (fraction: number) => void | Promise<void>
}
