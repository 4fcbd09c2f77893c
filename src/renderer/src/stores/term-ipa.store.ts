import { defineStore } from 'pinia'
import { onScopeDispose, ref, shallowReactive } from 'vue'
import { MAX_TERM_LENGTH, MAX_TERMS } from '#shared/bridge/limits.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useSettings } from './settings.store.ts'

type Ipa = Readonly<Record<Accent, string>>

/** The IPA of terms that stand in explanations, as the learner says them. */
export const useTermIpa = defineStore('term-ipa', () => {
  const settings = useSettings()
  /** Each by itself: who shows one of them has nothing to do with the others that come. */
  const known = shallowReactive(new Map<string, Ipa | null>())
  const asked = new Set<string>()
  /** Rises when words are said otherwise than before: what was known is forgotten then. */
  const edition = ref(0)

  function isNew(text: string): boolean {
    return /[A-Za-z]/u.test(text) && text.length <= MAX_TERM_LENGTH && !known.has(text) && !asked.has(text)
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
    for (const [at, text] of wanted.entries()) known.set(text, reply.ipa[at] ?? null)
  }

  /** A term's IPA in the chosen accent; empty as long as it is not known, and where the learner wants to see none. */
  function of(text: string): string {
    return settings.values.showIpa ? (known.get(text)?.[settings.values.accent] ?? '') : ''
  }

  onScopeDispose(
    on('pronunciations.changed', () => {
      known.clear()
      asked.clear()
      edition.value += 1
    }),
  )

  return { edition, load, of }
})
