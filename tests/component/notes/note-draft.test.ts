import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mergeNotes } from '#renderer/features/notes/merge-notes.ts'
import type { KeptNote, NoteDraft } from '#renderer/features/notes/note-draft.ts'
import { LONGEST_WAIT_MS, PAUSE_MS } from '#renderer/composables/autosave.ts'
import { createNoteDraft } from '#renderer/features/notes/note-draft.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Note, NoteChanges } from '#shared/model/note.ts'

const pageId = 1 as PageId
let kept: Note
let changes: NoteChanges
let saves: string[]
let failures: unknown[]
let failing: boolean

beforeEach(() => {
  vi.useFakeTimers()
  kept = { pageId, text: '', revision: 0, savedAt: null }
  changes = { changes: [], done: 0 }
  saves = []
  failures = []
  failing = false
})
afterEach(() => vi.useRealTimers())

/** Keeps notes as the main process does: a save that names an old revision is refused. */
function open(): NoteDraft {
  const opened = (): KeptNote => ({ note: kept, changes })
  return createNoteDraft(opened(), {
    load: () => Promise.resolve(opened()),
    save: async (text, revision, update) => {
      await Promise.resolve()
      if (failing) throw new SoundleafError('internal')
      if (revision !== kept.revision) throw new SoundleafError('note-conflict')
      saves.push(text)
      const before = changes.changes.filter(({ step }) => step <= update.after)
      changes = { changes: [...before, ...update.changes], done: update.done }
      kept = { pageId, text, revision: revision + 1, savedAt: Date.now() }
      return kept
    },
    report: (error) => failures.push(error),
  })
}

describe('a note saves itself', () => {
  it('after a pause in typing, once', async () => {
    const draft = open()
    draft.edit('h')
    draft.edit('hi')
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(saves).toEqual([])
    expect(draft.state.value).toBe('unsaved')
    await vi.advanceTimersByTimeAsync(1)
    expect(saves).toEqual(['hi'])
    expect(draft.state.value).toBe('saved')
    expect(draft.savedAt.value).toBe(Date.now())
  })

  it('at least every 800 ms while typing goes on', async () => {
    const draft = open()
    for (let typed = 1; typed <= 20; typed += 1) {
      draft.edit('x'.repeat(typed))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(LONGEST_WAIT_MS).toBeLessThanOrEqual(800)
    expect(saves.length).toBeGreaterThanOrEqual(2)
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
    expect(saves.at(-1)).toBe('x'.repeat(20))
  })

  it('at once when it is asked to, and what is typed meanwhile follows', async () => {
    const draft = open()
    draft.edit('one')
    const saving = draft.flush()
    draft.edit('one two')
    await saving
    expect(saves).toEqual(['one', 'one two'])
    expect(kept.text).toBe('one two')
    expect(draft.state.value).toBe('saved')
  })

  it('not at all when nothing changed', async () => {
    const draft = open()
    await draft.flush()
    expect(saves).toEqual([])
  })
})

describe('a note that cannot be saved', () => {
  it('says so, keeps the text, and is saved by the next try', async () => {
    const draft = open()
    failing = true
    draft.edit('precious')
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(draft.state.value).toBe('failed')
    expect(failures).toHaveLength(1)
    expect(draft.text.value).toBe('precious')
    failing = false
    await draft.flush()
    expect(saves).toEqual(['precious'])
    expect(draft.state.value).toBe('saved')
  })

  it('because it changed elsewhere loses neither text', async () => {
    const draft = open()
    draft.edit('mine')
    kept = { ...kept, text: 'theirs', revision: 7 }
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(kept.text).toContain('mine')
    expect(kept.text).toContain('theirs')
    expect(kept.revision).toBe(8)
    expect(draft.text.value).toBe(kept.text)
    expect(draft.state.value).toBe('saved')
    expect(failures).toMatchObject([{ code: 'note-conflict' }])
  })
})

describe('undoing', () => {
  it('goes on into what an earlier session wrote, and is saved like any change', async () => {
    const first = open()
    first.edit('one')
    first.edit('one two')
    await first.flush()
    const second = open()
    second.edit('one two three')
    expect([second.undo(), second.text.value]).toEqual([true, 'one two'])
    expect([second.undo(), second.text.value]).toEqual([true, 'one'])
    expect(second.step.value).toEqual({ start: 3, end: 7, insert: '', select: [3, 3] })
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(kept.text).toBe('one')

    const third = open()
    expect([third.redo(), third.redo(), third.redo()]).toEqual([true, true, false])
    expect(third.text.value).toBe('one two three')
  })

  it('keeps its way when a save fails on the way', async () => {
    const draft = open()
    draft.edit('one')
    failing = true
    await draft.flush()
    draft.edit('one two')
    failing = false
    await draft.flush()
    const next = open()
    expect([next.undo(), next.undo(), next.undo()]).toEqual([true, true, false])
  })

  it('leads back over a note that changed elsewhere to what was written there', async () => {
    const draft = open()
    draft.edit('mine')
    kept = { ...kept, text: 'theirs', revision: 7 }
    changes = { changes: [{ step: 1, at: 0, removed: '', inserted: 'theirs' }], done: 1 }
    await draft.flush()
    expect([draft.undo(), draft.text.value]).toEqual([true, 'theirs'])
    expect([draft.undo(), draft.text.value]).toEqual([true, ''])
  })
})

describe('two versions of a note', () => {
  it('become the longer one where it holds the other', () => {
    expect(mergeNotes('a b', 'a')).toBe('a b')
    expect(mergeNotes('a', 'a b')).toBe('a b')
    expect(mergeNotes('same', 'same')).toBe('same')
  })

  it('stand one after the other where they differ', () => {
    expect(mergeNotes('mine\n', 'theirs')).toBe('mine\n\n---\n\ntheirs')
  })
})
