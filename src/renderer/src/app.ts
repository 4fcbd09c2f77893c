import '@fontsource-variable/literata/wght.css'
import './design/tokens.css'
import './design/base.css'
import './design/ipa.css'
import './design/marks.css'
import './design/apostrophe.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { call, connect } from './bridge/client.ts'
import { facesOfText } from './first-sight/faces-of-text.ts'
import { useExports } from './features/export/exports.store.ts'
import { useDocumentSpeech } from './features/library/document-speech.store.ts'
import { useImports } from './features/library/imports.store.ts'
import { usePacks } from './features/library/packs.store.ts'
import { useBookmarks } from './stores/bookmarks.store.ts'
import { useGeneration } from './stores/generation.store.ts'
import { useLibrary } from './stores/library.store.ts'
import { useNotices } from './stores/notices.store.ts'
import { usePronunciations } from './stores/pronunciations.store.ts'
import { useReading } from './stores/reading.store.ts'
import { useSettings } from './stores/settings.store.ts'

/** A window built with its page in it is laid out and painted once; a page that takes longer than this comes later. */
const LONGEST_WAIT_MS = 150

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function start(): Promise<void> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('gallery')) {
    const { openGallery } = await import('./gallery/open-gallery.ts')
    return openGallery()
  }
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fake')) {
    const { createFakeBridge } = await import('./bridge/fake.ts')
    connect(createFakeBridge())
  }
  let isInSight = false
  const app = createApp(App, { onPainted: () => tellUsable(isInSight) })
  app.use(createPinia())
  const notices = useNotices()
  const settings = useSettings()
  const library = useLibrary()
  const reading = useReading()
  app.config.errorHandler = (error) => notices.report(error)
  window.addEventListener('unhandledrejection', (event) => notices.report(event.reason))

  await Promise.all([
    facesOfText().catch((error: unknown) => notices.report(error)),
    settings.load().catch((error: unknown) => notices.report(error)),
    library.begin(),
  ])
  library.listen()
  useImports().listen()
  useDocumentSpeech().listen()
  usePacks().listen()
  useExports().listen()
  listenForPronunciations()
  listenForGeneration()
  void useBookmarks().load() // the page does not wait for them
  await Promise.race([openLast(), delay(LONGEST_WAIT_MS)])
  const root = document.querySelector<HTMLElement>('#app') ?? document.body
  isInSight = root.firstChild !== null
  app.mount(root)
  root.inert = false
  performance.mark('app-mounted')

  /** The document read last comes first in the library's list; a new learner starts with the bundled course. */
  async function openLast(): Promise<void> {
    const visited = library.documents.find((document) => document.lastPageId !== null)
    const first = visited ?? library.documents.find((document) => document.bundled) ?? library.documents[0]
    if (first) await reading.openDocument(first.id)
  }
}

/** They are in the IPA already: their list can come after the page. */
function listenForPronunciations(): void {
  const pronunciations = usePronunciations()
  pronunciations.listen()
  pronunciations.load().catch((error: unknown) => useNotices().report(error))
}

/** What a local model goes on with since the last start. */
function listenForGeneration(): void {
  const generation = useGeneration()
  generation.listen()
  generation.load().catch((error: unknown) => useNotices().report(error))
}

/** The page is there and answers. Without a sight of it before, this is also the first that was painted. */
async function tellUsable(wasInSight: boolean): Promise<void> {
  const at = Date.now()
  void import('./design/chinese-font.ts') // a hundred faces to read: after the first paint, never before it
  if (!wasInSight) await call('app.painted', { at })
  const { keepFirstSight } = await import('./first-sight/keep-first-sight.ts')
  keepFirstSight(document.querySelector('#app') ?? document.body)
  await call('app.usable', { at })
}

void start()
