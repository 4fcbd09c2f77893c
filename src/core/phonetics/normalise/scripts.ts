/**
 * What is said for writing that English does not read. The learner reads Chinese already, and an English voice cannot
 * say it: a run of Han characters is announced as “Chinese text”, other scripts alike, so that what is shown is
 * what is heard and nothing goes missing. Greek letters, common in formulas, have English names.
 */
const SCRIPTS: readonly (readonly [pattern: RegExp, spoken: string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Japanese text'],
  [/\p{Script=Han}|\p{Script=Bopomofo}/u, 'Chinese text'],
  [/\p{Script=Hangul}/u, 'Korean text'],
  [/\p{Script=Cyrillic}/u, 'Cyrillic text'],
  [/\p{Script=Greek}/u, 'Greek text'],
  [/\p{Script=Arabic}/u, 'Arabic text'],
  [/\p{Script=Hebrew}/u, 'Hebrew text'],
  [/\p{Script=Thai}/u, 'Thai text'],
  [/\p{Script=Devanagari}/u, 'Hindi text'],
  [/\p{L}/u, 'foreign text'],
  [/\p{N}/u, 'number'],
  [/\p{Emoji_Presentation}/u, 'emoji'],
]

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'micro',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** The English name of a Greek letter, or what is said for a run of a foreign script or an unknown sign. */
export function nameForeign(run: string): string {
  const greek = GREEK[run.toLowerCase()]
  if (greek !== undefined) return greek
  return SCRIPTS.find(([pattern]) => pattern.test(run))?.[1] ?? 'symbol'
}
