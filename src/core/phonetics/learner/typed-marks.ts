/** What is easier to type than the mark it stands for; each as long as that, so that offsets stay true. */
export const TYPED: Readonly<Record<string, string>> = {
  "'": 'ˈ',
  '’': 'ˈ',
  ʼ: 'ˈ',
  '′': 'ˈ',
  '`': 'ˈ',
  ',': 'ˌ',
  ':': 'ː',
  '：': 'ː',
}
/** Slashes and brackets around IPA, dots between syllables. */
export const SKIPPED = '/[].'

/** Other forms of the letters that the IPA on a page is written with. */
const LETTERS: Readonly<Record<string, string>> = { r: 'ɹ', g: 'ɡ' }

/** The IPA that a learner typed, written as it is on a page: prɪˈvɪʒən as pɹɪˈvɪʒən. It is said the same. */
export function writtenAsOnPage(typed: string): string {
  return Array.from(typed, (char) =>
    SKIPPED.includes(char) ? '' : (TYPED[char] ?? LETTERS[char] ?? char),
  ).join('')
}
