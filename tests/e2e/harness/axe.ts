import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Finding = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number]

/** Only violations are told in full: naming every element that is right takes longer than the analysis. */
const OPTIONS = {
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true } }, // of WCAG 2.2, off unless asked for
}

/** The sounds of a word stand as close as they are written, as words of a sentence do; the primer has each one large. */
const SOUND = '[lang="en-fonipa"] button'
/** What lies over the rest until it is answered or put away. */
const PASSING = '.panel, .toast, [data-passing]'

/** What axe finds on the page, of whatever severity, one line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  // Legacy mode: axe's own blank helper page cannot be opened in Electron.
  const { violations } = await new AxeBuilder({ page }).options(OPTIONS).setLegacyMode(true).analyze()
  const problems: string[] = []
  for (const { id, impact, nodes } of violations) {
    for (const node of nodes) {
      if (id === 'target-size' && (await isRightlySmall(page, node))) continue
      problems.push(`${id} (${impact ?? 'unknown'}): ${node.target.join(' ')}`)
    }
  }
  return problems
}

/** Whether a target is a sound of a word, or large enough once what lies over a part of it has gone. */
async function isRightlySmall(page: Page, { any, target }: Finding): Promise<boolean> {
  if (await areAll(page, [target], SOUND)) return true
  const size = any.find(({ id }) => id === 'target-size')
  const { messageKey } = (size?.data ?? {}) as { messageKey?: string }
  const over = size?.relatedNodes?.map((related) => related.target) ?? []
  return (
    messageKey === 'partiallyObscured' && over.length > 0 && (await areAll(page, over, `:is(${PASSING}) *`))
  )
}

async function areAll(page: Page, targets: readonly Finding['target'][], selector: string): Promise<boolean> {
  const found = await Promise.all(
    targets.map((target) =>
      page.locator(target.join(' ')).evaluate((element, wanted) => element.matches(wanted), selector),
    ),
  )
  return found.every(Boolean)
}
