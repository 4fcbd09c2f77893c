import { numberedTitles } from '#core/study/section-titles.ts'
import type { Messages } from '../zh-CN/index.ts'

export const exporting: Messages['exporting'] = {
  title: { file: 'Export pages', printer: 'Print' },
  submit: { file: 'Export…', printer: 'Print…' },
  format: 'Format',
  formats: { pdf: 'PDF', markdown: 'Markdown', html: 'Web page' },
  pages: 'Pages',
  ranges: { page: 'This page', range: 'Range', document: 'Whole document' },
  first: 'From page',
  last: 'To page',
  between: 'to',
  count: (pages) => (pages === 1 ? '1 page' : `${pages} pages`),
  noSuchRange: (pages) => `Enter page numbers from 1 to ${pages}, the smaller one first`,
  content: 'Include',
  all: 'All',
  none: 'None',
  parts: {
    ...numberedTitles('en'),
    highlights: 'My highlights',
    note: 'My notes',
  },
  paper: 'Paper',
  label: 'Export',
  running: {
    file: (name) => (name === null ? 'Exporting…' : `Exporting “${name}”…`),
    printer: () => 'Preparing the pages…',
  },
  written: (name, pages) => `Exported: ${name} (${pages === 1 ? '1 page' : `${pages} pages`})`,
  printed: (pages) => `Sent to the printer (${pages === 1 ? '1 page' : `${pages} pages`})`,
}
