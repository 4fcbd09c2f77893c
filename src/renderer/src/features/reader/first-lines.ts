/** What a page turned to shows of each sentence, and how large. */
interface Look {
  readonly showIpa: boolean
  readonly textScale: number
  /** Whether the page opens where the learner left it, further down. */
  readonly isReturning: boolean
}

/** The least that a sentence of one line takes, without its IPA and with it. */
const ROW_PX = 40
const ROW_WITH_IPA_PX = 60
/** Room enough for most ways back. */
const RETURNING_LINES = 40

/** How many lines of text a page shows at once, so that they fill the window: what is below it can come a frame later. */
export function firstLines({ showIpa, textScale, isReturning }: Look): number {
  const filling = Math.ceil(window.innerHeight / ((showIpa ? ROW_WITH_IPA_PX : ROW_PX) * textScale))
  return isReturning ? Math.max(filling, RETURNING_LINES) : filling
}
