import { isVowel, nameOf, type Phones } from './phones.ts'

/** A prefix that keeps its last consonant before a stressed syllable (*un|able*, *mis|place*), and its sounds. */
const PREFIXES: readonly (readonly [spelling: RegExp, sounds: string])[] = [
  [/^un/u, 'AH N'],
  [/^in(?:ac|ad[ev]|admi|app|art|aud|edi|eli|equit|oper)/u, 'IH N'],
  [/^mis(?!s|t(?:ak|ook|er)|er|ap|an|og|chie)/u, 'M IH S'],
  [
    /^dis(?:[aeioulmw]|taste|trust|place|pleas|prov|credit|quali|comfo|clai|clos|colou?r|connect|count)/u,
    'D IH S',
  ],
  [/^trans(?:[lm]|p(?!ir))/u, 'T R AE N S'],
  [/^trans(?:[lm]|p(?!ir))/u, 'T R AE N Z'],
  [/^sub(?:l(?!im)|r)/u, 'S AH B'],
  [/^up[lr]/u, 'AH P'],
  [/^out[aeiourw]/u, 'AW T'],
  [/^non[aeiou]/u, 'N AA N'],
  [/^non[aeiou]/u, 'N OH N'],
  [/^inter[aeiou]/u, 'IH N T AX R'],
  [/^over[aeiou]/u, 'OW V AX R'],
  [/^under[aeiou]/u, 'AH N D AX R'],
  [/^super[aeiou]/u, 'S UW P AX R'],
  [/^hyper[aeiou]/u, 'HH AY P AX R'],
]

/** Second halves of compounds whose first consonants, if any, are theirs and no more: *rest|room*, *earth|quake*, *out|line*. */
const SECOND_HALVES =
  'back bag ball band bar base bed bell belt bird board boat body book born box boy bug call cap car card care case cast code cut day ' +
  'dog door face fall fan field file fire fish fit foot form gap gate girl goods guard gun hair hand head hill hold hole home hook house ' +
  'key keeper kit land lash law leaf less life lift light like line link lip list load lock log look loop make maker man map mark mask mate ' +
  'mill mind mine mount name net nut pack pad page pan paper park part path pay piece pin pit point pole pool port post pot power pull put ' +
  'race rail rain reach read rest right ring rise road roach roll roof room root rope run rush sail sale seat set shake shape share sheet ' +
  'shell ship shirt shop shot show side sign site table tail take talk tank tape team test text tide tie time tip tool top touch tower town ' +
  'type wall ward ware wash watch water way weight wheel where width wide wind wing wise wood word work worm worth yard year ' +
  'black blind block blow bread break bridge brush class clip clock cloud craft crew cross cup drive drop draw dress flake flow fly flight ' +
  'frame free friend front glass grade graph grip ground grown place plan plane plate play plug power press print proof quake scale scan ' +
  'scape skin sky slide slot smith space speaker speed spot stage stair stalk stall stamp stand star start state station step stick stock ' +
  'stone stool stop store storm style swap thread throw track trade trail train trap tree trip truck trust twist ' +
  'bright crest groom screw slaw struck skill slash smile span spark spin spool sport stack stake steam swing ' +
  'scratch screen script scroll split spread spring square stream street stretch string strip stroke strap'
const INFLECTION = '(s|es|ed|d|ing|er|ers)?'
/** The halves are divided early (*bean|stalk*), but not inside a double s (*cross|talk*). */
const COMPOUND = new RegExp(`^.{2,}?(?<!s(?=s))(${SECOND_HALVES.split(' ').join('|')})${INFLECTION}$`, 'u')
/** Longer ones are no words. */
const LONGEST = 40
const LATIN = /^ex/u
/** Halves of two syllables. */
const LONG_HALF = /^(?:body|keeper|maker|paper|water|speaker|station)$/u
/** Second halves that begin with a vowel, after what they follow: *set|up*, *log|in*, *fail|over*; not *teacup*, *icon*, *pylon*. */
const OPEN_HALVES: readonly (readonly [spelling: RegExp, sounds: RegExp])[] = [
  [/(?<![cp])ups?$/u, /^AH P/u],
  [/outs?$/u, /^AW T/u],
  [
    /(?:add|break|built|burn|buy|check|drive|drop|lead|log|opt|phase|plug|sign|stand|tie|trade|walk)ins?$/u,
    /^IH N/u,
  ],
  [/(?:add|bolt|clip|head|log|roll|sign|turn)ons?$/u, /^(?:AA|OH) N/u],
  [/offs?$/u, /^(?:AO|OH) F/u],
  [/overs?$/u, /^OW V/u],
  [/ever$/u, /^EH V/u],
  [/(?:back|book|dead|front|high|low|rear|tail|week|year)ends?$/u, /^EH N D/u],
  [/(?:catch|cure|over|where)alls?$/u, /^AO L/u],
  [/apps?$/u, /^AE P/u],
]

/**
 * Where the second part of a word begins, as an index into its sounds, when the spelling shows that the syllable of the
 * stressed vowel at `vowel` must not take consonants from the first: after a live prefix, or in a compound whose halves are
 * both stressed (`previous` is the stressed vowel right before). Undefined when the spelling does not say.
 */
export function seamBefore(
  spelling: string,
  sounds: Phones,
  vowel: number,
  previous: number | undefined,
): number | undefined {
  if (spelling === '' || spelling.length > LONGEST) return undefined
  const word = spelling.toLowerCase()
  const before = sounds.slice(0, vowel).map(nameOf).join(' ')
  for (const [written, prefix] of PREFIXES) {
    if (!written.test(word) || !(before === prefix || before.startsWith(`${prefix} `))) continue
    const length = prefix.split(' ').length
    return length > (previous ?? -1) ? length : undefined
  }
  if (previous === undefined || LATIN.test(word)) return undefined
  const rest = sounds.slice(vowel).map(nameOf).join(' ')
  if (OPEN_HALVES.some(([written, heard]) => written.test(word) && heard.test(rest))) return vowel
  const [, half, inflection] = COMPOUND.exec(word) ?? []
  if (half === undefined) return undefined
  const vowels = sounds.slice(vowel).filter(isVowel).length
  const most = (LONG_HALF.test(half) ? 2 : 1) + (inflection === undefined ? 0 : 1)
  const seam = vowel - onsetLength(half)
  return vowels <= most && seam > previous ? seam : undefined
}

/** How many consonants are heard at the start of the word. */
function onsetLength(word: string): number {
  const letters = /^(?:[^aeiouy]|y(?=[aeiou]))*/u.exec(word)?.[0] ?? ''
  const single = letters.replace(/sh|ch|th|wh|wr|kn|ph/gu, 'x')
  return single.length + (/q$/u.test(single) ? 1 : 0)
}
