import type { Segment } from '#core/speech/align-words.ts'
import { foldForFestival } from '#core/speech/fold.ts'
import type { Span } from '#core/speech/spans.ts'
import type { Voice } from '#shared/model/speech.ts'
import { systemVoice } from './say-commands.ts'

/** What is written to festival, which takes every line as a program, and what it prints. */

const DONE = '@@done'
const FAILED = '@@failed'

/** Prints `voice <name> <language> <dialect>` for each voice. */
export function festivalVoicesScript(): string {
  return guarded(
    '(mapcar (lambda (v) (let ((d (cadr (voice.description v)))) ' +
      '(format t "voice %l %l %l\\n" v (cadr (assoc \'language d)) (cadr (assoc \'dialect d))))) (voice.list))',
  )
}

export function readFestivalVoices(output: string): Voice[] {
  const found = output.matchAll(/^voice (\w+) english (american|british)$/gmu)
  return [...found].map(([, name = '', dialect]) => systemVoice(name, dialect === 'british' ? 'uk' : 'us'))
}

interface FestivalRequest {
  readonly text: string
  /** A voice's name as festival listed it. */
  readonly voice: string
  /** The WAV file to write. */
  readonly path: string
}

/**
 * Writes the text to a file and prints `token <start> <end>` for each of its words, in seconds, and
 * `phone <name> <end>` for each sound. Throws `RangeError` on a name that is not plain.
 */
export function festivalSpeakScript(request: FestivalRequest): string {
  if (!/^\w+$/u.test(request.voice)) throw new RangeError('voice name')
  if (!/^[^"\\\p{Cc}]+$/u.test(request.path)) throw new RangeError('file name')
  const text = foldForFestival(request.text)
  return guarded(
    `(voice_${request.voice})`,
    `(set! u (utt.synth (Utterance Text "${text}")))`,
    `(utt.save.wave u "${request.path}" 'riff)`,
    "(set! tok (utt.relation.first u 'Token))",
    '(while tok (set! from -1) (set! to 0)',
    '(mapcar (lambda (w) (let ((e (item.feat w "word_end"))) (if (> e 0) (begin',
    '(if (< from 0) (set! from (item.feat w "word_start"))) (set! to e))))) (item.daughters tok))',
    '(format t "token %f %f\\n" from to) (set! tok (item.next tok)))',
    '(mapcar (lambda (s) (format t "phone %s %f\\n" (item.name s) (item.feat s "end")))',
    "(utt.relation.items u 'Segment))",
  )
}

/** Whatever happens inside, exactly one closing line is printed. */
function guarded(...script: readonly string[]): string {
  const done = `(format t "${DONE}\\n")`
  const failed = `(format t "${FAILED}\\n")`
  return `(unwind-protect (begin ${script.join(' ')} ${done}) (begin ${failed}))(fflush nil)\n`
}

interface FestivalAnswer {
  readonly succeeded: boolean
  readonly output: string
}

/** The answer to one script, or `null` while it is still being printed. */
export function readFestivalAnswer(printed: string): FestivalAnswer | null {
  const end = /^(@@done|@@failed)\n/mu.exec(printed)
  if (end === null) return null
  return {
    succeeded: end[1] === DONE,
    output: printed.slice(0, end.index),
  }
}

interface FestivalTimes {
  /** One for each word that festival found: its spans in milliseconds, `null` for a word without sound. */
  readonly words: readonly (Span | null)[]
  readonly phones: readonly Segment[]
}

export function readFestivalTimes(output: string): FestivalTimes {
  const words = [...output.matchAll(/^token (\S+) (\S+)$/gmu)].map(([, from, to]) => {
    const span = { t0: Number(from) * 1000, t1: Number(to) * 1000 }
    return span.t0 >= 0 && span.t1 >= span.t0 ? span : null
  })
  let t0 = 0
  const phones = [...output.matchAll(/^phone (\S+) (\S+)$/gmu)].map(([, phone = '', end]) => {
    const segment = { phone, t0, t1: Number(end) * 1000 }
    t0 = segment.t1
    return segment
  })
  return { words, phones }
}
