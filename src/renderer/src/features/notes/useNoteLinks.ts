import { computed, type ComputedRef } from 'vue'
import { writePageLink, type PageLink } from '#core/notes/page-link.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'

/** Links of notes: the one to where the learner is now, and the way that a link leads. */
export function useNoteLinks(): {
  /** To the sentence at the reading place, or to the page. */
  readonly here: ComputedRef<string>
  /** Opens the page and shows the sentence, if the link names one that exists. */
  readonly follow: (link: PageLink) => Promise<void>
} {
  const library = useLibrary()
  const reading = useReading()
  const player = usePlayer()
  const spot = useSpot()

  const here = computed(() => {
    const sentence = player.sentence === null ? null : player.sentence + 1
    return writePageLink({ page: reading.place + 1, sentence })
  })

  async function follow({ page, sentence }: PageLink): Promise<void> {
    await reading.goTo(page)
    const { outline, pageId } = reading
    const at = sentence === null ? undefined : outline?.sentences[sentence - 1]?.start
    if (at === undefined || pageId === null || library.openId === null) return
    await spot.go({ documentId: library.openId, pageId, place: { kind: 'text', at }, words: [] })
  }

  return { here, follow }
}
