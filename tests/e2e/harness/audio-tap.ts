import type { Page } from '@playwright/test'

declare global {
  interface Window {
    soundleafTap?: {
      readonly isRecording: () => boolean
      readonly take: () => { sampleRate: number; firstFrame: number; samples: string; marks: string }
      readonly mark: () => void
      /** Drops everything heard so far. */
      readonly forget: () => void
    }
  }
}

/** What reached the loudspeaker, sample by sample. */
export interface Recording {
  readonly sampleRate: number
  /** Where on the audio clock the recording begins, in samples. */
  readonly firstFrame: number
  readonly samples: Float32Array
  /** The places, in samples, at which something was marked. */
  readonly marks: readonly number[]
}

/**
 * Loads the page again and listens in on everything it sends to the loudspeaker from then on. The tap is put in from
 * outside, past the page's policy on scripts; the app itself knows nothing of it.
 * @param makeSound lets the page make its first sound, which starts the tap and is not recorded
 */
export async function installAudioTap(page: Page, makeSound: () => Promise<void>): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Page.setBypassCSP', { enabled: true })
  await page.addInitScript(tapPage)
  await page.reload()
  await makeSound()
  await page.waitForFunction(() => window.soundleafTap?.isRecording())
}

/** Runs in the page, before its own scripts. */
function tapPage(): void {
  const RECORDER = `registerProcessor('recorder', class extends AudioWorkletProcessor {
    process([[heard], [marks]]) {
      const silent = new Float32Array(128)
      this.port.postMessage([heard ? heard.slice() : silent, marks ? marks.slice() : silent, currentFrame])
      return true
    }
  })`
  const heard: Float32Array[] = []
  const marks: Float32Array[] = []
  let firstFrame = 0
  type Connect = (this: AudioNode, target: AudioNode, output?: number, input?: number) => AudioNode
  const connect = Reflect.get(AudioNode.prototype, 'connect') as Connect
  let tap: { readonly context: AudioContext; readonly node: AudioWorkletNode } | null = null

  async function record(context: AudioContext): Promise<void> {
    const url = URL.createObjectURL(new Blob([RECORDER], { type: 'text/javascript' }))
    await context.audioWorklet.addModule(url)
    const options = { numberOfInputs: 2, channelCount: 1, channelCountMode: 'explicit' } as const
    const node = new AudioWorkletNode(context, 'recorder', options)
    node.port.onmessage = ({ data }: MessageEvent<[Float32Array, Float32Array, number]>) => {
      if (heard.length === 0) firstFrame = data[2]
      heard.push(data[0])
      marks.push(data[1])
    }
    tap = { context, node }
    connect.call(node, context.destination) // silent, but what leads nowhere does not run
    for (const source of waiting) connect.call(source, node, 0, 0)
  }

  const waiting: AudioNode[] = []
  const tapped: Connect = function (target) {
    // An offline context, which makes no sound, has a destination of its own.
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
      if (tap) connect.call(this, tap.node, 0, 0)
      else waiting.push(this)
    }
    return connect.call(this, target)
  }
  Reflect.set(AudioNode.prototype, 'connect', tapped)
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options)
      void record(this)
    }
  }

  function base64(pieces: readonly Float32Array[]): string {
    const all = new Float32Array(pieces.length * 128)
    pieces.forEach((piece, place) => all.set(piece, place * 128))
    const bytes = new Uint8Array(all.buffer)
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    }
    return btoa(text)
  }

  window.soundleafTap = {
    isRecording: () => heard.length > 0,
    mark() {
      if (!tap) return
      const source = new ConstantSourceNode(tap.context)
      connect.call(source, tap.node, 0, 1)
      source.start()
      source.stop(tap.context.currentTime + 0.02)
    },
    forget() {
      heard.length = 0
      marks.length = 0
    },
    take: () => ({
      sampleRate: tap?.context.sampleRate ?? 0,
      firstFrame,
      samples: base64(heard),
      marks: base64(marks),
    }),
  }
}

/** Everything heard so far. */
export async function takeRecording(page: Page): Promise<Recording> {
  const taken = await page.evaluate(() => window.soundleafTap?.take())
  if (!taken) throw new Error('no tap is installed')
  const marked = floats(taken.marks)
  const marks: number[] = []
  marked.forEach((value, at) => {
    if (value > 0 && !((marked[at - 1] ?? 0) > 0)) marks.push(at)
  })
  const { sampleRate, firstFrame } = taken
  return { sampleRate, firstFrame, samples: floats(taken.samples), marks }
}

function floats(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64')
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

/** −46 dB below full scale. */
export const SILENCE = 10 ** (-46 / 20)
const WINDOW_MS = 5
const STEP_MS = 0.5

export interface Run {
  readonly from: number
  readonly to: number
}

type Sampled = Pick<Recording, 'sampleRate' | 'samples'>

/** Where the recording is louder than silence, in milliseconds; pauses shorter than `joinMs` do not part. */
export function audibleRuns({ sampleRate, samples }: Sampled, joinMs: number): Run[] {
  const window = Math.round((WINDOW_MS * sampleRate) / 1000)
  const step = Math.round((STEP_MS * sampleRate) / 1000)
  const runs: { from: number; to: number }[] = []
  for (let at = 0; at + window <= samples.length; at += step) {
    let energy = 0
    for (let i = at; i < at + window; i += 1) energy += (samples[i] ?? 0) ** 2
    if (energy <= window * SILENCE ** 2) continue
    const from = (at * 1000) / sampleRate
    const to = ((at + window) * 1000) / sampleRate
    const run = runs.at(-1)
    if (run && from - run.to < joinMs) run.to = to
    else runs.push({ from, to })
  }
  return runs
}

/** The largest difference between two neighbouring samples, in a stretch given in milliseconds. */
export function largestStep({ sampleRate, samples }: Sampled, { from, to }: Run): number {
  let largest = 0
  for (let at = Math.ceil((from * sampleRate) / 1000); at < (to * sampleRate) / 1000; at += 1) {
    largest = Math.max(largest, Math.abs((samples[at] ?? 0) - (samples[at - 1] ?? 0)))
  }
  return largest
}
