import type * as v from 'valibot'
import type { JOB_KINDS } from '../model/job.ts'
import { answersCalls } from './contract/answers.ts'
import { appCalls, appEvents } from './contract/app.ts'
import { dictionaryCalls } from './contract/dictionary.ts'
import { exportCalls } from './contract/export.ts'
import { generationCalls, generationEvents, modelCalls } from './contract/generation.ts'
import { highlightsCalls } from './contract/highlights.ts'
import { bookmarksCalls } from './contract/bookmarks.ts'
import { jobsCalls, jobsEvents } from './contract/jobs.ts'
import { libraryCalls, libraryEvents } from './contract/library.ts'
import { notesCalls } from './contract/notes.ts'
import { packsCalls } from './contract/packs.ts'
import { progressCalls, progressEvents } from './contract/progress.ts'
import { pronunciationsCalls, pronunciationsEvents } from './contract/pronunciations.ts'
import { readingCalls } from './contract/reading.ts'
import { recordingCalls } from './contract/recording.ts'
import { reviewCalls } from './contract/review.ts'
import { searchCalls } from './contract/search.ts'
import { settingsCalls, settingsEvents } from './contract/settings.ts'
import { speechCalls, speechEvents } from './contract/speech.ts'
import { studyCalls, studyEvents } from './contract/study.ts'
import type { CallName, EventName } from './names.ts'

/**
 * The bridge's one contract: what each call takes and gives, what each event carries. Types of handlers,
 * client and stand-in all derive from here. Input is validated in the main process, where a field that is not listed
 * is refused; output is checked in tests. A file a domain in `contract/`.
 */

export * from './limits.ts'
export type { ImportResult } from './contract/library.ts'

interface CallSchema {
  readonly input: v.GenericSchema
  readonly output: v.GenericSchema
  /** Set on calls that run as a job: they report progress under `input.jobId` and can be cancelled. */
  readonly job?: (typeof JOB_KINDS)[number]
}

export const calls = {
  ...appCalls,
  ...libraryCalls,
  ...readingCalls,
  ...dictionaryCalls,
  ...studyCalls,
  ...modelCalls,
  ...generationCalls,
  ...answersCalls,
  ...packsCalls,
  ...exportCalls,
  ...speechCalls,
  ...recordingCalls,
  ...pronunciationsCalls,
  ...reviewCalls,
  ...notesCalls,
  ...highlightsCalls,
  ...bookmarksCalls,
  ...progressCalls,
  ...searchCalls,
  ...settingsCalls,
  ...jobsCalls,
} as const satisfies Record<CallName, CallSchema>

export const events = {
  ...appEvents,
  ...libraryEvents,
  ...progressEvents,
  ...settingsEvents,
  ...studyEvents,
  ...generationEvents,
  ...speechEvents,
  ...pronunciationsEvents,
  ...jobsEvents,
} as const satisfies Record<EventName, v.GenericSchema>

export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = v.InferOutput<(typeof calls)[N]['output']>
export type EventPayload<N extends EventName> = v.InferOutput<(typeof events)[N]>
