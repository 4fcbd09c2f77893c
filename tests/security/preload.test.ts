import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { CALL_CHANNEL, eventChannel } from '#main/ipc/channels.ts'
import { CALL_NAMES, EVENT_NAMES } from '#shared/bridge/names.ts'

interface Exposed {
  call: (name: string, input?: unknown) => Promise<unknown>
  on: (name: string, listener: (...args: unknown[]) => void) => () => void
}
type Listener = (event: unknown, ...args: unknown[]) => void

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Listener>>(),
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args)
      return Promise.resolve('reply')
    },
    on: (channel: string, listener: Listener) => {
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener))
    },
    removeListener: (channel: string, listener: Listener) =>
      electron.listeners.get(channel)?.delete(listener),
  },
}))

let page: Exposed
beforeAll(async () => {
  await import('../../src/preload/index.ts')
  page = electron.exposed.get('soundleaf') as Exposed
})
beforeEach(() => {
  electron.invoked.length = 0
  electron.listeners.clear()
})

describe('what the page is given', () => {
  test('is two functions under one name', () => {
    expect([...electron.exposed.keys()]).toEqual(['soundleaf'])
    expect(Object.keys(page)).toEqual(['call', 'on'])
  })

  test('passes every listed call on, over the one channel that is answered', async () => {
    for (const name of CALL_NAMES) expect(await page.call(name, { x: 1 })).toBe('reply')
    expect(electron.invoked).toEqual(CALL_NAMES.map((name) => [CALL_CHANNEL, name, { x: 1 }]))
  })

  test.each(['shell.open', '', 'constructor', '__proto__', 'toString', 'SETTINGS.GET'])(
    'refuses the call and the event %j without asking anybody',
    async (name) => {
      await expect(page.call(name)).rejects.toThrow('No such call')
      expect(() => page.on(name, () => undefined)).toThrow('No such event')
      expect(electron.invoked).toEqual([])
      expect(electron.listeners.size).toBe(0)
    },
  )

  test('hands over what an event carries, never the event, and stops when told', () => {
    for (const name of EVENT_NAMES) {
      const heard: unknown[][] = []
      const stop = page.on(name, (...args) => heard.push(args))
      const tell = (): void =>
        electron.listeners.get(eventChannel(name))?.forEach((listener) => listener('raw event', 7))
      tell()
      stop()
      tell()
      expect(heard, name).toEqual([[7]])
    }
  })
})
