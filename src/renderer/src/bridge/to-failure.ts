import { SoundleafError, type Failure } from '#shared/bridge/errors.ts'

/** What to tell of an error. One that is no `SoundleafError` is ours to mend: it is told to the log, too. */
export function toFailure(error: unknown): Failure {
  if (error instanceof SoundleafError) return { code: error.code, params: error.params }
  reportError(error) // it must not vanish behind a friendly text
  return { code: 'internal', params: {} }
}
