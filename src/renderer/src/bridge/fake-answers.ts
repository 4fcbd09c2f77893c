import { answerForPages } from '#core/study/answer/answer-for-pages.ts'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { AnswerRest } from '#shared/model/answer-rest.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { PageSummary } from '#shared/model/library.ts'

type Run = CallInput<'answers.copyPrompt'>

/** What a prompt is taken to be long a page. */
const PROMPT_LENGTH = 2500

/** Prompts and answers in memory: a prompt is only counted, an answer is read as in the main process. */
export function createFakeAnswers(documentOf: (run: Run) => readonly PageSummary[]) {
  const rests: AnswerRest[] = []
  const dismissed = new Set<number>()

  function asked(run: Run): readonly PageSummary[] {
    return documentOf(run).filter(({ id }) => id >= run.first && id <= run.last)
  }

  return {
    copyPrompt: (run: Run) => ({ length: PROMPT_LENGTH * asked(run).length }),
    read: ({ text, ...run }: CallInput<'answers.read'>) =>
      structuredClone(
        answerForPages(text, { document: documentOf(run), asked: asked(run), fits: () => true }),
      ) as CallOutput<'answers.read'>,
    rests: (pageId: PageId): AnswerRest[] =>
      rests.filter((rest) => rest.pageId === pageId && !dismissed.has(rest.id)),
    keepRests(kept: CallInput<'answers.keepRests'>['rests']): void {
      for (const { pageId, text } of kept) {
        const same = rests.find((rest) => rest.pageId === pageId && rest.text === text)
        if (same) dismissed.delete(same.id)
        else rests.push({ id: rests.length + 1, pageId, text, addedAt: Date.now() })
      }
    },
    dismiss: (id: number): void => void dismissed.add(id),
    restore: (id: number): void => void dismissed.delete(id),
  }
}
