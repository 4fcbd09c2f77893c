import type { Rule } from '../token.ts'

/** Abbreviations of plain English that are said in full: `e.g.`, `vs.`, `etc.`. */
const FULL: Readonly<Record<string, string>> = {
  'e.g.': 'for example',
  'e.g': 'for example',
  eg: 'for example',
  'eg.': 'for example',
  'ex.': 'for example',
  'i.e.': 'that is',
  'i.e': 'that is',
  ie: 'that is',
  'ie.': 'that is',
  'vs.': 'versus',
  vs: 'versus',
  'v.s.': 'versus',
  'etc.': 'et cetera',
  etc: 'et cetera',
  'cf.': 'compare',
  'et al.': 'and others',
  'al.': 'others',
  'approx.': 'approximately',
  'a.k.a.': 'also known as',
  aka: 'also known as',
  'dept.': 'department',
  'fig.': 'figure',
  'figs.': 'figures',
  'eq.': 'equation',
  'ch.': 'chapter',
  'sec.': 'section',
  'vol.': 'volume',
  'ver.': 'version',
  'ref.': 'reference',
  'misc.': 'miscellaneous',
  'max.': 'maximum',
  'min.': 'minimum',
  'mr.': 'mister',
  'mrs.': 'missus',
  'ms.': 'miz',
  'dr.': 'doctor',
  'prof.': 'professor',
  'inc.': 'incorporated',
  'ltd.': 'limited',
  'co.': 'company',
  'corp.': 'corporation',
  'jan.': 'January',
  'feb.': 'February',
  'mar.': 'March',
  'apr.': 'April',
  'jun.': 'June',
  'jul.': 'July',
  'aug.': 'August',
  'sep.': 'September',
  'sept.': 'September',
  'oct.': 'October',
  'nov.': 'November',
  'dec.': 'December',
  'w/': 'with',
  'w/o': 'without',
  'b/w': 'between',
  'n/a': 'not applicable',
  'a.m.': 'A M',
  'p.m.': 'P M',
}

/** Told from an ordinary word by their capitals alone. */
const CASED: Readonly<Record<string, string>> = {
  ZeRO: 'zero',
  DoT: 'D O T',
  mAP: 'M A P',
  DoE: 'D O E',
  DoD: 'D O D',
}

const MONTHS: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}
const DAY = /^\d{1,4}(?:st|nd|rd|th)?$/u
const INITIALS = /^(?:[A-Z]\.)+[A-Z]\.?$|^(?:[a-z]\.)+[a-z]\.?$/u

export const writtenAbbreviation: Rule = ({ text, previous, before, next, after }) => {
  const lower = text.toLowerCase()
  if (Object.hasOwn(CASED, text)) return CASED[text]?.split(' ')
  // *St. James* is a saint, *James St.* a street.
  if (text === 'St.' || text === 'St')
    return [/^[A-Z]/u.test(next) && /^\s*$/u.test(after) && !/^[A-Z]/u.test(previous) ? 'saint' : 'street']
  if (Object.hasOwn(MONTHS, text) && (DAY.test(next) || DAY.test(previous))) return [MONTHS[text] ?? '']
  // Slides write *ex* for *example* where one follows: "(ex CloudWatch)". Elsewhere it is a prefix or a word.
  if (lower === 'ex' && next !== '' && /^[\s:]*$/u.test(after) && (before.includes('(') || before === ''))
    return ['for', 'example']
  if ((lower === 'no.' || lower === 'nos.') && /^\d/u.test(next))
    return [lower === 'no.' ? 'number' : 'numbers']
  if ((lower === 'p.' || lower === 'pp.') && /^\d/u.test(next)) return [lower === 'p.' ? 'page' : 'pages']
  // *7th ed.*
  if (/^eds?\.?$/u.test(lower) && /^(?:\d+(?:st|nd|rd|th)|first|second|third|revised|new)$/iu.test(previous))
    return ['edition']
  if (lower === 'art.' && /^\d/u.test(next)) return ['article']
  if (
    Object.hasOwn(FULL, `${lower}.`) &&
    /^\.\s*\(?$/u.test(after) &&
    /^\d/u.test(next) &&
    /^(?:eqs?|figs?|secs?|ch|vol|ref)$/u.test(lower)
  )
    return FULL[`${lower}.`]?.split(' ')
  // An autonomous system of BGP.
  if (text === 'AS' && /^\d{2,}$/u.test(next)) return ['A', 'S']
  if (text === 'IE' || text === 'EG' || (text === 'VS' && /^(?:Code|Codium|Studio)/u.test(next)))
    return undefined
  if (Object.hasOwn(FULL, lower)) return FULL[lower]?.split(' ')
  // *U.S.*: the stops are not said.
  return INITIALS.test(text) ? Array.from(text.replaceAll('.', '').toUpperCase()) : undefined
}
