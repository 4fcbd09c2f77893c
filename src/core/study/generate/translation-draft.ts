import { readAnswerJson, type PartialJson } from '#core/model/partial-json.ts'
import { fillShape, findMisfit, list, number, record, text } from '#core/model/shape.ts'
import type { Translation } from '#shared/model/study.ts'
import { countHan, textsToTranslate } from '../check-page.ts'
import { describeBroken } from './describe-broken.ts'
import { MAX_TRIES, type GivenPage, type SectionDraft } from './draft.ts'
import { writeAsk } from './messages.ts'
import { tidyLine, tidyPoints } from './tidy.ts'

/** What is asked for at once: a small model loses count of more. Lengths in UTF-16 units. */
const BATCH = { sentences: 16, length: 1800 } as const
const MAX_NOTES = 5

/**
 * A translation, asked for by the numbers of the sentences, so that the English is never the model's and each Chinese
 * belongs to its sentence whatever the order. What an answer leaves out is asked for again. Only a translation of
 * every sentence counts.
 */
export function draftTranslation(given: GivenPage): SectionDraft {
  const texts = textsToTranslate(given.page)
  const done = new Map<number, string>()
  const notes: string[] = []
  let batch: readonly number[] = []
  let tries = 0
  let problem: string | null = null
  let wrong = ''

  function nextBatch(): readonly number[] {
    const places: number[] = []
    let length = 0
    for (const [place, sentence] of texts.entries()) {
      if (done.has(place)) continue
      length += sentence.length
      if (places.length === BATCH.sentences || (places.length > 0 && length > BATCH.length)) break
      places.push(place)
    }
    return places
  }

  const shape = () =>
    record({
      sentences: list(
        record({ n: number('句子的编号'), zh: text('这一句的中文') }),
        batch.length,
        batch.length,
      ),
      notes: list(text('原文有拼写错误或已经过时，在这里说明；没有就给空数组'), 0, 3),
    })

  function task(): string {
    const lines = batch.map((place) => `${place + 1}. ${texts[place] ?? ''}`)
    return `把下面 ${batch.length} 句逐句译成中文，每个编号一项，一句都不能少：\n${lines.join('\n')}`
  }

  /**
   * Adds an answer's sentences of this batch to `known`, the first of each number, and gives its notes. The last of
   * an answer that was cut may be half a sentence.
   */
  function readInto(known: Map<number, string>, json: PartialJson | null, end?: number): readonly string[] {
    const filled = fillShape(shape(), json?.value)
    for (const { n, zh } of filled?.sentences.slice(0, end) ?? []) {
      const chinese = tidyLine(zh)
      if (batch.includes(n - 1) && chinese !== '' && !known.has(n - 1)) known.set(n - 1, chinese)
    }
    return tidyPoints(filled?.notes ?? [])
  }

  function translation(known: ReadonlyMap<number, string>, remarks: readonly string[]): Translation {
    const sentences = texts.flatMap((en, place) => {
      const zh = known.get(place)
      return zh === undefined ? [] : [{ en, zh }]
    })
    return { sentences, notes: remarks.slice(0, MAX_NOTES) }
  }

  return {
    next() {
      const places = nextBatch()
      if (places.length === 0 || tries >= MAX_TRIES) return null
      batch = places
      return writeAsk(given, task(), shape(), problem === null ? null : { answer: wrong, problem })
    },
    preview(answer) {
      const known = new Map(done)
      const remarks = readInto(known, readAnswerJson(answer))
      return known.size === 0 ? undefined : translation(known, [...notes, ...remarks])
    },
    take(answer) {
      tries += 1
      wrong = answer
      const json = readAnswerJson(answer)
      const found = new Map<number, string>()
      const remarks = readInto(found, json, json?.state === 'whole' ? undefined : -1)
      if (found.size === 0 || isUntranslated(found)) {
        problem = problemOf(found, json)
        return
      }
      for (const [place, zh] of found) done.set(place, zh)
      notes.push(...remarks)
      // What is left is asked for as if for the first time: there is no end only where nothing comes any more.
      tries = 0
      problem = null
    },
    miss() {
      tries += 1
    },
    value: () => (done.size === texts.length ? translation(done, notes) : null),
  }

  function problemOf(found: ReadonlyMap<number, string>, json: PartialJson | null): string {
    if (json?.state !== 'whole') return describeBroken(json?.state)
    return found.size > 0 ? '译文应当是中文' : (findMisfit(shape(), json.value) ?? '句子的编号不对')
  }

  /** Names and commands may stay English; a batch with sentences among it may not stay English as a whole. */
  function isUntranslated(found: ReadonlyMap<number, string>): boolean {
    const sentences = [...found].filter(([place]) => (texts[place] ?? '').split(' ').length > 3)
    return sentences.length > 0 && sentences.every(([, zh]) => countHan(zh) === 0)
  }
}
