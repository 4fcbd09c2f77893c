import { watch } from 'vue'
import { useHints } from '#renderer/stores/hints.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'

/** What makes a sentence be heard. */
const LISTENING = new Set(['playClicked', 'playSentence', 'playBlock', 'playPage', 'toggle'])

/** A hint goes once the learner did what it speaks of: nobody needs to be told what they know. */
export function useHintsLearnt(isHelping: () => boolean): void {
  const hints = useHints()
  usePlayer().$onAction(({ name }) => {
    if (LISTENING.has(name)) hints.learn('listen')
    if (name === 'speakWord') hints.learn('lookUp')
  })
  watch(isHelping, (helping) => {
    if (helping) hints.learn('notes')
  })
}
