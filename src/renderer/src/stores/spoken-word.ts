import type { Ref } from 'vue'
import { ref } from 'vue'
import type { Clip } from '#shared/model/speech.ts'
import { wordAt } from '#renderer/audio/word-at.ts'

/**
 * Where in the clip the listener is, read off the audio clock once a frame, and the word that sounds there, or -1.
 * @param positionOf milliseconds into the clip; negative before it has begun
 */
export function useSpokenWord(clip: Readonly<Ref<Clip | null>>, positionOf: () => number) {
  const word = ref(-1)
  const positionMs = ref(0)
  let frame = 0

  /** Follows the clip that sounds; `isSilent` moves on through it without any word sounding. */
  function follow({ isSilent = false } = {}): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const position = positionOf()
      positionMs.value = Math.max(0, position)
      if (!isSilent && clip.value) word.value = wordAt(clip.value.words, position)
      follow({ isSilent })
    })
  }

  /** Stays where it is. */
  function halt(): void {
    cancelAnimationFrame(frame)
  }

  function goTo(ms: number, at: number): void {
    positionMs.value = ms
    word.value = at
  }

  return { word, positionMs, follow, halt, goTo }
}
