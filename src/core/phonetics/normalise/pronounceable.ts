const ONSETS = new Set(
  (
    'b bh bj bl br c ch chl chr cl cr cz d dj dr dw dz f fj fl fr g gh gl gn gr gw h j k kh kl kn kr kw l ll m mc mn n p pf ph phl ' +
    'phr pl pn pr ps pt q r rh s sc sch schm schn schr schw scl scr sh shl shm shr sk skl skr sl sm sn sp sph spl spr sq sr st ' +
    'str sv sw sz t th thr thw tr ts tw v vl vr w wh wr x z zh zw'
  ).split(' '),
)

/** Whether a word begins with a vowel, or with consonants that some word of English, or a name, begins with. */
export function hasPossibleOnset(word: string): boolean {
  const onset = /^[^aeiouy]*/u.exec(word)?.[0] ?? ''
  return onset === '' || ONSETS.has(onset)
}

/** A rough test that English could say it: vowels, no impossible pile of consonants. */
export function isPronounceable(word: string): boolean {
  return (
    /[aeiouy]/u.test(word) &&
    hasPossibleOnset(word) &&
    hasPossibleCoda(word) &&
    !/[^aeiouy]{5}|^[^aeiouy]{4}|q(?!u)|[jvwx][bcdfgjkpqtvxz]|^[bcdfgjkpqtvz]{2}(?<!ch|kn|ps|ts|pt)[^aeiouylrhw]/u.test(
      word,
    )
  )
}

/** Pairs of consonants that words, and names, end with, those before an s or a syllable that has no vowel letter (*musl*) too. */
const CODAS = new Set(
  (
    'bb bl ch ck cl ct cz dd dl dt fl ff ft gg gh gl gm gn gt hl hm hn hr ht kh kl lb lc ld lf lg lh lk ll lm ln lp lt lv lx lz mb mm mn mp ' +
    'mt nc nd nf ng nh nj nk nn nq nt nx nz pf ph pl pp pt rb rc rd rf rg rh rj rk rl rm rn rp rq rr rt rv rx rz sc sh sk sl sm sp ss st ' +
    'sz th tl tr tt tz wd wk wl wn wp wt xt zh zl zz'
  ).split(' '),
)

/** Whether a word ends in consonants that some word of English, or a name, ends in. */
export function hasPossibleCoda(word: string): boolean {
  const bare = word.replace(/'?s?'?$/u, '').replace(/tch$/u, 'ch')
  const coda = /[^aeiouy']*$/u.exec(bare)?.[0] ?? ''
  for (let at = 0; at + 2 <= coda.length; at++) if (!CODAS.has(coda.slice(at, at + 2))) return false
  return true
}

/** A name that has a q for a k: *Groq*, *Marqo*. */
export function endsInQ(text: string): boolean {
  return /^[A-Z][a-z]*[aeiouy][a-z]*q(?:[aeio]|$)/u.test(text)
}

/** Small letters within an abbreviation that are said like the others: `UCIe`, `OSGi`, `FCoE`, `ToR`, `IoMT`, `DRaaS`. */
const SMALL_WITHIN =
  /^(?:[A-Z]{2,}aaS|[A-Z]{2,5}[a-rt-z]|[A-Z]o[A-Z]|(?!Go|No|Do|So|To)[A-Z]o[A-Z]{2}|[A-Z]{2,3}o[A-Z]{1,2}|Io[A-Z]{2,3})$/u

/** Whether all letters are said one by one, the small ones too: `MoE`. */
export function isSpelledWithin(text: string): boolean {
  return SMALL_WITHIN.test(text)
}
