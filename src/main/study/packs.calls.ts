import type { CallName } from '#shared/bridge/names.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { ImportService } from '#main/library/import.service.ts'
import { fileSource } from '#main/library/sources.ts'
import type { PacksService } from './packs.service.ts'

interface PacksCallsOptions {
  readonly packs: PacksService
  readonly imports: ImportService
  /** Asks the learner for packs with the system's dialog; an empty list when it was closed. */
  readonly choosePacks: () => Promise<readonly string[]>
}

/** The bridge calls about study packs as files. The page never names a path. */
export function packsCalls({
  packs,
  imports,
  choosePacks,
}: PacksCallsOptions): Handlers<Extract<CallName, `packs.${string}`>> {
  return {
    'packs.export': (wish, context) => packs.export(wish, context),
    'packs.import': async (_input, context) =>
      imports.importAll((await choosePacks()).map(fileSource), context),
    'packs.replaceOwn': ({ importId }) => packs.replaceOwn(importId),
    'packs.undo': ({ importId }) => packs.undo(importId).then(() => undefined),
  }
}
