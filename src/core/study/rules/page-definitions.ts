import type { FormattedPage } from '#shared/model/document.ts'

/** Words that an abbreviation may leave out: *Internet of Things* is IoT or IT. */
const SMALL = new Set('of and for the a an to in on by with'.split(' '))
const ABBREVIATION = '[A-Z][A-Za-z0-9]{1,7}'
const WORD = "[A-Za-z][A-Za-z0-9'’-]{0,40}"
const PHRASE = `${WORD}(?: (?:& )?${WORD}){1,7}`
const AFTER = new RegExp(`(${PHRASE}) \\((${ABBREVIATION})\\)`, 'gu')
const BEFORE = new RegExp(`\\b(${ABBREVIATION}) ?(?:\\(|[=:–—-] ?)(${PHRASE})`, 'gu')

/**
 * The full forms that a page itself gives: “Elastic Container Service (ECS)”, “CNI (Container Network Interface)”,
 * “ECS = Elastic Container Service”. A phrase counts only when its initials are the abbreviation's letters.
 */
export function pageDefinitions(page: FormattedPage): Map<string, string> {
  const found = new Map<string, string>()
  for (const { text } of page.blocks.flatMap(({ sentences }) => sentences)) {
    // No definition is as long as this, and no sentence of a slide.
    const short = text.slice(0, 2000)
    for (const [, phrase = '', abbr = ''] of short.matchAll(AFTER)) note(found, abbr, endOf(phrase, abbr))
    for (const [, abbr = '', phrase = ''] of short.matchAll(BEFORE)) note(found, abbr, startOf(phrase, abbr))
  }
  return found
}

function note(found: Map<string, string>, abbr: string, full: string | null): void {
  if (full !== null && !found.has(abbr)) found.set(abbr, full)
}

/** The last words of a phrase that spell the abbreviation. */
function endOf(phrase: string, abbr: string): string | null {
  const words = phrase.split(' ')
  for (let from = words.length - 1; from >= 0; from--) {
    const tail = words.slice(from)
    if (spells(tail, abbr)) return tail.join(' ')
  }
  return null
}

/** The first words of a phrase that spell it. */
function startOf(phrase: string, abbr: string): string | null {
  const words = phrase.split(' ')
  for (let to = 1; to <= words.length; to++) {
    const head = words.slice(0, to)
    if (spells(head, abbr)) return head.join(' ')
  }
  return null
}

function spells(words: readonly string[], abbr: string): boolean {
  const [first = ''] = words
  if (words.length < 2 || SMALL.has(first.toLowerCase())) return false
  const wanted = lettersOf(abbr)
  const initials = (list: readonly string[]): string =>
    list
      .flatMap((word) => word.split('-'))
      .map((word) => word.charAt(0).toLowerCase())
      .join('')
      .replaceAll('&', '')
  return (
    initials(words) === wanted || initials(words.filter((word) => !SMALL.has(word.toLowerCase()))) === wanted
  )
}

/** `EC2` stands for three words that begin with e, c, c. */
function lettersOf(abbr: string): string {
  return abbr
    .toLowerCase()
    .replace(/([a-z])([2-9])/gu, (_, letter: string, count: string) => letter.repeat(Number(count)))
}
