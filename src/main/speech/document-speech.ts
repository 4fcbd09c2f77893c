import { basename } from 'node:path'
import { spokenTokens } from '#core/speech/tokens.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import { fileName } from '#main/app/file-name.ts'
import type { RememberFile } from '#main/files/written-files.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { Accent, PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { ExportForm } from '#shared/model/speech.ts'
import { nextTurn } from './cancelling.ts'
import { exportSpeech } from './export/export-speech.ts'
import type { ExportedSentence } from './export/export-speech.ts'
import type { SpeechService } from './speech.service.ts'

export interface ExportChoice {
  readonly form: ExportForm
  /** What the file or folder may be called, without an extension. */
  readonly name: string
}

export interface DocumentSpeechOptions {
  readonly service: SpeechService
  /** The document's pages in order; empty when there is no such document. */
  readonly pagesOf: (documentId: DocumentId) => readonly { readonly id: PageId; readonly title: string }[]
  readonly titleOf: (documentId: DocumentId) => string | undefined
  /** The page's sentences as they are shown. Rejects with `not-found`. */
  readonly sentencesOf: (pageId: PageId, accent: Accent) => Promise<readonly PronouncedSentence[]>
  /** Asks the learner where to write; the path, or null when the dialog was closed. */
  readonly chooseExport: (choice: ExportChoice) => Promise<string | null>
  readonly remember: RememberFile
}

/** Speech of whole pages and documents: kept to be heard at any time, or written to files. */
export function createDocumentSpeech(options: DocumentSpeechOptions) {
  const { service, pagesOf, titleOf, sentencesOf, chooseExport, remember } = options

  async function keep(
    { documentId, accent, voice }: CallInput<'speech.keepDocument'>,
    { signal, report }: CallContext,
  ): Promise<{ clips: number }> {
    await nextTurn(signal)
    const pages = pagesOf(documentId)
    if (pages.length === 0) throw new SoundleafError('not-found', { documentId })
    const keys = new Set<string>()
    let clips = 0
    for (const [at, page] of pages.entries()) {
      const said = (await sentencesOf(page.id, accent)).map(spokenTokens)
      for (const tokens of said) keys.add(await service.keyOf(tokens, voice, accent))
      // Before they are made: what is made is never removed again to make room.
      await kept(documentId, keys, false)
      for (const [index, tokens] of said.entries()) {
        report((at + index / said.length) / pages.length)
        if (await isStored(() => service.store(tokens, voice, accent, signal))) clips += 1
      }
    }
    await kept(documentId, keys, true)
    return { clips }
  }

  async function kept(documentId: DocumentId, keys: ReadonlySet<string>, complete: boolean): Promise<void> {
    try {
      await service.kept.put(documentId, { keys: [...keys], complete })
    } catch (error) {
      throw new SoundleafError('speech-not-kept', {}, { cause: error })
    }
  }

  async function usage(): Promise<CallOutput<'speech.cache'>> {
    const [{ sizes, limitBytes }, documents] = await Promise.all([service.usage(), service.kept.documents()])
    const bytesOf = (keys: Iterable<string>): number =>
      [...keys].reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0)
    return {
      bytes: bytesOf(sizes.keys()),
      limitBytes,
      documents: [...documents].map(([documentId, { keys, complete }]) => ({
        documentId,
        clips: keys.filter((key) => sizes.has(key)).length,
        bytes: bytesOf(keys),
        complete,
      })),
    }
  }

  async function* spokenSentences(
    { what, accent, voice }: Pick<CallInput<'speech.export'>, 'what' | 'accent' | 'voice'>,
    { signal, report }: CallContext,
  ): AsyncGenerator<ExportedSentence> {
    const pages = what.kind === 'document' ? pagesOf(what.documentId).map(({ id }) => id) : [what.pageId]
    for (const [at, pageId] of pages.entries()) {
      const all = await sentencesOf(pageId, accent)
      const sentences = what.kind === 'sentence' ? all.slice(what.sentence, what.sentence + 1) : all
      if (sentences.length === 0 && what.kind === 'sentence')
        throw new SoundleafError('not-found', { pageId })
      for (const [index, sentence] of sentences.entries()) {
        report((at + index / sentences.length) / pages.length)
        const clip = await orSilence(() => service.speak(spokenTokens(sentence), voice, accent, signal))
        yield { text: sentence.text, startsPage: index === 0, clip }
      }
    }
  }

  async function nameOf(what: CallInput<'speech.export'>['what'], accent: Accent): Promise<string> {
    if (what.kind === 'document') return titleOf(what.documentId) ?? ''
    const [first] = await sentencesOf(what.pageId, accent)
    if (what.kind === 'page') return first?.text ?? ''
    return (await sentencesOf(what.pageId, accent))[what.sentence]?.text ?? ''
  }

  return {
    keep,
    usage,
    release: (documentId: DocumentId): Promise<void> => service.kept.remove(documentId),
    clear: (): Promise<void> => service.clear(),
    /** Rejects with `not-found` before the learner is asked anything. */
    async export(
      input: CallInput<'speech.export'>,
      context: CallContext,
    ): Promise<CallOutput<'speech.export'>> {
      const { what, form, accent } = input
      await nextTurn(context.signal)
      if (what.kind === 'document' && pagesOf(what.documentId).length === 0) {
        throw new SoundleafError('not-found', { documentId: what.documentId })
      }
      const name = fileName(await nameOf(what, accent))
      const chosen = await chooseExport({ form, name })
      if (chosen === null) return null
      const place = { form, path: chosen, name }
      const { path, ...counts } = await exportSpeech(place, spokenSentences(input, context), context)
      return { name: basename(path), fileId: remember(path), ...counts }
    },
  }
}

export type DocumentSpeech = ReturnType<typeof createDocumentSpeech>

/** Text of which nothing sounds has no clip. */
async function orSilence<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SoundleafError && error.code === 'speech-nothing-to-say') return null
    throw error
  }
}

async function isStored(work: () => Promise<void>): Promise<boolean> {
  return (await orSilence(async () => work().then(() => true))) ?? false
}
