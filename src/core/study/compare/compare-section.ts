import type { SectionName, StudySections } from '#shared/model/study.ts'
import { alignEntries } from './align-entries.ts'
import { compareText, type Run } from './compare-text.ts'
import { entriesOf, type EntryRole, type SectionEntry } from './section-entries.ts'

interface ComparedEntry {
  /** `changed`: the same entry with other words. */
  readonly kind: 'same' | 'gone' | 'new' | 'changed'
  readonly role: EntryRole
  /** Its texts that are not empty in both versions, in order and as they stand on lines. */
  readonly lines: readonly (readonly (readonly Run[])[])[]
}

export interface ComparedSection {
  /** `new`: there is no such section yet. */
  readonly kind: 'new' | 'same' | 'differs'
  readonly entries: readonly ComparedEntry[]
}

/**
 * Lays a section that was pasted beside the one that is there. Both versions can be read off the result to the last
 * character: the runs that are `same` or `gone` are the one that is there, those that are `same` or `new` the pasted.
 */
export function compareSection(
  name: SectionName,
  there: StudySections,
  pasted: StudySections,
): ComparedSection {
  const [before, after] = [entriesOf(name, there), entriesOf(name, pasted)]
  const entries: ComparedEntry[] = []
  let [a, b] = [0, 0]
  for (const [atBefore, atAfter] of [
    ...alignEntries(before, after),
    [before.length, after.length] as const,
  ]) {
    entries.push(...before.slice(a, atBefore).map((entry) => alone(entry, 'gone')))
    entries.push(...after.slice(b, atAfter).map((entry) => alone(entry, 'new')))
    const [one, other] = [before[atBefore], after[atAfter]]
    if (one && other) entries.push(beside(one, other))
    ;[a, b] = [atBefore + 1, atAfter + 1]
  }
  return { kind: kindOf(name, there, entries), entries }
}

function kindOf(
  name: SectionName,
  there: StudySections,
  entries: readonly ComparedEntry[],
): ComparedSection['kind'] {
  if (there[name] === undefined) return 'new'
  return entries.every(({ kind }) => kind === 'same') ? 'same' : 'differs'
}

function alone({ role, lines }: SectionEntry, kind: 'gone' | 'new'): ComparedEntry {
  return { kind, role, lines: filled(lines.map((line) => line.map((text) => [{ kind, text }]))) }
}

function beside(one: SectionEntry, other: SectionEntry): ComparedEntry {
  const lines = filled(
    longest(one.lines, other.lines).map((_, line) =>
      longest(one.lines[line] ?? [], other.lines[line] ?? []).map((_, field) =>
        compareText(one.lines[line]?.[field] ?? '', other.lines[line]?.[field] ?? ''),
      ),
    ),
  )
  const isSame = lines.flat(2).every(({ kind }) => kind === 'same')
  return { kind: isSame ? 'same' : 'changed', role: one.role, lines }
}

function longest<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return one.length > other.length ? one : other
}

/** Without the texts that are empty, and the lines that have no other. */
function filled(lines: ComparedEntry['lines']): ComparedEntry['lines'] {
  return lines
    .map((line) => line.filter((runs) => runs.some(({ text }) => text !== '')))
    .filter((line) => line.length > 0)
}
