import { utilityProcess } from 'electron'
import type { EngineId, HostProcess, HostReply, HostRequest } from '#main/speech/host-messages.ts'

/**
 * Starts an engine's program in a process of its own, with nothing of the app in it: an engine that crashes or hangs
 * takes nobody along.
 * @param program the built `speech-host`
 */
export function startSpeechProcess(program: string, engine: EngineId): HostProcess {
  const child = utilityProcess.fork(program, [engine], {
    serviceName: `Soundleaf ${engine}`,
    stdio: 'ignore',
  })
  return {
    post: (request: HostRequest) => child.postMessage(request),
    onReply: (listener) => void child.on('message', (reply: HostReply) => listener(reply)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => {
      // A process that is still being started cannot be ended yet.
      if (!child.kill()) child.once('spawn', () => void child.kill())
    },
  }
}
