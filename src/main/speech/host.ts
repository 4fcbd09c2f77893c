import type { SpeechEngine } from './engine.ts'
import { ENGINE_IDS } from './host-messages.ts'
import type { EngineId, HostPort, HostRequest } from './host-messages.ts'
import { serveEngine } from './serve-engine.ts'

/**
 * The program of an engine's process: `speech-host <engine>`. It runs as an Electron utility process and, with the
 * same messages, as a Node child process. It ends when the app's end of the connection is gone.
 */

interface UtilityPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: HostRequest }) => void): void
}

async function openEngine(id: EngineId): Promise<SpeechEngine> {
  switch (id) {
    case 'flite':
      return (await import('./engines/flite.ts')).openFlite()
    case 'espeak':
      return (await import('./engines/espeak.ts')).openEspeak()
    case 'system':
      return (await import('./system/system-engine.ts')).openSystemEngine()
  }
}

function openPort(): HostPort {
  const { parentPort } = process as { readonly parentPort?: UtilityPort }
  if (parentPort !== undefined) {
    return {
      post: (reply) => parentPort.postMessage(reply),
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    }
  }
  process.on('disconnect', () => process.exit())
  return {
    post: (reply) => process.send?.(reply),
    listen: (listener) => process.on('message', (message) => listener(message as HostRequest)),
  }
}

async function start(): Promise<void> {
  const wanted = process.argv.at(-1)
  const id = ENGINE_IDS.find((known) => known === wanted)
  if (id === undefined) throw new TypeError('usage: speech-host flite|espeak|system')
  const port = openPort()
  serveEngine(await openEngine(id), port)
}

// An engine that cannot be loaded ends its process: that is how the supervisor learns of it.
start().catch((error: unknown) => {
  process.stderr.write(`speech host: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
