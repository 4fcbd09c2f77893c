import type { Accent } from '#shared/model/pronunciation.ts'
import { symbolsOf } from './phones.ts'

const LONGEST_FIRST: Readonly<Record<Accent, readonly string[]>> = {
  us: longestFirst('us'),
  uk: longestFirst('uk'),
}

function longestFirst(accent: Accent): string[] {
  return symbolsOf(accent).sort((a, b) => b.length - a.length)
}

/**
 * Our IPA taken apart into the symbols it is written with: `ˈtʃɛkɚ` is ˈ tʃ ɛ k ɚ. Whatever is no sound (marks,
 * spaces) is a piece of its own; the pieces joined are the text again.
 */
export function splitIpa(ipa: string, accent: Accent): string[] {
  const pieces: string[] = []
  for (let at = 0; at < ipa.length;) {
    const rest = ipa.slice(at)
    const piece =
      LONGEST_FIRST[accent].find((symbol) => rest.startsWith(symbol)) ?? Array.from(rest)[0] ?? rest
    pieces.push(piece)
    at += piece.length
  }
  return pieces
}
