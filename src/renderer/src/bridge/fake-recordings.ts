import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { RECORDING_RATE } from '#shared/model/recording.ts'
import type { Recording } from '#shared/model/recording.ts'

type Kept = CallInput<'recording.save'> & { readonly recording: Recording }

/** What the learner recorded, in memory. */
export function createFakeRecordings() {
  const kept = new Map<number, Kept>()
  let lastId = 0

  function find(id: number): Kept {
    const found = kept.get(id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  return {
    list: ({ pageId, sentence }: CallInput<'recording.list'>): Recording[] =>
      [...kept.values()]
        .filter((each) => each.pageId === pageId && each.sentence === sentence)
        .map(({ recording }) => recording)
        .reverse(),
    save(input: CallInput<'recording.save'>): Recording {
      lastId += 1
      const { length } = input.samples
      const durationMs = (length / 2 / RECORDING_RATE) * 1000
      const recording = { id: lastId, createdAt: Date.now(), durationMs, bytes: length + 44 }
      kept.set(lastId, { ...input, recording })
      return recording
    },
    read(id: number): CallOutput<'recording.read'> {
      const { samples, recording } = find(id)
      return { samples, sampleRate: RECORDING_RATE, durationMs: recording.durationMs }
    },
    remove(id: number): void {
      find(id)
      kept.delete(id)
    },
    usage: () => ({
      count: kept.size,
      bytes: [...kept.values()].reduce((sum, { recording }) => sum + recording.bytes, 0),
    }),
    clear: () => kept.clear(),
  }
}
