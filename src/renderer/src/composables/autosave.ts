import type { Ref } from 'vue'
import { ref } from 'vue'

type SavingState = 'saved' | 'unsaved' | 'saving' | 'failed'

interface AutosaveOptions {
  /** Whether something was written that is not saved. */
  readonly isDirty: () => boolean
  /** Saves what is written now. Called again until nothing is dirty. */
  readonly save: () => Promise<void>
  /** Told why a save failed. What is not saved stays dirty, and the next `touch` or `flush` tries again. */
  readonly failed: (error: unknown) => void
}

export interface Autosave {
  readonly state: Readonly<Ref<SavingState>>
  /** Something was written: it is saved soon, at the latest after `LONGEST_WAIT_MS`. */
  readonly touch: () => void
  /** Saves now what is not saved. Resolves when nothing is left to save, or saving failed. */
  readonly flush: () => Promise<void>
}

/** How long a pause in typing is before what was typed is saved. */
export const PAUSE_MS = 400
/** Typing without a pause is saved this often. */
export const LONGEST_WAIT_MS = 800

/** Saves what is typed, one save at a time, the newest state last. */
export function createAutosave({ isDirty, save, failed }: AutosaveOptions): Autosave {
  const state = ref<SavingState>('saved')
  let saving: Promise<void> | null = null
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined

  function touch(): void {
    state.value = 'unsaved'
    clearTimeout(pause)
    pause = setTimeout(() => void flush(), PAUSE_MS)
    longest ??= setTimeout(() => void flush(), LONGEST_WAIT_MS)
  }

  function flush(): Promise<void> {
    clearTimeout(pause)
    clearTimeout(longest)
    longest = undefined
    saving ??= saveAll().finally(() => (saving = null))
    return saving
  }

  async function saveAll(): Promise<void> {
    try {
      while (isDirty()) {
        state.value = 'saving'
        await save()
      }
      state.value = 'saved'
    } catch (error) {
      state.value = 'failed'
      failed(error)
    }
  }

  return { state, touch, flush }
}
