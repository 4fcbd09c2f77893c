import * as v from 'valibot'
import { SECTION_NAMES } from '../../model/study.ts'
import { sectionEntry } from '../study.schema.ts'
import { documentId, failure, jobId, ms, nothing, offset, pageId } from './values.ts'

const address = v.pipe(v.string(), v.maxLength(300))
/** A model's name as its server tells it; empty for none. */
const model = v.pipe(v.string(), v.maxLength(200))
const modelSettings = v.object({ address, model, confirmedOrigin: v.string() })
const section = v.picklist(SECTION_NAMES)

export const modelCalls = {
  'model.settings': { input: nothing, output: modelSettings },
  /**
   * Chooses the server and the model that write sections. An address that is not this machine's is asked about with
   * the system's own dialog, and refused with `model-address-not-confirmed` when the learner does not agree.
   */
  'model.configure': { input: v.strictObject({ address, model }), output: modelSettings },
  /** Asks the server for its models and the named one, or else the first, for a word. Times in milliseconds. */
  'model.test': {
    input: v.strictObject({ jobId, address, model }),
    output: v.object({ models: v.array(v.string()), listMs: ms, answerMs: v.nullable(ms) }),
    job: 'model-test',
  },
} as const

const queue = v.object({
  state: v.picklist(['idle', 'running', 'paused']),
  failure: v.nullable(failure),
  done: offset,
  tasks: v.array(
    v.object({
      pageId,
      section,
      state: v.picklist(['waiting', 'writing', 'failed']),
      failure: v.nullable(failure),
    }),
  ),
})

export const generationCalls = {
  'generation.queue': { input: nothing, output: queue },
  /** Has the model write a section of a page, or with null all that the page lacks. */
  'generation.addPage': { input: v.strictObject({ pageId, section: v.nullable(section) }), output: nothing },
  'generation.addDocument': { input: v.strictObject({ documentId }), output: nothing },
  'generation.pause': { input: nothing, output: nothing },
  'generation.resume': { input: nothing, output: nothing },
  /** Takes a page, or with null everything, out of the queue. What is half written is not stored. */
  'generation.stop': { input: v.strictObject({ pageId: v.nullable(pageId) }), output: nothing },
} as const

export const generationEvents = {
  'generation.changed': queue,
  /** What has come so far of a section that is being written. It is not stored. */
  'study.generating': sectionEntry({ pageId }),
} as const
