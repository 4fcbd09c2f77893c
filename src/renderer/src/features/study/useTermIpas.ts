import { watch } from 'vue'
import { useTermIpa } from '#renderer/stores/term-ipa.store.ts'

/** The IPA of each of these terms: see `useTermIpa`. */
export function useTermIpas(terms: () => readonly string[]): (term: string) => string {
  const ipa = useTermIpa()
  watch([terms, () => ipa.edition], () => void ipa.load(terms()), { immediate: true })
  return ipa.of
}
