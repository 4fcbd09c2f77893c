import * as v from 'valibot'
import { LONGEST_RECORDING_MS, RECORDING_RATE } from '../../model/recording.ts'
import { ms, nothing, offset, pageId } from './values.ts'

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const recording = v.object({ id, createdAt: ms, durationMs: ms, bytes: offset })

const MOST_BYTES = (LONGEST_RECORDING_MS / 1000) * RECORDING_RATE * 2

/** 16-bit samples at `RECORDING_RATE`. */
const samples = v.pipe(
  v.instance(Uint8Array),
  v.check(({ length }) => length > 0 && length % 2 === 0 && length <= MOST_BYTES),
)

/** By the sentence's place among all sentences of the page, blocks in order, from 0. */
const sentenceRef = { pageId, sentence: offset }

export const recordingCalls = {
  /** What the learner recorded of a sentence, the latest first. */
  'recording.list': { input: v.strictObject(sentenceRef), output: v.array(recording) },
  /** Fails with `recording-not-kept` when the disk is full. */
  'recording.save': { input: v.strictObject({ ...sentenceRef, samples }), output: recording },
  /** Fails with `recording-unreadable` when its file has gone or is damaged. */
  'recording.read': {
    input: v.strictObject({ id }),
    output: v.object({ sampleRate: offset, durationMs: ms, samples: v.instance(Uint8Array) }),
  },
  /** Removes it for good. */
  'recording.remove': { input: v.strictObject({ id }), output: nothing },
  /** How many there are, of all documents, and what they take on the disk. */
  'recording.usage': { input: nothing, output: v.object({ count: offset, bytes: offset }) },
  /** Removes all of them for good. */
  'recording.clear': { input: nothing, output: nothing },
} as const
