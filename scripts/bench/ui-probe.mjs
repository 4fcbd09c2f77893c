// @ts-check -- checked with the tests, whose page object it shares

/** @typedef {import('./window.mjs').OpenWindow} OpenWindow */

/**
 * @typedef {object} Frame one frame of a moving page
 * @property {number} interval milliseconds since the frame before, by the clock of the frames
 * @property {number} work milliseconds that the page's own thread was busy with it: scripts, style, layout, paint
 *
 * @typedef {object} Key one key that was typed
 * @property {number} painted milliseconds from the key until the frame that shows its letter was drawn
 * @property {number} work the same without the time in which the page's own thread only waited for that frame
 *
 * @typedef {ReturnType<typeof probePage>} Probe
 */

/**
 * Runs in the page. Everything is told by the page's own thread: a frame is over for it when it has been handed to the
 * compositor, which is the first moment after `requestAnimationFrame` at which a message is delivered. The browser may
 * put another frame, or the answers of the main process, before the message: the next frame's beginning tells as well.
 */
export function probePage() {
  /** @type {(() => void)[]} */
  const waiting = []
  const channel = new MessageChannel()
  channel.port1.onmessage = () => waiting.shift()?.()
  /** @param {() => void} run once the task or the frame that runs now is over */
  const afterwards = (run) => {
    let isOver = false
    const runOnce = () => {
      if (!isOver) run()
      isOver = true
    }
    waiting.push(runOnce)
    channel.port2.postMessage(null)
    requestAnimationFrame(runOnce)
  }
  /** @returns {() => readonly number[]} how long each task of more than 50 ms took since, when called */
  const watchLongTasks = () => {
    /** @type {number[]} */
    const durations = []
    /** @param {PerformanceEntryList} entries */
    const add = (entries) => durations.push(...entries.map(({ duration }) => duration))
    const observer = new PerformanceObserver((list) => add(list.getEntries()))
    observer.observe({ entryTypes: ['longtask'] })
    return () => {
      add(observer.takeRecords())
      observer.disconnect()
      return durations
    }
  }
  /** After so many frames in which no sentence was added, a page has ended. */
  const STILL_FRAMES = 3
  const main = () => document.querySelector('main') ?? document.body

  /** @type {Promise<{ painted: number, whole: number, longTasks: readonly number[] }> | null} */
  let switched = null
  /** @type {(() => Key[]) | null} */
  let stopTyping = null

  return {
    /**
     * From the next key or click on: when the text of another page was drawn, so that it fills the window or ends in it,
     * when no sentence was added any more, and what took long between the two.
     * @param {number} sentences how many the whole page has; 0: what fills the window is enough
     */
    armSwitch(sentences) {
      const before = document.querySelector('#page-top')
      switched = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('no other page came')), 60_000)
        /** @type {number | null} */
        let from = null
        let painted = 0
        let rows = 0
        let isFilled = false
        let stillFrames = 0
        let longTasks = () => /** @type {readonly number[]} */ ([])
        /** @param {Event} event */
        const begin = (event) => (from ??= event.timeStamp)
        for (const name of ['keydown', 'click'])
          window.addEventListener(name, begin, { capture: true, once: true })
        const look = () => {
          const now = document.querySelector('#page-top')
          if (now === null || now === before || now.querySelector('[data-s]') === null) {
            requestAnimationFrame(look)
            return
          }
          const isWhole = now.lastElementChild?.querySelector(`[data-s="${sentences - 1}"]`) != null
          afterwards(() => {
            const at = performance.now() - (from ?? Number.NaN)
            if (painted === 0) longTasks = watchLongTasks()
            const rowsBefore = rows
            rows = now.querySelectorAll('[data-s]').length
            if (rows > rowsBefore && !isFilled) painted = at
            isFilled ||= now.getBoundingClientRect().bottom >= main().getBoundingClientRect().bottom
            stillFrames = rows > rowsBefore ? 0 : stillFrames + 1
            const isEnough = sentences === 0 && (isFilled || stillFrames === STILL_FRAMES)
            if (isEnough || isWhole) resolve({ painted, whole: at, longTasks: longTasks() })
            else requestAnimationFrame(look)
          })
        }
        requestAnimationFrame(look)
      })
    },
    switched: () => switched,

    /** Listens to every key that puts something into a field, until `typed` is called. */
    armTyping() {
      /** @type {Key[]} */
      const keys = []
      let from = 0
      let busy = 0
      let busyUntil = 0
      /** Counts what runs now; what is counted already is not counted again. */
      const count = () => {
        const begun = Math.max(performance.now(), busyUntil)
        afterwards(() => {
          const now = performance.now()
          busy += Math.max(0, now - Math.max(begun, busyUntil))
          busyUntil = now
        })
      }
      /** @param {Event} event */
      const onKey = (event) => {
        from = event.timeStamp
        busy = performance.now() - from // what was in the way of the key
        count()
      }
      const onInput = () => {
        count()
        requestAnimationFrame(() => {
          count()
          afterwards(() => keys.push({ painted: performance.now() - from, work: busy }))
        })
      }
      window.addEventListener('keydown', onKey, { capture: true })
      window.addEventListener('input', onInput, { capture: true })
      stopTyping = () => {
        window.removeEventListener('keydown', onKey, { capture: true })
        window.removeEventListener('input', onInput, { capture: true })
        return keys
      }
    },
    typed: () => stopTyping?.() ?? [],

    /** How long the frames of a page that rests are apart: the clock of the display. */
    async frameClock() {
      /** @type {number[]} */
      const intervals = []
      let before = await new Promise(requestAnimationFrame)
      for (let frame = 0; frame < 60; frame += 1) {
        const at = await new Promise(requestAnimationFrame)
        intervals.push(at - before)
        before = at
      }
      return intervals
    },

    /**
     * Scrolls through the whole page, so many pixels a frame, upwards when negative.
     * @param {number} step
     * @returns {Promise<{ frames: Frame[], longTasks: readonly number[] }>}
     */
    scrollThrough(step) {
      const scroller = main()
      /** @type {Frame[]} */
      const frames = []
      const longTasks = watchLongTasks()
      scroller.scrollTop = step > 0 ? 0 : scroller.scrollHeight
      return new Promise((resolve) => {
        /** @type {number | null} */
        let begun = null
        let last = 0
        let place = scroller.scrollTop
        const onScroll = () => (begun ??= performance.now())
        window.addEventListener('scroll', onScroll, { capture: true })
        /** @param {number} at */
        const move = (at) => {
          const from = begun ?? performance.now()
          begun = null
          const interval = last === 0 ? 0 : at - last
          last = at
          place += step
          scroller.scrollTop = place
          const isOver = step > 0 ? place + scroller.clientHeight > scroller.scrollHeight : place < 0
          afterwards(() => {
            if (interval > 0) frames.push({ interval, work: performance.now() - from })
          })
          if (!isOver) {
            requestAnimationFrame(move)
            return
          }
          setTimeout(() => {
            window.removeEventListener('scroll', onScroll, { capture: true })
            resolve({ frames, longTasks: longTasks() })
          }, 300)
        }
        requestAnimationFrame(move)
      })
    },

    /** Resolves when the page has nothing to do. */
    rest: () =>
      new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
        requestIdleCallback(() => requestIdleCallback(() => resolve()))
      }),
  }
}

/**
 * What the window's page takes, with all garbage collected.
 * @param {OpenWindow} window
 */
export async function memoryOf({ app, page }) {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('Performance.enable')
  const { metrics } = await devTools.send('Performance.getMetrics')
  await devTools.detach()
  /** @param {string} wanted */
  const metric = (wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  const processes = await app.evaluate(({ app }) => app.getAppMetrics())
  const renderer = processes.find(({ type }) => type === 'Tab')
  return {
    heapMb: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    processMb: (renderer?.memory.workingSetSize ?? Number.NaN) / 1024,
  }
}
