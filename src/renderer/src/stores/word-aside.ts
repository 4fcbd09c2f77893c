import { shallowRef } from 'vue'
import { useNotices } from './notices.store.ts'
import type { PageClips, WordRef } from './page-clips.ts'
import { useSettings } from './settings.store.ts'
import { useSpeaker } from './speaker.store.ts'

/** Says one word by itself, never faster than normal, beside what else is spoken. */
export function useWordAside(clips: PageClips) {
  const notices = useNotices()
  const settings = useSettings()
  const speaker = useSpeaker()
  const output = speaker.newPlayer()

  /** The word that sounds or is about to. */
  const aside = shallowRef<WordRef | null>(null)
  let request = 0

  /** @param again what trying again does, should the word not be heard */
  async function say(ref: WordRef, again: () => void): Promise<void> {
    hush()
    const mine = request
    aside.value = ref
    try {
      const clip = await clips.word(ref)
      const prepared = await speaker.prepare(clip, Math.min(1, settings.values.rate))
      if (mine !== request) return
      const onEnded = (): void => void (aside.value = null)
      await output.play(prepared, { fromMs: 0, gapMs: 0, onEnded })
    } catch (error) {
      if (mine !== request) return
      aside.value = null
      notices.report(error, again)
    }
  }

  function hush(): void {
    request += 1
    output.stop()
    aside.value = null
  }

  return { aside, say, hush }
}
