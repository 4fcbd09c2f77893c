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
}
