/** Every call and event there is. The preload imports only this file and refuses any other name. */
export const CALL_NAMES = [
  'app.info',
  'app.painted',
  'library.list',
  'library.pages',
  'library.importFiles',
  'library.importDropped',
  'library.importText',
  'reading.page',
  'reading.word',
  'study.page',
  'speech.voices',
  'speech.sentence',
  'speech.word',
  'speech.example',
  'speech.preview',
  'pronunciations.list',
  'pronunciations.put',
  'pronunciations.remove',
  'pronunciations.preview',
  'notes.get',
  'notes.save',
  'progress.visit',
  'progress.setState',
  'progress.listened',
  'settings.get',
  'settings.set',
  'jobs.cancel',
] as const
export type CallName = (typeof CALL_NAMES)[number]

export const EVENT_NAMES = [
  'library.changed',
  'progress.changed',
  'settings.changed',
  'pronunciations.changed',
  'jobs.progress',
] as const
export type EventName = (typeof EVENT_NAMES)[number]
