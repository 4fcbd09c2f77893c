import type { CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { Spot } from '#renderer/stores/spot.store.ts'

type Results = CallOutput<'search.find'>
export type Hit = Results['groups'][number]['hits'][number]

/** Something the learner can choose in the results, by its place in the whole list. */
export interface Choice {
  readonly index: number
  readonly hit: Hit | null
  readonly documentId: DocumentId
}

interface ChoiceGroup {
  readonly documentId: DocumentId
  readonly title: Results['documents'][number]['title']
  /** How many were found in the document. */
  readonly count: number
  /** The document itself, where its title was found. */
  readonly head: Choice | null
  readonly hits: readonly (Choice & { readonly hit: Hit })[]
}

/** The results by document, with every choice numbered from top to bottom. */
export function choicesOf({ documents, groups }: Results): {
  groups: readonly ChoiceGroup[]
  choices: readonly Choice[]
} {
  const choices: Choice[] = []
  const add = <H extends Hit | null>(documentId: DocumentId, hit: H): Choice & { readonly hit: H } => {
    const choice = { index: choices.length, documentId, hit }
    choices.push(choice)
    return choice
  }
  const titled = new Map(documents.map(({ documentId, title }) => [documentId, title]))
  const withHits = new Set(groups.map(({ documentId }) => documentId))
  const onlyTitled = documents
    .filter(({ documentId }) => !withHits.has(documentId))
    .map(({ documentId, title }) => ({
      documentId,
      title,
      count: 0,
      head: add(documentId, null),
      hits: [],
    }))
  const found = groups.map(({ documentId, title, count, hits }) => ({
    documentId,
    count,
    title: titled.get(documentId) ?? { text: title, marks: [] },
    head: titled.has(documentId) ? add(documentId, null) : null,
    hits: hits.map((hit) => add(documentId, hit)),
  }))
  return { groups: [...onlyTitled, ...found], choices }
}

/** Where a hit leads. */
export function spotOf(documentId: DocumentId, { pageId, kind, section, at, snippet }: Hit): Spot {
  const words = snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))
  const place =
    kind === 'study' && section !== null
      ? ({ kind, section } as const)
      : ({ kind: kind === 'note' ? 'note' : 'text', at } as const)
  return { documentId, pageId, place, words }
}
