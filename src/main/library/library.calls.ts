import type { Handlers } from '#main/ipc/handlers.ts'
import type { CallName } from '#shared/bridge/names.ts'
import type { EraseService } from './erase.service.ts'
import type { ImportService } from './import.service.ts'
import type { LibraryService } from './library.service.ts'
import { droppedSource, fileSource, textSource } from './sources.ts'

interface LibraryCallsOptions {
  readonly library: LibraryService
  readonly imports: ImportService
  readonly erasing: EraseService
  /** Asks the learner for files with the system's dialog; an empty list when it was closed. */
  readonly chooseFiles: () => Promise<readonly string[]>
}

/** The bridge calls about documents. The page never names a path: files come from the dialog or as bytes. */
export function libraryCalls({
  library,
  imports,
  erasing,
  chooseFiles,
}: LibraryCallsOptions): Handlers<Extract<CallName, `library.${string}`>> {
  return {
    'library.list': async () => [...(await library.list())],
    'library.pages': ({ documentId }) => [...library.pages(documentId)],
    'library.rename': ({ documentId, title }) => {
      library.rename(documentId, title)
    },
    'library.remove': ({ documentId }) => {
      library.remove(documentId)
    },
    'library.restore': ({ documentId }) => {
      library.restore(documentId)
    },
    'library.losses': ({ documentIds }) => erasing.losses(documentIds),
    'library.erase': ({ documentIds }) => erasing.erase(documentIds).then(() => undefined),
    'library.removed': () => [...library.removed()],
    'library.importFiles': async (_input, context) =>
      imports.importAll((await chooseFiles()).map(fileSource), context),
    'library.importDropped': ({ files }, context) =>
      imports.importAll(
        files.map(({ name, bytes }) => droppedSource(name, bytes)),
        context,
      ),
    'library.importText': ({ title, text }, context) => imports.importAll([textSource(title, text)], context),
  }
}
