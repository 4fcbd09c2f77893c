import type { Messages } from '../zh-CN/index.ts'

export const revise: Messages['revise'] = {
  title: 'Revise: quick views only',
  toolbar: 'Revision toolbar',
  which: 'Which pages',
  all: 'All',
  open: 'To read',
  allDone: 'You have read every page of this document.',
  done: 'Read',
  missing: 'This page has no quick view yet.',
}
