import { spokenTokens, spokenWord } from '#core/speech/tokens.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { CallOutput, EventPayload } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallName } from '#shared/bridge/names.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Accent, PronouncedSentence } from '#shared/model/pronunciation.ts'
import type { Clip, ClipBeginning } from '#shared/model/speech.ts'
import type { DocumentSpeech } from './document-speech.ts'
import type { SpeechService } from './speech.service.ts'

type SentenceAt = (pageId: PageId, sentence: number, accent: Accent) => Promise<PronouncedSentence>

export interface SpeechCallsOptions {
  readonly documents: DocumentSpeech
  readonly service: SpeechService
  /** The page's sentence of that index, as it is shown. Rejects with `not-found`. */
  readonly sentenceAt: SentenceAt
  /** The same sentence with its words as they are cited. */
  readonly citedAt: SentenceAt
  /** A word by itself, as it would be said with the learner's entry. Rejects with `pronunciation-invalid`. */
  readonly previewOf: (entry: OwnPronunciation, accent: Accent) => Promise<PronouncedSentence>
  /** A term by itself, as the learner says it. Rejects with `not-found`. */
  readonly termOf: (text: string, accent: Accent) => Promise<PronouncedSentence>
  /** Hears of clips that are still being made. */
  readonly onBeginning: (beginning: EventPayload<'speech.beginning'>) => void
  /** A word or phrase by itself, as it is said. */
  readonly exampleOf: (word: string, accent: Accent) => Promise<PronouncedSentence>
}

export function speechCalls(options: SpeechCallsOptions): Handlers<Extract<CallName, `speech.${string}`>> {
  const { documents, service, sentenceAt, citedAt, termOf, exampleOf, previewOf, onBeginning } = options
  return {
    'speech.voices': async () => [...(await service.voices())],
    'speech.sentence': async ({ pageId, sentence, accent, voice, ticket }, { signal }) => {
      const tokens = spokenTokens(await sentenceAt(pageId, sentence, accent))
      const tell = (beginning: ClipBeginning): void => {
        if (ticket !== undefined) onBeginning({ ticket, beginning: forReply(beginning) })
      }
      return forReply(await service.speak(tokens, voice, accent, signal, tell))
    },
    'speech.word': async ({ pageId, sentence, word, accent, voice }, { signal }) => {
      const token = spokenWord(await citedAt(pageId, sentence, accent), word)
      if (token === null) throw new SoundleafError('not-found')
      return forReply(await service.speak([token], voice, accent, signal))
    },
    'speech.term': async ({ text, accent, voice }, { signal }) => {
      const tokens = spokenTokens(await termOf(text, accent))
      return forReply(await service.speak(tokens, voice, accent, signal))
    },
    'speech.preview': async ({ accent, voice, ...entry }, { signal }) => {
      const tokens = spokenTokens(await previewOf({ ...entry, accent }, accent))
      return forReply(await service.speak(tokens, voice, accent, signal))
    },
    'speech.cache': () => documents.usage(),
    'speech.clearCache': async () => {
      await documents.clear()
    },
    'speech.keepDocument': (input, context) => documents.keep(input, context),
    'speech.releaseDocument': async ({ documentId }) => {
      await documents.release(documentId)
    },
    'speech.export': (input, context) => documents.export(input, context),
    'speech.example': async ({ word, accent, voice }, { signal }) => {
      const tokens = spokenTokens(await exampleOf(word, accent))
      return forReply(await service.speak(tokens, voice, accent, signal))
    },
  }
}

/** A reply is the receiver's own to change; a clip may be remembered here. */
function forReply(clip: Clip): CallOutput<'speech.sentence'> {
  return { ...clip, pcm: new Uint8Array(clip.pcm), words: [...clip.words], phones: [...clip.phones] }
}
