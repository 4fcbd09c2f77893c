import { phones, type Phones } from '../sounds/phones.ts'

const INITIALS: Readonly<Record<string, string>> = {
  b: 'B',
  p: 'P',
  m: 'M',
  f: 'F',
  d: 'D',
  t: 'T',
  n: 'N',
  l: 'L',
  g: 'G',
  k: 'K',
  h: 'HH',
  j: 'JH',
  q: 'CH',
  x: 'SH',
  zh: 'JH',
  ch: 'CH',
  sh: 'SH',
  r: 'R',
  z: 'Z',
  c: 'T S',
  s: 'S',
  y: 'Y',
  w: 'W',
}

/** The vowel first, then what follows it: the stress goes on the part in capitals. */
const FINALS: Readonly<Record<string, string>> = {
  a: 'AA*',
  ai: 'AY*',
  an: 'AA* N',
  ang: 'AA* NG',
  ao: 'AW*',
  e: 'AX*',
  ei: 'EY*',
  en: 'AH* N',
  eng: 'AH* NG',
  i: 'IY*',
  ia: 'Y AA*',
  ian: 'Y EH* N',
  iang: 'Y AA* NG',
  iao: 'Y AW*',
  ie: 'Y EH*',
  in: 'IH* N',
  ing: 'IH* NG',
  iong: 'Y UH* NG',
  iu: 'Y OW*',
  o: 'OW*',
  ong: 'UH* NG',
  ou: 'OW*',
  u: 'UW*',
  ua: 'W AA*',
  uai: 'W AY*',
  uan: 'W AA* N',
  uang: 'W AA* NG',
  ue: 'W EH*',
  ui: 'W EY*',
  un: 'UH* N',
  uo: 'W OW*',
}

const SYLLABLE =
  /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)(?=[^aeiou]|$)/u
/** What no English word has: Xiaomi, Qiniu, Zhejiang. */
const MARKED = /^x[iu]|q[^u]|^qu[ae]n|zh|iao|iang|uang|[bdgjlnpst]uo/u
const LONGEST = 24

/**
 * A name in pinyin as English speakers say it: *Qiniu* is ˈtʃinjoʊ. Undefined unless the whole word is made of such syllables and
 * has a spelling that English does not.
 */
export function sayPinyin(word: string): Phones | undefined {
  if (word.length > LONGEST || !MARKED.test(word)) return undefined
  const syllables: string[] = []
  for (let at = 0; at < word.length;) {
    const [whole = '', initial = '', final = ''] = SYLLABLE.exec(word.slice(at)) ?? []
    if (whole === '' || !isSyllable(initial, final)) return undefined
    syllables.push(saySyllable(initial, final))
    at += whole.length
  }
  if (syllables.length < 2 && !/^[xqz]/u.test(word)) return undefined
  return syllables.flatMap((syllable, index) => [
    ...phones(syllable.replace('*', index === 0 ? '1' : index === 1 ? '2' : '0')),
  ])
}

/** What begins with a vowel begins with a, e or o; an o alone stands after a lip sound. */
function isSyllable(initial: string, final: string): boolean {
  if (initial === '') return /^[aeo]/u.test(final)
  return final !== 'o' || /^[bpmfwy]$/u.test(initial)
}

/**
 * After j, q, r, x, y and the sounds of two letters the i of a final is no glide; the u of *xue* and *quan*, with which no English
 * syllable begins, is a vowel of its own.
 */
function saySyllable(initial: string, final: string): string {
  const sounds = FINALS[final] ?? ''
  const plain = /^(?:[jqxyr]|[zcs]h)$/u.test(initial) ? sounds.replace(/^Y /u, '') : sounds
  const rest = /^[jqx]$/u.test(initial) ? plain.replace(/^W (\w+)\*/u, 'UW* $1') : plain
  const start = INITIALS[initial]
  return start === undefined ? rest : `${start} ${rest}`
}
