import { KEPT_CHANGES, type ChangesUpdate, type NoteChange, type NoteChanges } from '#shared/model/note.ts'
import type { MarkdownEdit } from './edit-markdown.ts'
import { applySplice, inverted, spliceBetween, type Splice } from './splice.ts'

/** How a text was changed. Keystrokes become one change together; a command or a paste is one of its own. */
export interface Manner {
  readonly kind: 'typing' | 'deleting' | 'command'
  /** Whether it goes on where the last one ended. `always`: an input method is still composing. */
  readonly goesOn: 'no' | 'maybe' | 'always'
}

/** A pause in typing: what is typed after it is another change. */
export const TYPING_PAUSE_MS = 1000
/** Typing without a pause becomes another change this often. */
export const LONGEST_CHANGE_MS = 8000

/** A change that may still grow. Its splice is only worked out when it is needed. */
interface OpenChange {
  readonly step: number
  readonly kind: Manner['kind']
  readonly before: string
  after: string
  readonly beganAt: number
  changedAt: number
}

/** An undo or redo: the note's new text, and the edit that makes it of the old one. */
export interface JournalStep {
  readonly text: string
  readonly edit: MarkdownEdit
}

/** The changes of a note while it is written, and the way back through them. It has no clock: times are handed in. */
export class NoteJournal {
  #changes: readonly NoteChange[]
  #done: number
  #open: OpenChange | null = null
  /** The last step that is kept as it is here. */
  #kept: number
  #isDirty = false

  constructor({ changes, done }: NoteChanges) {
    this.#changes = changes
    this.#done = done
    this.#kept = changes.at(-1)?.step ?? done
  }

  /** Whether something has changed since `update` was asked for. */
  get isDirty(): boolean {
    return this.#isDirty
  }

  /** Notes that the text was changed, at `now` in milliseconds. What was undone until then cannot be redone any more. */
  record(before: string, after: string, { kind, goesOn }: Manner, now: number): void {
    if (before === after) return
    const open = this.#open
    if (open !== null && open.after === before && mayGrow(open, { kind, goesOn }, now)) {
      open.after = after
      open.changedAt = now
      this.#touch(open.step - 1)
      return
    }
    this.#seal()
    this.#changes = this.#changes.filter(({ step }) => step <= this.#done).slice(1 - KEPT_CHANGES)
    this.#touch(this.#done)
    this.#done += 1
    this.#open = { step: this.#done, kind, before, after, beganAt: now, changedAt: now }
  }

  /** Takes the last change back; null when none is left. */
  undo(text: string): JournalStep | null {
    this.#seal()
    const last = this.#changes.filter(({ step }) => step <= this.#done).at(-1)
    if (last === undefined) return null
    const restored: readonly [number, number] = [last.at, last.at + last.removed.length]
    const isReplacement = last.removed !== '' && last.inserted !== ''
    const select = isReplacement ? restored : ([restored[1], restored[1]] as const)
    return this.#go(text, inverted(last), { done: last.step - 1, select })
  }

  /** Makes again what was undone last; null when nothing was, or something else was written since. */
  redo(text: string): JournalStep | null {
    this.#seal()
    const next = this.#changes.find(({ step }) => step > this.#done)
    if (next === undefined) return null
    const caret = next.at + next.inserted.length
    return this.#go(text, next, { done: next.step, select: [caret, caret] })
  }

  /** What is to be kept with the text as it is now. It counts as kept unless it is given back. */
  update(): ChangesUpdate {
    const all = this.#open === null ? this.#changes : [...this.#changes, changeOf(this.#open)]
    const after = this.#kept
    this.#kept = all.at(-1)?.step ?? this.#done
    this.#isDirty = false
    return { after, changes: all.filter(({ step }) => step > after), done: this.#done }
  }

  /** An update that could not be kept becomes part of the next one. */
  giveBack({ after }: ChangesUpdate): void {
    this.#touch(after)
  }

  #go(
    text: string,
    splice: Splice,
    { done, select }: { readonly done: number; readonly select: readonly [number, number] },
  ): JournalStep | null {
    const next = applySplice(text, splice)
    if (next === null) {
      // Changes that do not belong to the text lead nowhere: better none than a wrong one.
      this.#changes = []
      this.#touch(0)
      return null
    }
    this.#done = done
    this.#touch(this.#kept)
    const { at, removed, inserted } = splice
    return { text: next, edit: { start: at, end: at + removed.length, insert: inserted, select } }
  }

  #touch(kept: number): void {
    this.#kept = Math.min(this.#kept, kept)
    this.#isDirty = true
  }

  #seal(): void {
    if (this.#open === null) return
    this.#changes = [...this.#changes, changeOf(this.#open)]
    this.#open = null
  }
}

function changeOf({ step, before, after }: OpenChange): NoteChange {
  return { step, ...spliceBetween(before, after) }
}

function mayGrow({ kind, beganAt, changedAt }: OpenChange, manner: Manner, now: number): boolean {
  if (kind === 'command' || kind !== manner.kind || manner.goesOn === 'no') return false
  if (manner.goesOn === 'always') return true
  return now - changedAt < TYPING_PAUSE_MS && now - beganAt < LONGEST_CHANGE_MS
}
