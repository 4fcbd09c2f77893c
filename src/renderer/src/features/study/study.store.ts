import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import { SECTION_NAMES, type SectionName, type StudySections } from '#shared/model/study.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** The study sections of the page that is open. */
export const useStudy = defineStore('study', () => {
  const reading = useReading()
  const notices = useNotices()
  const study = shallowRef<CallOutput<'study.page'> | null>(null)
  /** False until the page's sections, or their absence, are known. */
  const loaded = ref(false)
  let latest = 0

  const sections = computed<StudySections>(() => {
    const given = SECTION_NAMES.map((name) => [name, study.value?.[name].value ?? undefined])
    return Object.fromEntries(given) as StudySections
  })
  const present = computed<readonly SectionName[]>(() =>
    SECTION_NAMES.filter((name) => sections.value[name] !== undefined),
  )

  async function load(): Promise<void> {
    const turn = ++latest
    const { pageId } = reading
    loaded.value = false
    if (pageId === null) {
      study.value = null
      return
    }
    try {
      await nextFrame() // the text comes first; what explains it stands below the fold
      if (turn !== latest) return
      const found = await call('study.page', { pageId })
      if (turn !== latest) return
      study.value = found
      loaded.value = true
    } catch (error) {
      if (turn !== latest) return
      study.value = null
      notices.report(error, () => void load())
    }
  }

  watch(() => reading.pageId, load, { immediate: true })

  return { sections, present, loaded }
})
