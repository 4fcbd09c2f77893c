import { defineStore } from 'pinia'
import { call } from '#renderer/bridge/client.ts'
import { useAsideSpeech } from './aside-speech.store.ts'
import { useSettings } from './settings.store.ts'

/** English terms that stand in explanations: whoever hears one may want to know more about it. */
export const useTerms = defineStore('terms', () => {
  const settings = useSettings()
  const aside = useAsideSpeech()

  /** Says a term by itself, in the chosen voice. Resolves once it sounds or has failed. */
  async function say(text: string): Promise<void> {
    const { accent, voice } = settings.values
    await aside.say(() => call('speech.term', { text, accent, voice }))
  }

  /** The same for a term in an explanation, whose card then opens. */
  async function hear(text: string): Promise<void> {
    await say(text)
  }

  return { say, hear }
})
