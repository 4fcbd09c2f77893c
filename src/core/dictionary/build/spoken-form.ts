/**
 * How an abbreviation is read, as a person writes it, from what the pronunciations say of it: letters joined by hyphens
 * (`E-C-two`), words apart (`cap ex`), a word that is written in capitals in small letters (`fifo`).
 * @param spoken the words that are said, a single capital for a letter's name; `-` for the term's own letters
 */
export function spokenForm(term: string, spoken: string): string {
  if (spoken === '-') return Array.from(term.replace(/[^A-Za-z0-9]/gu, '').toUpperCase()).join('-')
  if (spoken === term) return spoken.toLowerCase()
  const words = spoken.split(' ')
  return words.join(words.some((word) => /^[A-Z](?:'s)?$/u.test(word)) ? '-' : ' ')
}
