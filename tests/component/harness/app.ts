import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, getActivePinia, setActivePinia } from 'pinia'
import { afterEach } from 'vitest'
import { defineComponent } from 'vue'
import { useCommandKeys } from '#renderer/commands/useCommandKeys.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import { connect } from '#renderer/bridge/client.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { createFakeBridge } from '#renderer/bridge/fake.ts'
import { FAKE_PAGES } from '#renderer/bridge/fake-document.ts'
import { usePanes } from '#renderer/composables/usePanes.ts'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useEditCommands } from '#renderer/window/useEditCommands.ts'

enableAutoUnmount(afterEach)

// What jsdom does not have, in the words of a browser that will not do it.
Object.assign(document, { execCommand: () => false })
Object.assign(window, { requestIdleCallback: (run: () => void) => setTimeout(run, 0) })

// A note that still waits for its timer would be saved into the next test's notes.
afterEach(async () => {
  if (getActivePinia()?.state.value['notes']) await useNotes().flush()
})

/** Fresh stores on a fresh stand-in for the main process. */
export function freshBridge(pages = FAKE_PAGES): FakeBridge {
  const bridge = createFakeBridge(pages)
  connect(bridge)
  setActivePinia(createPinia())
  return bridge
}

/** What `main.ts` does before the window shows: settings, documents, and the first document open. */
export async function openFirstDocument(): Promise<void> {
  const library = useLibrary()
  await useSettings().load()
  await library.load()
  library.listen()
  await useReading().openDocument(library.documents[0]!.id)
}

/** The inputs of every call of this name so far, oldest first. */
export function callsOf(bridge: FakeBridge, name: FakeBridge['log'][number]['name']): unknown[] {
  return bridge.log.filter((call) => call.name === name).map((call) => call.input)
}

/** Lets the commands that a part of the window offers be reached by their keys, as the whole window does. */
export function withKeys<Part>(part: Part): Part {
  const settings = useSettings()
  mount(
    defineComponent({
      setup() {
        useCommandKeys()
        useEditCommands({ panes: usePanes() })
        useCommands().offer({
          'view.translation': {
            run: () => void settings.change({ showTranslation: !settings.values.showTranslation }),
          },
        })
        return () => null
      },
    }),
  )
  return part
}
