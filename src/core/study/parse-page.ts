import type { SectionName, StudySections } from '#shared/model/study.ts'
import { readSectionHeading } from './headings.ts'
import { Ledger } from './ledger.ts'
import { readSection } from './read-section.ts'
import { isBlank, match, splitLines, type Slice } from './slice.ts'

export interface ParsedStudyPage {
  /** From `# 第 8 页 · title`; null when the first heading does not say. */
  readonly number: number | null
  readonly title: string
  readonly sections: StudySections
  /** Every line that has no place in the layout, in order: kept for the reader to see, never dropped. */
  readonly unplaced: readonly string[]
}

/** A page as its lines fall to it, before the sections are read. */
export interface PageOutline {
  readonly number: number | null
  readonly title: Slice | null
  readonly bodies: ReadonlyMap<SectionName, readonly Slice[]>
  readonly unplaced: readonly Slice[]
}

const PAGE_HEADING = /^#\s+(?:第\s*(\d+)\s*页(?:\s*[·:：-]|\s*$))?\s*(.*?)\s*$/dsu

/** Reads one page of a study pack, in the layout of docs/study-pack-format.md. Never throws. */
export function parseStudyPage(markdown: string): ParsedStudyPage {
  const outline = outlinePage(splitLines(markdown))
  const ledger = new Ledger()
  const unplaced = [...outline.unplaced]
  let sections: StudySections = {}
  for (const [name, body] of outline.bodies) {
    const read = readSection(name, body, ledger)
    sections = { ...sections, ...read.sections }
    unplaced.push(...read.unplaced)
  }
  return {
    number: outline.number,
    title: outline.title?.text ?? '',
    sections,
    unplaced: unplaced.map((line) => line.text),
  }
}

/** Finds the page's heading and the sections' headings, exactly as the layout writes them. */
export function outlinePage(lines: readonly Slice[]): PageOutline {
  const bodies = new Map<SectionName, Slice[]>()
  const unplaced: Slice[] = []
  let number: number | null = null
  let title: Slice | null = null
  let body: Slice[] | null = null
  for (const line of lines) {
    const page: ReturnType<typeof match> =
      title === null && bodies.size === 0 ? match(line, PAGE_HEADING) : null
    const heading = readSectionHeading(line.text)
    if (page) {
      number = page[1] === undefined ? null : Number(page[1].text)
      title = page[2] ?? null
    } else if (heading?.name && !bodies.has(heading.name)) {
      body = []
      bodies.set(heading.name, body)
    } else if (heading) {
      body = null
      unplaced.push(line)
    } else if (body) {
      body.push(line)
    } else if (!isBlank(line)) {
      unplaced.push(line)
    }
  }
  return { number, title, bodies, unplaced }
}
