import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { MAX_TERM_LENGTH, MAX_TERMS } from '#shared/bridge/limits.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useSettings } from './settings.store.ts'

type Ipa = Readonly<Record<Accent, string>>

/** The IPA of terms that stand in explanations, as the learner says them. */
export const useTermIpa = defineStore('term-ipa', () => {
  const settings = useSettings()
  const known = shallowRef<ReadonlyMap<string, Ipa | null>>(new Map())
  const asked = new Set<string>()
  /** Rises when words are said otherwise than before: what was known is forgotten then. */
  const edition = ref(0)

  function isNew(text: string): boolean {
    return (
      /[A-Za-z]/u.test(text) && text.length <= MAX_TERM_LENGTH && !known.value.has(text) && !asked.has(text)
    )
  }

  /** Fetches what is not known of these. What fails is left out: the explanation stands without it. */
  async function load(texts: readonly string[]): Promise<void> {
    const mine = edition.value
    const wanted = [...new Set(texts)].filter(isNew).slice(0, MAX_TERMS)
    if (wanted.length === 0) return
    for (const text of wanted) asked.add(text)
    const reply = await call('reading.terms', { texts: wanted }).catch(() => null)
    if (mine !== edition.value) return
    for (const text of wanted) asked.delete(text)
    if (reply === null) return
    const fetched = wanted.map((text, at) => [text, reply.ipa[at] ?? null] as const)
    known.value = new Map([...known.value, ...fetched])
  }

  /** A term's IPA in the chosen accent; empty as long as it is not known, and where the learner wants to see none. */
  function of(text: string): string {
    return settings.values.showIpa ? (known.value.get(text)?.[settings.values.accent] ?? '') : ''
  }

  on('pronunciations.changed', () => {
    known.value = new Map()
    asked.clear()
    edition.value += 1
  })

  return { edition, load, of }
})
