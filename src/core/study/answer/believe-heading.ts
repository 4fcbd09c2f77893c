import type { HeadingCandidate } from './heading.ts'
import { hasHan } from './language.ts'
import { presentSection, type PageDraft } from './page-draft.ts'

/** Parts of an entry or of the quick view that have the same names as sections. */
const QUICK = 6
const FIRST_STORED = 3

/**
 * Whether a line that looks like a heading is one, on the page as it was read so far. Labels inside a section
 * (`📌 关键词：`, `**翻译**：`, `总结：`) and lines of the original (`Summary`) must not end the section.
 */
export function isSectionHeading(candidate: HeadingCandidate, page: PageDraft, fenced: boolean): boolean {
  if (candidate.byNumber) return isNextByNumber(candidate, page)
  const { title, markup, number, rest } = candidate
  const agrees = number === title.number
  const present = presentSection(page)
  const glued = rest !== null && !rest.parted && !/^(?:🔑|📌|🎯)/u.test(rest.text.text)
  if (glued && markup !== 'hash') return false
  if (glued && !title.sure && !agrees) return false
  if (candidate.quickSign && !agrees && (rest !== null || !title.sure)) return false
  if (present === QUICK && title.number === 5 && !agrees && !isTopLevel(candidate, page)) return false
  if (fenced && present !== null && present < FIRST_STORED && !(agrees && title.sure)) return false
  if (agrees) return !isNumberedWord(candidate, present)
  if (markup === 'hash') return isTopLevel(candidate, page) || (title.sure && !page.formal)
  if (page.formal) return title.sure && rest === null && !candidate.bullet && number === null
  return isInformalHeading(candidate, present)
}

/** How a heading is written: headings of sections are all written alike. */
export function styleOfHeading({ markup, level, hanNumber, bullet }: HeadingCandidate): string {
  return [markup, level, hanNumber, bullet].join(' ')
}

/**
 * `7. 换个说法` where section 6 stands and headings are written like that. Digits without `#` or bold are
 * the items of a list; so is a number that goes on counting items.
 */
function isNextByNumber(candidate: HeadingCandidate, page: PageDraft): boolean {
  const { title, markup, hanNumber } = candidate
  if (!page.formal || styleOfHeading(candidate) !== page.style) return false
  const goesOn = page.counted === title.number - 1 && page.counted > 0
  if (!goesOn && title.number === (presentSection(page) ?? 0) + 1) return markup !== 'plain' || hanNumber
  page.counted = title.number
  return false
}

/** Not deeper than the headings of the sections before. */
function isTopLevel({ markup, level }: HeadingCandidate, page: PageDraft): boolean {
  return markup === 'hash' && (page.level === 0 || level <= page.level)
}

/** `9. summary：总结` as the ninth word of section 5. */
function isNumberedWord({ title, markup, rest }: HeadingCandidate, present: number | null): boolean {
  const entries = present === 4 || present === 5
  return (
    entries &&
    markup === 'plain' &&
    !title.sure &&
    title.number !== 5 &&
    rest !== null &&
    hasHan(rest.text.text)
  )
}

function isInformalHeading(
  { title, bullet, markup, rest }: HeadingCandidate,
  present: number | null,
): boolean {
  if (bullet && markup !== 'bold') return false
  if (title.sure) return true
  if (rest !== null) return title.number >= 9 && present !== null && present >= 7
  return present === null || present >= FIRST_STORED || markup === 'bold'
}
