import { cut, type Slice } from '../slice.ts'

/** Patterns for the fields that entries are made of; all are sticky, to be read with a cursor. */

/** What may stand between two fields. */
export const BETWEEN = /(?:\s|[—–:：=→,，。;；·|｜*`_]|-(?=\s))+/uy
export const IPA =
  /(?:(?:英|美|UK|US|BrE|AmE|音标|发音)\s*[:：]?\s*)?(?:\/[^/\p{Script=Han}\n]{1,60}\/|[[［][^\]］\p{Script=Han}\n]{1,60}[\]］])/iuy
const POS_SHORT = String.raw`(?:n|v|vt|vi|adj|adv|prep|phr|conj|pron|abbr|num|aux|int|det|art|pl|a|ad)\.`
const POS_LONG =
  '(?:名词短语|动词短语|可数名词|不可数名词|名词|动词|及物动词|不及物动词|形容词|副词|短语|词组|介词|连词|代词|缩写|noun(?: phrase)?|verb(?: phrase)?|phrasal verb|adjective|adverb|phrase|preposition)'
const POS = `(?:${POS_SHORT}|${POS_LONG})`
const POS_LIST = String.raw`${POS}(?:\s*[/&,，、]\s*${POS})*`
/** A part of speech, in brackets, in emphasis or bare. Bare long names must not run on into a word. */
export const PART_OF_SPEECH = new RegExp(
  String.raw`(?:[（([【]\s*(${POS_LIST})\s*[）)\]】]|\*(${POS_LIST})\*|(${POS_SHORT}(?:\s*[/&,，、]\s*${POS})*)|(${POS_LONG})(?=\s|[，,：:；;|｜]|$))`,
  'iuy',
)
export const BARE_PART_OF_SPEECH = new RegExp(`^${POS_LIST}$`, 'iu')
export const SPOKEN = /(?:读作|读音|发音|念作|念|音标|pronounced)\s*[:：]?\s*([^，,；;）)\n]+)/iuy
/** The inside of a pair of brackets. */
export const BRACKETS = /(?:（([^（）\n]*)）|\(([^()\n]*)\))/duy
/** English words up to a sign that ends them. */
export const LATIN_RUN =
  /[A-Za-z][^\p{Script=Han}（）()—–:：,，;；。=→|｜*\n]*?(?=\s*(?:[（()）—–:：,，;；。=→|｜*]|$)|\s-\s|\s+\p{Script=Han})/uy
/** A Chinese name: short, without the signs of a sentence. */
export const HAN_RUN =
  /(?=[^\n]{0,24}\p{Script=Han})(?:(?!\.\s)[^（）()—–:：,，;；。=→|｜*\n！？]){1,24}(?=\s*(?:[（()）—–:：,，;；。=→|｜*！？]|\.\s|$))/uy

/** Without the emoji before it: `📌 platform`. */
export function withoutEmoji(text: Slice): Slice {
  const emoji = /^(?:\p{Extended_Pictographic}[\ufe0f\u200d]*\s*)+/u.exec(text.text)
  return emoji ? cut(text, emoji[0].length) : text
}
