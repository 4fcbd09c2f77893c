import type { PronouncedWord } from '#shared/model/pronunciation.ts'
import type { Messages } from '#renderer/i18n/zh-CN/index.ts'

/** Where a pronunciation comes from, in plain words. */
export function sourceText({ card }: Messages, { source, sense }: PronouncedWord): string {
  const named = Object.entries(card.senses).find(([name]) => name === sense)
  return source === 'heteronym' && named ? card.sense(named[1]) : card.sources[source]
}
