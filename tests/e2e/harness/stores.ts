import type { Page } from '@playwright/test'

/** The element that the window is mounted on. */
export interface Mounted {
  readonly __vue_app__: {
    readonly config: {
      readonly globalProperties: { readonly $pinia: { readonly _s: Map<string, object> } }
    }
  }
}

/** Sets what a store of the window holds: for what cannot be brought about from outside. */
export function setStore(
  page: Page,
  store: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  return page.evaluate(
    ([store, values]) => {
      const root = document.querySelector('#app') as unknown as Mounted
      const found = root.__vue_app__.config.globalProperties.$pinia._s.get(store)
      if (!found) throw new Error(`no store ${store}`)
      Object.assign(found, values)
    },
    [store, values] as const,
  )
}

/** What a store of the window holds under this name. */
export function readStore(page: Page, store: string, name: string): Promise<unknown> {
  return page.evaluate(
    ([store, name]) => {
      const root = document.querySelector('#app') as unknown as Mounted
      const found = root.__vue_app__.config.globalProperties.$pinia._s.get(store)
      if (!found) throw new Error(`no store ${store}`)
      return Reflect.get(found, name) as unknown
    },
    [store, name] as const,
  )
}
