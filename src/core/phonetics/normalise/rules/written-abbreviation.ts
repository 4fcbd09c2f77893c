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

export const writtenAbbreviation: Rule = ({ text, before, next, after }) => {
  const lower = text.toLowerCase()
  // Slides write *ex* for *example* where one follows: "(ex CloudWatch)". Elsewhere it is a prefix or a word.
  if (lower === 'ex' && next !== '' && /^[\s:]*$/u.test(after) && (before.includes('(') || before === ''))
    return ['for', 'example']
  if ((lower === 'no.' || lower === 'nos.') && /^\d/u.test(next))
    return [lower === 'no.' ? 'number' : 'numbers']
  if ((lower === 'p.' || lower === 'pp.') && /^\d/u.test(next)) return [lower === 'p.' ? 'page' : 'pages']
  if (text === 'IE' || text === 'EG') return undefined
  return Object.hasOwn(FULL, lower) ? FULL[lower]?.split(' ') : undefined
}
