import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent } from 'vue'
import { useTheme } from '#renderer/composables/useTheme.ts'
import { keepFirstSight } from '#renderer/first-sight/keep-first-sight.ts'
import { showFirstSight } from '#renderer/first-sight/show-first-sight.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge } from '../harness/app.ts'

// happy-dom loads no fonts.
Object.assign(document, { fonts: { load: () => Promise.resolve([]) } })

test('the next start begins with the theme, language, lines and density that the window had', async () => {
  const bridge = freshBridge()
  const settings = useSettings()
  await settings.load()
  mount(
    defineComponent({
      setup() {
        useTheme()
        return () => null
      },
    }),
  )
  await settings.change({ theme: 'sepia', language: 'en', lineSpacing: 120, density: 'compact' })
  await flushPromises()
  document.body.innerHTML = '<main>page</main>'
  keepFirstSight(document.body)
  dispatchEvent(new Event('beforeunload'))
  const [kept] = callsOf(bridge, 'app.keepSight') as { sight: string }[]

  const root = document.documentElement
  for (const name of ['lang', 'style', 'data-theme', 'data-density']) root.removeAttribute(name)
  document.body.innerHTML = `<script type="application/json" id="first-sight">${kept!.sight}</script><div id="app"></div>`
  await showFirstSight()
  expect(root.dataset).toMatchObject({ theme: 'sepia', density: 'compact' })
  expect(root.lang).toBe('en')
  expect(root.style.getPropertyValue('--line-spacing')).toBe('1.2')
  expect(document.querySelector('#app')!.innerHTML).toBe('<main>page</main>')
})
