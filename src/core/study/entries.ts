import type { Abbreviation, Keyword, TranslatedSentence } from '#shared/model/study.ts'
import { escapeSigns, type Ledger } from './ledger.ts'
import { isLiteral, takeLiteral } from './literal.ts'
import { match, type Slice } from './slice.ts'

/** One `- head` bullet with the indented bullets under it, their marks taken off. */
export interface Entry {
  readonly head: Slice
  readonly details: readonly Slice[]
}

/** What a backslash may stand before inside the fields of an entry's head. */
const FIELD_SIGNS = '\\*）—–'
const TERM = String.raw`\*\*((?:\\.|[^*\\])+)\*\*`
const FIELD = String.raw`(?:\\.|[^\\—–])(?:\\.|[^\\—–]|(?<=\S)[—–])*?`
const ABBREVIATION = new RegExp(
  String.raw`^${TERM}(?:（读作\s*((?:\\.|[^\\）])+)）)?\s*[—–-]+\s*(?:(${FIELD})(?<=\s))?[—–]+(?:\s+(.*))?$`,
  'dsu',
)
const KEYWORD = new RegExp(String.raw`^${TERM}\s*(?:\*((?:\\.|[^*\\])+)\*(?!\*))?\s*(.*)$`, 'dsu')
const EXAMPLE = new RegExp(String.raw`^例[:：]\s*(?:(${FIELD})(?<=\s))?[—–]+(?:\s+(.*))?$`, 'dsu')

/** `**ECS**（读作 E-C-S）— Elastic Container Service — 弹性容器服务` with the explanation in the details. */
export function readAbbreviation({ head, details }: Entry, ledger: Ledger): Abbreviation | null {
  const found = match(head, ABBREVIATION)
  if (!found) return null
  const [, abbr, spoken, full, zh] = found
  return {
    abbr: ledger.takeEscaped(abbr, FIELD_SIGNS),
    spoken: ledger.takeEscaped(spoken, FIELD_SIGNS),
    full: ledger.takeEscaped(full, FIELD_SIGNS),
    zh: ledger.take(zh),
    explanation: details.map((detail) => takeLiteral(detail, ledger)).join('\n'),
  }
}

/** `**provision** *v.* 准备、调配` with explanations and `例：English — 中文` in the details. */
export function readKeyword({ head, details }: Entry, ledger: Ledger): Keyword | null {
  const found = match(head, KEYWORD)
  if (!found) return null
  const [, term, partOfSpeech, zh] = found
  const keyword = {
    term: ledger.takeEscaped(term, FIELD_SIGNS),
    partOfSpeech: ledger.takeEscaped(partOfSpeech, FIELD_SIGNS),
    zh: zh === undefined ? '' : takeLiteral(zh, ledger),
  }
  const examples: TranslatedSentence[] = []
  const explanation: string[] = []
  for (const detail of details) {
    const example = isLiteral(detail) ? null : match(detail, EXAMPLE)
    if (example) {
      examples.push({ en: ledger.takeEscaped(example[1], FIELD_SIGNS), zh: ledger.take(example[2]) })
    } else {
      explanation.push(takeLiteral(detail, ledger))
    }
  }
  return { ...keyword, explanation: explanation.join('\n'), examples }
}

/** Writes a field of an entry's head so that reading gives it back. */
export function escapeField(text: string): string {
  return escapeSigns(text, FIELD_SIGNS)
}
