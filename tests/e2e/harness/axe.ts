import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on the page, of whatever severity, one line each. */
export async function axeProblems(page: Page): Promise<string[]> {
  // Legacy mode: axe's own blank helper page cannot be opened in Electron.
  // Only violations are told in full: naming every element that is right takes longer than the analysis.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact ?? 'unknown'}): ${target.join(' ')}`),
  )
}
