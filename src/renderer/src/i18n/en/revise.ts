import type { Messages } from '../zh-CN/index.ts'

export const revise: Messages['revise'] = {
  title: 'Revise: quick views only',
  toolbar: 'Revision toolbar',
  which: 'Which pages',
  all: 'All',
  open: 'Not done',
  allDone: 'You are done with every page of this document.',
  done: 'Done',
  missing: 'This page has no quick view yet.',
}
