import { readAnswerJson } from '#core/model/partial-json.ts'
import { fillShape, findMisfit, type RecordShape } from '#core/model/shape.ts'
import type { SectionName } from '#shared/model/study.ts'
import { describeBroken } from './describe-broken.ts'
import { MAX_TRIES, type GivenPage, type SectionDraft, type WrittenSection } from './draft.ts'
import { writeAsk } from './messages.ts'
import { RECIPES, type Recipe } from './recipes.ts'
import { draftTranslation } from './translation-draft.ts'

/** Begins a section of a page. */
export function draftSection(name: SectionName, given: GivenPage): SectionDraft {
  if (name === 'translation') return draftTranslation(given)
  // A recipe is only ever given what its own shape and `make` made.
  return draftByRecipe(RECIPES[name] as unknown as AnyRecipe, given)
}

type AnyRecipe = Omit<Recipe<'plain', RecordShape>, 'make' | 'lacks'> & {
  readonly make: (answer: unknown, page: GivenPage['page']) => WrittenSection
  readonly lacks: (value: WrittenSection, page: GivenPage['page']) => string | null
}

function draftByRecipe({ shape, task, make, lacks }: AnyRecipe, given: GivenPage): SectionDraft {
  let tries = 0
  let problem: string | null = null
  let wrong = ''
  let best: WrittenSection | null = null

  return {
    next() {
      if ((best !== null && problem === null) || tries >= MAX_TRIES) return null
      const correction = problem === null ? null : { answer: wrong, problem }
      return writeAsk(given, task(given.page), shape, correction)
    },
    preview(answer) {
      const filled = fillShape(shape, readAnswerJson(answer)?.value)
      return filled === undefined ? undefined : make(filled, given.page)
    },
    take(answer) {
      tries += 1
      wrong = answer
      const json = readAnswerJson(answer)
      problem = json?.state === 'whole' ? findMisfit(shape, json.value) : describeBroken(json?.state)
      if (problem !== null) return
      const value = make(json?.value, given.page)
      problem = lacks(value, given.page)
      best = value // what only lacks something is better than nothing, and the last is the one that was corrected
    },
    miss() {
      tries += 1
    },
    value: () => best,
  }
}
