import type { Page } from '@playwright/test'

declare global {
  interface Window {
    soundleafWatch?: {
      /** What the learner asked for last, and the sounds begun since; see `Asked`. */
      readonly take: () => Asked
      /** Waits for the next asking. */
      readonly reset: () => void
    }
  }
}

interface Asked {
  /** Milliseconds since the page began. NaN while nothing has been asked for. */
  readonly at: number
  readonly sounds: readonly Begun[]
}

/** A sound handed to the audio clock. */
interface Begun {
  /** When the clock comes to its start, in milliseconds since the page began. */
  readonly at: number
  /** Its start on the audio clock, in seconds. */
  readonly clock: number
  /** Where in its buffer it begins, in seconds. */
  readonly offset: number
}

/** Notes, from the next loading of the page on, every click and key, and every sound scheduled after it. */
export async function watchSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let asked = NaN
    let sounds: Begun[] = []
    const note = () => {
      asked = performance.now()
      sounds = []
      window.soundleafTap?.mark()
    }
    window.addEventListener('click', note, { capture: true })
    window.addEventListener('keydown', note, { capture: true })
    type Start = (this: AudioBufferSourceNode, when?: number, offset?: number) => void
    const start: unknown = Reflect.get(AudioBufferSourceNode.prototype, 'start')
    const watched: Start = function (when = 0, offset = 0) {
      const now = this.context.currentTime
      sounds.push({
        at: performance.now() + Math.max(0, when - now) * 1000,
        clock: Math.max(when, now),
        offset,
      })
      ;(start as Start).call(this, when, offset)
    }
    Reflect.set(AudioBufferSourceNode.prototype, 'start', watched)
    window.soundleafWatch = {
      take: () => ({ at: asked, sounds: [...sounds] }),
      reset() {
        asked = NaN
        sounds = []
        window.soundleafTap?.forget()
      },
    }
  })
}

/** What was asked for last, and the sounds begun since. */
export async function takeAsked(page: Page): Promise<Asked> {
  const asked = await page.evaluate(() => window.soundleafWatch?.take())
  if (!asked) throw new Error('no watch is installed')
  return asked
}
