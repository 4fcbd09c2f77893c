import type { ShallowRef } from 'vue'
import { shallowRef } from 'vue'
import { isEmptySection } from '#core/study/section-text.ts'
import { emptySection, tidySection } from '#core/study/tidy-section.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { SectionEntry, SectionState } from '#shared/model/study-section.ts'
import { createAutosave, type Autosave } from '#renderer/composables/autosave.ts'

/** How a draft reaches the sections that are kept. All reject with `SoundleafError`. */
export interface SectionKeeper {
  load(): Promise<SectionState>
  save(entry: SectionEntry, revision: number): Promise<SectionState>
  readonly undo: () => Promise<SectionState>
  readonly redo: () => Promise<SectionState>
  report(error: unknown): void
}

export interface SectionDraft extends Pick<Autosave, 'state' | 'flush'> {
  readonly section: SectionName
  /** The section as it is typed, with what is only begun. */
  readonly form: Readonly<ShallowRef<SectionEntry>>
  /** The section as it is stored. */
  readonly kept: Readonly<ShallowRef<SectionState>>
  /** The section now reads so; it is saved soon. */
  edit(entry: SectionEntry): void
  /** Saves, then goes a step back or forth. What is typed meanwhile stays. */
  undo(): Promise<void>
  redo(): Promise<void>
  /** The section was changed from elsewhere: shows that, unless something here is not saved yet. */
  follow(state: SectionState): void
}

/** Makes what is stored ready to be typed in: missing rows and empty lines where the learner would put them. */
type Opened = (entry: SectionEntry) => SectionEntry

/**
 * A section while it is written. Nothing typed is dropped: where the section was changed elsewhere meanwhile, what was
 * typed is put above that, and both are in the history.
 */
export function createSectionDraft(
  section: SectionName,
  state: SectionState,
  opened: Opened,
  keeper: SectionKeeper,
): SectionDraft {
  const kept = shallowRef(state)
  const form = shallowRef(formOf(state))
  let savedForm = form.value
  const autosave = createAutosave({
    isDirty: () => form.value !== savedForm,
    save: () => saveOnce(form.value),
    failed: (error) => keeper.report(error),
  })

  function formOf({ value }: SectionState): SectionEntry {
    // The value belongs to the section, which the types of the two cannot say together.
    return opened(value === null ? emptySection(section) : ({ section, value } as SectionEntry))
  }

  function edit(entry: SectionEntry): void {
    form.value = entry
    autosave.touch()
  }

  async function saveOnce(typed: SectionEntry): Promise<void> {
    const entry = tidySection(typed)
    try {
      if (!isKept(entry)) {
        kept.value = await keeper.save(entry, kept.value.revision)
      }
      savedForm = typed
    } catch (error) {
      if (!(error instanceof SoundleafError) || error.code !== 'study-conflict') throw error
      kept.value = await keeper.load()
      keeper.report(error)
    }
  }

  function isKept({ value }: SectionEntry): boolean {
    const stored = kept.value.value
    return stored === null ? isEmptySection(value) : JSON.stringify(value) === JSON.stringify(stored)
  }

  function show(next: SectionState): void {
    kept.value = next
    form.value = formOf(next)
    savedForm = form.value
  }

  async function step(go: () => Promise<SectionState>): Promise<void> {
    await autosave.flush()
    const before = form.value
    if (before !== savedForm) return // it could not be saved: there is no step to go yet
    try {
      const next = await go()
      if (form.value === before) show(next)
      else kept.value = next
    } catch (error) {
      keeper.report(error)
    }
  }

  return {
    section,
    form,
    kept,
    state: autosave.state,
    edit,
    flush: autosave.flush,
    undo: () => step(keeper.undo),
    redo: () => step(keeper.redo),
    follow: (next) => {
      if (next.revision > kept.value.revision && autosave.state.value === 'saved') show(next)
    },
  }
}
