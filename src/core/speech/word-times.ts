import type { Clip } from '#shared/model/speech.ts'

/** The words of a spoken sentence with their times, in the two text formats that players read beside a sound. */

interface Said {
  /** The sentence that the words' offsets point into. */
  readonly text: string
  readonly clip: Pick<Clip, 'words' | 'durationMs'>
}

/** WebVTT: one cue, each word after the time it begins at. Nothing in the text can become markup. */
export function wordsVtt({ text, clip }: Said): string {
  const words = piecesOf(text, clip).map(({ t0, piece }) => `<${clock(t0)}>${escaped(piece)}`)
  return `WEBVTT\n\n${clock(0)} --> ${clock(clip.durationMs)}\n${words.join('').trim()}\n`
}

/** LRC with a time before each word. */
export function wordsLrc({ text, clip }: Said): string {
  const words = piecesOf(text, clip).map(({ t0, piece }) => `<${shortClock(t0)}> ${piece.trim()}`)
  return `[${shortClock(0)}] ${words.join(' ')}\n`
}

/** Each word with the marks that touch it, up to where the next begins. */
function piecesOf(text: string, { words }: Said['clip']): { readonly t0: number; readonly piece: string }[] {
  const begins = words.map(({ start }, index) => {
    const between = text.slice(words[index - 1]?.end ?? 0, start)
    const opening = /\s(\S+)$/u.exec(between)?.[1] ?? ''
    return index === 0 ? 0 : start - opening.length
  })
  return words.map(({ t0 }, index) => ({
    t0,
    piece: text.slice(begins[index], begins[index + 1] ?? text.length).replace(/\s+/gu, ' '),
  }))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function clock(ms: number): string {
  const whole = Math.round(ms)
  const parts = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ]
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(whole % 1000).padStart(3, '0')}`
}

function shortClock(ms: number): string {
  const hundredths = Math.round(ms / 10)
  const [minutes, seconds] = [Math.floor(hundredths / 6000), Math.floor(hundredths / 100) % 60]
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${two(minutes)}:${two(seconds)}.${two(hundredths % 100)}`
}
