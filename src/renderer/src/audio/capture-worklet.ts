/** Runs on the audio thread: hands what comes in to the page, in pieces of a fiftieth of a second. Any message ends it. */

declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

const PIECE = 1024

registerProcessor(
  'capture',
  class extends AudioWorkletProcessor {
    #piece = new Float32Array(PIECE)
    #filled = 0
    #isOver = false

    constructor() {
      super()
      this.port.onmessage = () => {
        this.#isOver = true
      }
    }

    process([input]: readonly (readonly Float32Array[])[]): boolean {
      const heard = input?.[0]
      if (this.#isOver) return false
      if (!heard) return true // the microphone has not begun
      this.#piece.set(heard, this.#filled)
      this.#filled += heard.length
      if (this.#filled === PIECE) {
        this.port.postMessage(this.#piece, [this.#piece.buffer])
        this.#piece = new Float32Array(PIECE)
        this.#filled = 0
      }
      return true
    }
  },
)
