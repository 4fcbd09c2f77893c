/**
 * Every way a call can fail. A code has a text in both languages (src/renderer/src/i18n); a test proves it.
 * Failures cross the bridge as values, because Electron drops everything but the message of a thrown error.
 */
export const ERROR_CODES = [
  'bad-request',
  'not-found',
  'cancelled',
  'internal',
  'folder-not-opened',
  'file-gone',
  'database-from-future',
  'database-damaged',
  'note-conflict',
  'study-conflict',
  'study-own-kept',
  'pronunciation-invalid',
  'import-empty',
  'import-binary',
  'import-no-pages',
  'import-too-large',
  'import-unreadable',
  'pack-unreadable',
  'pack-unsafe',
  'pack-too-large',
  'pack-from-future',
  'pack-nothing-to-export',
  'pack-not-exported',
  'review-not-exported',
  'model-address-invalid',
  'model-address-not-confirmed',
  'model-not-chosen',
  'model-not-running',
  'model-timeout',
  'model-redirected',
  'model-refused',
  'model-not-understood',
  'model-too-large',
  'model-cut',
  'model-bad-answer',
  'dictionary-unavailable',
  'speech-unavailable',
  'speech-failed',
  'speech-nothing-to-say',
  'speech-voice-replaced',
  'speech-not-kept',
  'speech-not-exported',
  'recording-no-microphone',
  'recording-not-kept',
  'recording-unreadable',
  'export-nothing',
  'export-not-written',
  'export-not-printed',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export interface Failure {
  readonly code: ErrorCode
  /** Values for the message's placeholders; never the learner's text. */
  readonly params: Readonly<Record<string, string | number>>
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Thrown inside the main process and turned into a `Failure` at the bridge. */
export class SoundleafError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(
    code: ErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'SoundleafError'
    this.code = code
    this.params = params
  }
}
