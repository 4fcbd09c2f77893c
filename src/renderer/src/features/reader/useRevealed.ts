import { shallowRef } from 'vue'

/** Which sentences show their Chinese although it is hidden to be guessed first. */
export function useRevealed(chinese: () => readonly string[]): {
  readonly isRevealed: (index: number) => boolean
  readonly reveal: (index: number) => void
  /** Shows or hides that of this sentence; without one, shows the first that is hidden. */
  readonly toggle: (index: number | null) => void
  readonly hideAll: () => void
} {
  const revealed = shallowRef<ReadonlySet<number>>(new Set())

  function isRevealed(index: number): boolean {
    return revealed.value.has(index)
  }

  function reveal(index: number): void {
    revealed.value = new Set(revealed.value).add(index)
  }

  function toggle(index: number | null): void {
    const at = index ?? chinese().findIndex((text, place) => text !== '' && !isRevealed(place))
    if (!isRevealed(at)) reveal(at)
    else revealed.value = new Set([...revealed.value].filter((other) => other !== at))
  }

  return { isRevealed, reveal, toggle, hideAll: () => (revealed.value = new Set()) }
}
