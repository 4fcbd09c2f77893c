import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { WordAnswer } from '#shared/model/dictionary.ts'
import { MAX_LOOKUP_CONTEXT, MAX_LOOKUP_LENGTH } from '#shared/bridge/limits.ts'
import type { Accent, PronouncedWord } from '#shared/model/pronunciation.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import type { WordRef } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

/** What the card is about: a word of the open page by its place, or a term that stands in an explanation. */
type Subject =
  { readonly place: WordRef; readonly term: null } | { readonly place: null; readonly term: string }

/** The word or term whose card is open. It closes when the page is left. */
export const useWordCard = defineStore('word-card', () => {
  const notices = useNotices()
  const reading = useReading()
  const entries = usePageEntries()

  const subject = shallowRef<Subject | null>(null)
  const said = shallowRef<Readonly<Record<Accent, PronouncedWord>> | null>(null)
  /** What the dictionary says; null until it has answered. */
  const answer = shallowRef<WordAnswer | null>(null)
  /** The form for the learner's own pronunciation is open in it. */
  const isEditing = ref(false)
  const isOpen = computed(() => subject.value !== null)
  const place = computed(() => subject.value?.place ?? null)
  const term = computed(() => subject.value?.term ?? null)
  const word = computed(() => {
    const ref = place.value
    return ref ? (reading.outline?.sentences[ref.sentence]?.words[ref.word]?.text ?? '') : (term.value ?? '')
  })
  /** What the page's own sections say about it. */
  const entry = computed(() => {
    if (place.value) return entries.at(place.value)
    return term.value === null ? null : entries.of(term.value)
  })
  let turn = 0
  let question = 0

  async function fetchSaid(wanted: Subject): Promise<void> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return
    const mine = ++turn
    try {
      const reply = await (wanted.place === null
        ? call('reading.term', { text: wanted.term })
        : call('reading.word', { pageId, ...wanted.place }))
      if (mine === turn) said.value = reply
    } catch (error) {
      if (mine !== turn) return
      close()
      notices.report(error)
    }
  }

  /** The word's sentence around it, which settles what it means there. A term stands in no English sentence. */
  function contextOf({ place: ref }: Subject): { sentence: string; at: number } | null {
    const sentence = ref && reading.outline?.sentences[ref.sentence]
    const found = ref && sentence?.words[ref.word]
    if (!sentence || !found) return null
    const from = Math.max(0, found.start - MAX_LOOKUP_CONTEXT / 2)
    return { sentence: sentence.text.slice(from, from + MAX_LOOKUP_CONTEXT), at: found.start - from }
  }

  async function fetchMeaning(wanted: Subject): Promise<void> {
    const context = contextOf(wanted)
    const text = word.value.slice(0, MAX_LOOKUP_LENGTH)
    if (text === '') return
    const mine = ++question
    try {
      const reply = await call('dictionary.lookup', { text, ...(context && { context }) })
      if (mine === question) answer.value = reply
    } catch (error) {
      if (mine === question) notices.report(error)
    }
  }

  function show(wanted: Subject, isOther: boolean): void {
    subject.value = wanted
    void fetchSaid(wanted)
    if (!isOther) return
    isEditing.value = false
    said.value = null
    answer.value = null
    void fetchMeaning(wanted)
  }

  function open(ref: WordRef): void {
    const isOther = place.value?.sentence !== ref.sentence || place.value.word !== ref.word
    show({ place: ref, term: null }, isOther)
  }

  function openTerm(text: string): void {
    show({ place: null, term: text }, term.value !== text)
  }

  function close(): void {
    turn += 1
    question += 1
    subject.value = null
    isEditing.value = false
    said.value = null
    answer.value = null
  }

  watch(() => reading.pageId, close)
  watch(
    () => reading.edition,
    () => {
      if (subject.value) void fetchSaid(subject.value)
    },
  )

  return { place, term, word, entry, said, answer, isOpen, isEditing, open, openTerm, close }
})
