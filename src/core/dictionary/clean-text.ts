/** The longest text that is looked up, in UTF-16 units. */
const LONGEST = 80

/** A word or phrase without the marks around it, its apostrophes and hyphens plain; empty when nothing is left. */
export function cleanText(text: string): string {
  const plain = text
    .slice(0, 4 * LONGEST)
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/\((?:s|es)\)/gu, '')
  const isKept = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}+#]/u.test(char)
  let from = 0
  let to = plain.length
  // `.NET` keeps its dot, `C++` and `C#` their marks.
  while (from < to && !isKept(plain[from]) && !/^\.[A-Z]/u.test(plain.slice(from, from + 2))) from += 1
  while (to > from && !isKept(plain[to - 1])) to -= 1
  return plain.slice(from, to).slice(0, LONGEST)
}
