import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'

/** The two sections before these, the original and its pronunciation, are computed from the page. */
const FIRST = 3

/** `③` for the translation, … `⑩` for the mnemonic. */
export function sectionNumber(name: SectionName): string {
  return circled(SECTION_NAMES.indexOf(name) + FIRST)
}

/** The circled form of 1–10. */
export function circled(number: number): string {
  return String.fromCodePoint(0x2460 + number - 1)
}
