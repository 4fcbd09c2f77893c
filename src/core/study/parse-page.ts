import type { SectionName, StudySections } from '#shared/model/study.ts'
import { readSectionHeading } from './headings.ts'
import { readSection } from './read-section.ts'

export interface ParsedStudyPage {
  /** From `# 第 8 页 · title`; null when the first heading does not say. */
  readonly number: number | null
  readonly title: string
  readonly sections: StudySections
  /** Every line that has no place in the layout, in order: kept for the reader to see, never dropped. */
  readonly unplaced: readonly string[]
}

/** Reads one page of a study pack, in the layout of docs/study-pack-format.md. Never throws. */
export function parseStudyPage(markdown: string): ParsedStudyPage {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const bodies = new Map<SectionName, string[]>()
  const unplaced: string[] = []
  let number: number | null = null
  let title = ''
  let body: string[] | null = null
  for (const line of lines) {
    const pageHeading = /^#\s+(?:第\s*(\d+)\s*页\s*[·:：-]\s*)?(.*?)\s*$/u.exec(line)
    const heading = readSectionHeading(line)
    if (pageHeading && title === '') {
      number = pageHeading[1] === undefined ? null : Number(pageHeading[1])
      title = pageHeading[2] ?? ''
    } else if (heading?.name && !bodies.has(heading.name)) {
      body = []
      bodies.set(heading.name, body)
    } else if (heading) {
      body = null
      unplaced.push(line)
    } else if (body) {
      body.push(line)
    } else if (line.trim() !== '') {
      unplaced.push(line)
    }
  }
  let sections: StudySections = {}
  for (const [name, content] of bodies) {
    const read = readSection(name, content)
    sections = { ...sections, ...read.sections }
    unplaced.push(...read.unplaced)
  }
  return { number, title, sections, unplaced }
}
