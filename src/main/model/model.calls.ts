import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { GenerationService } from './generation.service.ts'
import type { ModelService } from './model.service.ts'

type ModelCall = `model.${'settings' | 'configure' | 'test'}`
type GenerationCall = `generation.${'queue' | 'addPage' | 'addDocument' | 'pause' | 'resume' | 'stop'}`

/** The bridge calls about the local model and what it writes. */
export function modelCalls(
  model: ModelService,
  generation: GenerationService,
): Handlers<ModelCall | GenerationCall> {
  // The contract's arrays are mutable types of the same values.
  return {
    'model.settings': () => model.get(),
    'model.configure': (chosen) => model.configure(chosen),
    'model.test': async (asked, { signal }) => (await model.test(asked, signal)) as CallOutput<'model.test'>,
    'generation.queue': () => generation.queue() as CallOutput<'generation.queue'>,
    'generation.addPage': async (wanted) => {
      await generation.add(wanted)
    },
    'generation.addDocument': async (wanted) => {
      await generation.add(wanted)
    },
    'generation.pause': async () => {
      await generation.pause()
    },
    'generation.resume': () => {
      generation.resume()
    },
    'generation.stop': ({ pageId }) => {
      generation.stop(pageId)
    },
  }
}
