import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'
import type { SectionState, SectionStates } from '#shared/model/study-section.ts'
import { isEmptySection } from '#core/study/section-text.ts'
import { on } from '#renderer/bridge/client.ts'
import { twoFrames } from '#renderer/composables/two-frames.ts'
import { useNotices } from './notices.store.ts'
import { usePagesAhead } from './pages-ahead.store.ts'
import { useReading } from './reading.store.ts'

/** The study sections of the page that is open, as they are stored. */
export const useStudy = defineStore('study', () => {
  const reading = useReading()
  const notices = useNotices()
  const ahead = usePagesAhead()
  const states = shallowRef<SectionStates | null>(null)
  /** The page that the sections belong to; null until they are known. */
  const pageId = ref<PageId | null>(null)
  /** Whether they were there as soon as their page: then they are drawn after its text. */
  const isEarly = ref(false)
  let latest = 0

  /** Whether they can stand below the text that is shown: never below that of the page before. */
  const loaded = computed(() => pageId.value !== null && pageId.value === reading.outline?.pageId)
  /** The sections that say something. */
  const present = computed<readonly SectionName[]>(() =>
    SECTION_NAMES.filter((name) => {
      const value = states.value?.[name].value ?? null
      return value !== null && !isEmptySection(value)
    }),
  )

  async function load(): Promise<void> {
    const turn = ++latest
    const id = reading.pageId
    const ready = id === null ? null : ahead.readyStudy(id)
    states.value = ready
    pageId.value = ready === null ? null : id
    isEarly.value = ready !== null
    if (id === null || ready !== null) return
    try {
      await twoFrames() // the text comes first; what explains it stands below the fold
      if (turn !== latest) return
      const found = await ahead.study(id)
      if (turn !== latest) return
      states.value = found
      pageId.value = id
    } catch (error) {
      if (turn === latest) notices.report(error, () => void load())
    }
  }

  /** Asks again for the sections that are shown, in place. */
  async function renew(): Promise<void> {
    const id = pageId.value
    if (id === null) return
    const turn = latest
    try {
      const found = await ahead.study(id)
      if (turn !== latest) return
      for (const name of SECTION_NAMES) accept(id, name, found[name])
    } catch (error) {
      if (turn === latest) notices.report(error)
    }
  }

  /** Shows a section as it came back from the main process, unless a later change is shown already. */
  function accept(id: PageId, section: SectionName, state: SectionState): void {
    const shown = states.value
    if (shown === null || id !== pageId.value || state.revision < shown[section].revision) return
    states.value = { ...shown, [section]: state }
  }

  watch(() => reading.pageId, load, { immediate: true })
  onScopeDispose(
    on('study.changed', (changed) => {
      if (changed.pageId === pageId.value) void renew()
    }),
  )

  return { states, pageId, isEarly, present, loaded, accept }
})
