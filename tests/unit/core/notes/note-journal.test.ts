import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_CHANGE_MS, NoteJournal, TYPING_PAUSE_MS, type Manner } from '#core/notes/note-journal.ts'
import { applySplice, inverted, spliceBetween } from '#core/notes/splice.ts'
import { KEPT_CHANGES, type NoteChanges } from '#shared/model/note.ts'

const NONE: NoteChanges = { changes: [], done: 0 }
const TYPED: Manner = { kind: 'typing', goesOn: 'maybe' }
const COMMAND: Manner = { kind: 'command', goesOn: 'no' }

/** A note with its journal, written in at times that the test sets. */
function noteWith(kept = NONE, text = '') {
  const journal = new NoteJournal(kept)
  const note = {
    ...{ journal, text, now: 0 },
    write(next: string, manner: Manner = TYPED) {
      journal.record(note.text, next, manner, note.now)
      note.text = next
    },
    type(typed: string, msPerKey = 100) {
      for (const key of typed) {
        note.now += msPerKey
        note.write(note.text + key)
      }
    },
    go(way: 'undo' | 'redo') {
      const step = journal[way](note.text)
      if (step) note.text = step.text
      return step
    },
  }
  return note
}

/** What is kept after an update, as the database does it. */
function keep(kept: NoteChanges, journal: NoteJournal): NoteChanges {
  const { after, changes, done } = journal.update()
  const all = [...kept.changes.filter(({ step }) => step <= after), ...changes]
  return { changes: all.slice(-KEPT_CHANGES), done }
}

describe('a splice', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '字', '🟩', '🟦', '\n'), maxLength: 12 })

  it('makes one text of the other and back, and never parts a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after)
        expect(applySplice(before, splice)).toBe(after)
        expect(applySplice(after, inverted(splice))).toBe(before)
        expect([splice.removed, splice.inserted].some((part) => /\p{Surrogate}/u.test(part))).toBe(false)
      }),
    )
  })

  it('refuses a text that does not read as it says', () => {
    expect(applySplice('abc', { at: 1, removed: 'x', inserted: 'y' })).toBeNull()
    expect(applySplice('abc', { at: 4, removed: '', inserted: 'y' })).toBeNull()
  })
})

describe('what becomes one change', () => {
  it('is what is typed without a pause', () => {
    const note = noteWith()
    note.type('hello')
    note.now += TYPING_PAUSE_MS
    note.type(' world')
    note.go('undo')
    expect(note.text).toBe('hello')
    note.go('undo')
    expect(note.text).toBe('')
    expect(note.go('undo')).toBeNull()
  })

  it('is not all that is typed for minutes on end', () => {
    const note = noteWith()
    note.type('x'.repeat((2.5 * LONGEST_CHANGE_MS) / 100))
    const lengths = []
    while (note.go('undo')) lengths.push(note.text.length)
    expect(lengths).toEqual([160, 80, 0])
  })

  it('parts typing, deleting, moving the caret, and commands', () => {
    const note = noteWith()
    note.type('abc')
    note.write('ab', { kind: 'deleting', goesOn: 'maybe' })
    note.write('a', { kind: 'deleting', goesOn: 'maybe' })
    note.write('xa', { kind: 'typing', goesOn: 'no' })
    note.write('**xa**', COMMAND)
    note.write('**xa**\n\n> quoted', COMMAND)
    const seen = []
    while (note.go('undo')) seen.push(note.text)
    expect(seen).toEqual(['**xa**', 'xa', 'a', 'abc', ''])
  })

  it('is a word that an input method composes, however long that takes', () => {
    const note = noteWith()
    for (const composed of ['n', 'ni', 'ni h', 'ni hao', '你好']) {
      note.write(composed, { kind: 'typing', goesOn: composed === 'n' ? 'maybe' : 'always' })
      note.now += 3 * LONGEST_CHANGE_MS
    }
    note.go('undo')
    expect(note.text).toBe('')
    note.go('redo')
    expect(note.text).toBe('你好')
  })
})

describe('going back and forth', () => {
  it('places the caret where the text changed, and selects what a replacement brings back', () => {
    const note = noteWith(NONE, 'one two')
    note.write('one **two**', COMMAND)
    expect(note.go('undo')?.edit).toEqual({ start: 4, end: 11, insert: 'two', select: [4, 7] })
    expect(note.go('redo')?.edit).toMatchObject({ select: [11, 11] })
    note.write('one ', COMMAND)
    expect(note.go('undo')?.edit).toMatchObject({ start: 4, end: 4, insert: '**two**', select: [11, 11] })
  })

  it('can be redone until something new is written', () => {
    const note = noteWith()
    note.write('a', COMMAND)
    note.write('ab', COMMAND)
    note.go('undo')
    note.go('undo')
    note.go('redo')
    expect(note.text).toBe('a')
    note.write('ax', COMMAND)
    expect(note.go('redo')).toBeNull()
    note.go('undo')
    expect(note.text).toBe('a')
  })

  it(`reaches ${KEPT_CHANGES} changes back`, () => {
    const note = noteWith()
    for (let change = 1; change <= KEPT_CHANGES + 20; change += 1) note.write(`note ${change}`, COMMAND)
    let count = 0
    while (note.go('undo')) count += 1
    expect([count, note.text]).toEqual([KEPT_CHANGES, 'note 20'])
  })

  it('forgets changes that do not belong to the text, rather than spoil it', () => {
    const note = noteWith({ changes: [{ step: 3, at: 2, removed: '', inserted: 'zzz' }], done: 3 }, 'abc')
    expect(note.go('undo')).toBeNull()
    expect(note.text).toBe('abc')
    note.write('abcd', COMMAND)
    expect(keep({ changes: [], done: 0 }, note.journal).changes).toHaveLength(1)
    note.go('undo')
    expect(note.text).toBe('abc')
  })
})

describe('what is kept', () => {
  it('goes on in the next session, whatever was written, undone and saved, and when a save fails', () => {
    type Act =
      'undo' | 'redo' | 'keep' | 'fail' | 'restart' | { readonly write: string; readonly typed: boolean }
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.constantFrom<Act>('undo', 'undo', 'redo', 'keep', 'fail', 'restart'),
      fc.record({
        write: fc.string({ unit: fc.constantFrom('a', '字', '🟩'), maxLength: 6 }),
        typed: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 90 }), (acts) => {
        let kept = NONE
        let note = noteWith()
        for (const each of acts) {
          if (each === 'undo' || each === 'redo') note.go(each)
          else if (each === 'fail') note.journal.giveBack(note.journal.update())
          else if (each === 'keep' || each === 'restart') {
            kept = keep(kept, note.journal)
            expect(note.journal.isDirty).toBe(false)
            if (each === 'restart') note = noteWith(kept, note.text)
          } else note.write(each.write, each.typed ? TYPED : COMMAND)
        }
        kept = keep(kept, note.journal)
        const session = noteWith(kept, note.text)
        for (const way of ['undo', 'redo', 'undo'] as const) {
          for (;;) {
            const [here, there] = [note.go(way), session.go(way)]
            expect(there?.text).toBe(here?.text)
            if (here === null) break
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is written anew only from where it changed', () => {
    const note = noteWith()
    note.write('a', COMMAND)
    note.write('ab', COMMAND)
    expect(note.journal.update()).toMatchObject({ after: 0, changes: [{ step: 1 }, { step: 2 }], done: 2 })
    note.write('abc', COMMAND)
    expect(note.journal.update()).toMatchObject({ after: 2, changes: [{ step: 3 }], done: 3 })
    note.go('undo')
    expect(note.journal.isDirty).toBe(true)
    expect(note.journal.update()).toEqual({ after: 3, changes: [], done: 2 })
  })
})
