/** What one English gloss of a Chinese word says, cut down to the English word it translates. */
export interface GlossedWord {
  /** In lower case, without `to` or an article. */
  readonly key: string
  /** Only where the gloss tells: `to run` is a verb. */
  readonly isVerb: boolean
  /** How exactly the gloss is this word, from 0 to 1: less with remarks around it, little for old or local use. */
  readonly exactness: number
  /** Labelled as a word of computing. */
  readonly isTechnical: boolean
}

const NOT_A_MEANING =
  /^(?:CL:|(?:old |erhua |archaic |Japanese |ancient |popular )?variant of|(?:see|cf\.?)(?: also)? (?=\S*\p{Script=Han})|also (?:written|pr\.|called|known)|abbr\. (?:for|of|to)|surname |used (?:in|as|to|for|before|after|at|with)|classifier |(?:Taiwan|coll\.|old) pr\.|same as |equivalent (?:of|to) |component |radical |Kangxi |erhua |the (?:name|title) of )/u
const OLD_OR_LOCAL =
  /\b(?:old|archaic|literary|classical|dialect|slang|Tw|Taiwan|vulgar|derog|bound form|Buddhism|TCM|coll|dated|honorific|humble|neologism|loanword|onom|idiom)\b/u
const COMPUTING =
  /\b(?:comput(?:ing|er|ers)|internet|networking|software|programming|database|telecommunications|electronics|information technology)\b/iu
const FIELD = /^\p{L}[\p{L} .,&/-]*$/u

/** The English words that a gloss gives, in its order. A gloss that only refers elsewhere gives none. */
export function readGloss(gloss: string): GlossedWord[] {
  return splitOutside(gloss, ';')
    .flatMap((piece) => splitCommas(piece))
    .map((piece) => readPiece(piece))
    .filter((word) => word !== null)
}

function readPiece(piece: string): GlossedWord | null {
  if (NOT_A_MEANING.test(piece)) return null
  const remarks: string[] = []
  const bare = piece
    .replace(/\S*\p{Script=Han}\S*/gu, ' ')
    .replace(/\(([^()]*)\)/gu, (_, remark: string) => {
      remarks.push(remark)
      return ' '
    })
    .replace(/^\s*(?:fig|lit|esp|usu|also)\.?[:,]? (?=\S)/u, () => {
      remarks.push('idiom')
      return ''
    })
    .replace(/\s+/gu, ' ')
    .trim()
  if (NOT_A_MEANING.test(bare)) return null
  const isVerb = /^to (?!the |a )/u.test(bare)
  const key = bare
    .replace(/^to (?:be |become |get )?(?=\w)/u, (lead) => (bare === lead.trim() ? lead : ''))
    .replace(/^(?:an?|the) (?=\w)/u, '')
    .replace(/(?: (?:sth|sb|oneself|one's|etc))+\.?$/u, '')
    .replace(/[.!?,:]+$/u, '')
    .trim()
    .toLowerCase()
  if (!/^[a-z0-9][a-z0-9 '’.&/+-]*$/u.test(key) || key.split(' ').length > 3) return null
  const isBe = /^to (?:be|become|get) \w/u.test(bare)
  return {
    key: key.replace(/’/gu, "'"),
    isVerb: isVerb && !isBe,
    exactness: exactnessOf(remarks) * (isBe ? 0.8 : 1),
    isTechnical: remarks.some((remark) => COMPUTING.test(remark)),
  }
}

function exactnessOf(remarks: readonly string[]): number {
  let exactness = 1
  for (const remark of remarks) {
    if (COMPUTING.test(remark)) exactness *= 0.95
    else if (OLD_OR_LOCAL.test(remark)) exactness *= remark.includes('bound form') ? 0.7 : 0.3
    else exactness *= FIELD.test(remark) ? 0.8 : 0.7
  }
  return exactness
}

function splitOutside(text: string, mark: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(') depth += 1
    else if (char === ')') depth -= 1
    else if (char === mark && depth <= 0) {
      pieces.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  pieces.push(text.slice(from).trim())
  return pieces.filter((piece) => piece !== '')
}

/** `to fasten, to tie` is two words; `computers, communications and electronics` is one. */
function splitCommas(piece: string): string[] {
  const parts = splitOutside(piece, ',')
  const isList = parts.every((part) => {
    const words = part
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .replace(/^to /u, '')
      .split(/\s+/u)
    return words.length <= 2 && !/^(?:and|or|etc)\b/u.test(words[0] ?? '')
  })
  return isList ? parts : [piece]
}
