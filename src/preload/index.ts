import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CALL_NAMES, EVENT_NAMES } from '#shared/bridge/names.ts'

const calls: ReadonlySet<string> = new Set(CALL_NAMES)
const events: ReadonlySet<string> = new Set(EVENT_NAMES)

contextBridge.exposeInMainWorld('soundleaf', {
  call: async (name: string, input: unknown): Promise<unknown> => {
    if (!calls.has(name)) throw new Error('No such call')
    return ipcRenderer.invoke('soundleaf:call', name, input)
  },
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    if (!events.has(name)) throw new Error('No such event')
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload) // never the raw event
    ipcRenderer.on(`soundleaf:event:${name}`, forward)
    return () => void ipcRenderer.removeListener(`soundleaf:event:${name}`, forward)
  },
})
