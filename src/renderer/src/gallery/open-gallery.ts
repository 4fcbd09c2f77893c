import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { connect } from '#renderer/bridge/client.ts'
import { createFakeBridge } from '#renderer/bridge/fake.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import '#renderer/design/chinese-font.ts'
import GalleryView from './GalleryView.vue'

/** Shows every component and design token in the place of the app. Nothing that is done there is stored. */
export async function openGallery(): Promise<void> {
  connect(createFakeBridge())
  const gallery = createApp(GalleryView)
  gallery.use(createPinia())
  await useSettings().load()
  const root = document.querySelector<HTMLElement>('#app') ?? document.body
  gallery.mount(root)
  root.inert = false
}
