import type { Stress } from '../sounds/phones.ts'

/** A vowel in its place: what the rules below look at. Sounds by name, empty at the word's edges. */
export interface Site {
  readonly word: string
  readonly name: string
  readonly stress: Stress
  /** The letters that write this vowel, and all that follow them. */
  readonly letters: string
  readonly rest: string
  readonly before: string
  readonly next: string
  readonly nextIsVowel: boolean
  readonly afterNextIsVowel: boolean
  readonly afterNextIsStressed: boolean
  readonly isBath: boolean
  readonly last: boolean
}

type Rule = (site: Site) => string

/** r is said in RP only before a vowel: a vowel before any other r takes its long or gliding form. */
function beforeSilentR(site: Site): boolean {
  return site.next === 'R' && !site.afterNextIsVowel
}

function beforeSaidR(site: Site): boolean {
  return site.next === 'R' && site.afterNextIsVowel
}

const YOD_BEFORE = new Set(['T', 'D', 'N', 'TH'])
const YOD_SPELLING = /^(?:u|ue|ew|eu|ui|eau|ieu)$/u
/** *a* before one r and a vowel is usually short (*charity*); in these it is the vowel of *care*. */
const SQUARE_A =
  /vari|area|scenari|parent(?!h)|librari|aquari|arian|arious|(?:par|car|shar|squar|prepar|compar|declar|awar|rar|scar|star|bar|dar|far)(?:ing|ity|er)$/u
const NOT_SQUARE = /comparat|comparis|compariso|clarity|charity|parity|transparent|apparent/u
/** *or* before a vowel that RP says short, though most (*story*, *storage*) are long. */
const SHORT_OR = /^(?:orr|or)(?:i(?:ty|tie|gin|ca|c$|cs$)|ange|eign|est|al(?:s|ly)?$|id)/u
const SHORT_OR_WORDS =
  /forest|foreign|orange|florida|origin|ority|oric|moral|coral|horri|torrent|correl|corres|warr|quarr|borrow|tomorrow|sorry|lorry|laurel|oracle|porridge|authori|priori|majori|historic|categoric|metaphor/u
/** *want*, *wash*, *swap*, but *water*, *wall*. */
const SHORT_WA = /^(?:n[td]|sh|sp|p|tch|dd?l)/u
/** The weak vowel of these endings is ɪ in RP where US has schwa. */
const WEAK_I = /^[cdfglmnpstx]/u

/** The weak first syllable of *reduce*, *decide*, *begin*, *effect*. */
const WEAK_PREFIX = /^(?:re|de|be|pre|se|e)[^aeiour]/u

/** -ization has the diphthong of *-ize* in the UK. */
function isIzation(site: Site): boolean {
  return /^i?[sz]ation/u.test(site.rest) && site.letters === 'i'
}

/** *mobile*, *fragile*, *hostile*: a schwa in the US. */
function isIle(site: Site): boolean {
  return site.letters === 'i' && site.next === 'L' && /^les?$/u.test(site.rest)
}

function hasYod(site: Site): boolean {
  return YOD_BEFORE.has(site.before) && YOD_SPELLING.test(site.letters)
}

/** *poor* and *your* have gone over to the vowel of *north*; *pure* and *tour* have not. */
function cure(site: Site): string {
  return beforeSaidR(site) || site.before === 'Y' || site.letters === 'ou' ? 'UA' : 'AO'
}

function fleece(site: Site): string {
  // The r begins a part of its own: *NVRAM*, *rerun*.
  if (site.next === 'R') return site.stress > 0 && site.afterNextIsStressed ? 'IY' : 'IA'
  if (site.stress > 0) return 'IY'
  if (
    site.letters === 'e' &&
    !site.nextIsVowel &&
    /^(?:re|de|pre|be|e)$/u.test(site.word.slice(0, site.word.length - site.rest.length))
  )
    return 'IH'
  return site.letters === 'e' && !site.last && !site.nextIsVowel ? 'IY' : 'HI'
}

function goose(site: Site): string {
  if (site.next === 'R') return hasYod(site) ? 'Y UA' : cure(site)
  return (hasYod(site) ? 'Y ' : '') + (site.stress !== 1 && site.nextIsVowel ? 'HU' : 'UW')
}

export const VOWEL_RULES: Readonly<Record<string, Rule>> = {
  AA: (site) => {
    if (site.next === 'R') return beforeSaidR(site) && site.letters.startsWith('o') ? 'OH' : 'AA'
    if (/^[oe]/u.test(site.letters)) return 'OH'
    return site.before === 'W' && site.letters.startsWith('a') ? 'OH' : 'AA'
  },
  AE: (site) => {
    if (site.isBath && site.stress > 0) return 'AA'
    return 'AE'
  },
  AO: (site) => {
    if (beforeSilentR(site)) return 'AO'
    if (beforeSaidR(site)) {
      const here = site.letters + site.rest
      return site.letters.startsWith('o') && (SHORT_OR.test(here) || SHORT_OR_WORDS.test(site.word))
        ? 'OH'
        : 'AO'
    }
    if (site.before === 'W' && site.letters === 'a' && SHORT_WA.test(site.rest)) return 'OH'
    return site.letters === 'o' ||
      (site.letters === 'ou' && site.rest.startsWith('gh') && site.word.endsWith('cough'))
      ? 'OH'
      : 'AO'
  },
  AW: (site) => (site.next === 'R' ? 'AW AX' : 'AW'),
  AY: (site) => (site.next === 'R' ? 'AY AX' : 'AY'),
  AXR: () => 'AX',
  ER: (site) =>
    site.nextIsVowel && /^(?:urr?|our|orr?)$/u.test(site.letters) && !/urr(?:ing|ed|er)$/u.test(site.word)
      ? 'AH'
      : 'ER',
  EH: (site) => {
    if (beforeSilentR(site)) return 'EA'
    if (!beforeSaidR(site) || !site.letters.startsWith('a')) return 'EH'
    if (site.letters === 'ai' || site.letters === 'ae') return 'EA'
    if (site.rest.startsWith('rr')) return 'AE'
    return SQUARE_A.test(site.word) && !NOT_SQUARE.test(site.word) ? 'EA' : 'AE'
  },
  IH: (site) => {
    if (beforeSilentR(site)) return 'IA'
    if (isIzation(site)) return 'AY'
    if (!beforeSaidR(site)) return 'IH'
    return /^[iy]$/u.test(site.letters) || site.rest.startsWith('rr') || site.stress === 0 ? 'IH' : 'IA'
  },
  IY: fleece,
  HI: fleece,
  UH: (site) => {
    if (site.next !== 'R') return 'UH'
    return hasYod(site) ? 'Y UA' : cure(site)
  },
  UW: goose,
  HU: goose,
  AX: (site) => {
    if (isIzation(site) || isIle(site)) return 'AY'
    if (site.letters === 'au') return 'AO'
    if (site.next === 'JH' && /^[ae]$/u.test(site.letters)) return 'IH'
    if (/^[iy]$/u.test(site.letters) && !site.last) {
      return /^(?:b|l[ey]|lies|ty|ties)/u.test(site.rest) || !WEAK_I.test(site.rest) ? 'AX' : 'IH'
    }
    if (site.letters !== 'e') return 'AX'
    if (/^(?:s|d|ts?|st|ting|ted)$/u.test(site.rest)) return 'IH'
    return WEAK_PREFIX.test(site.word) && site.word.length - site.rest.length <= 3 ? 'IH' : 'AX'
  },
}
