/** Resolves when the page has nothing else to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve()))
}
