import type { Messages } from '../zh-CN/index.ts'

export const notes: Messages['notes'] = {
  title: 'Notes',
  label: (page) => `Note for page ${page}`,
  placeholder: 'Your notes for this page, saved as you type. Markdown is fine.',
  loading: 'Opening…',
  unsaved: 'Writing…',
  saving: 'Saving…',
  saved: (time) => `Saved ${time}`,
  failed: 'Not saved yet',
  loadFailed: 'The note for this page did not open.',
  preview: 'Preview',
  nothingYet: 'No note for this page yet.',
  tools: 'Note formatting',
  formats: {
    bold: 'Bold (Ctrl+B)',
    italic: 'Italic (Ctrl+I)',
    list: 'List',
    quote: 'Quotation',
    code: 'Code (Ctrl+E)',
    link: 'Link to this page or sentence',
  },
  pageLink: (page, sentence) => (sentence === null ? `page ${page}` : `page ${page}, sentence ${sentence}`),
  image: (description) => `[picture: ${description}]`,
}
