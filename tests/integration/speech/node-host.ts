import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { HostProcess, HostReply } from '#main/speech/host-messages.ts'

export interface NodeHost extends HostProcess {
  readonly child: ChildProcess
}

/** Runs the engine host as a Node child process: the same program as in the app, over the same messages. */
export function spawnNodeHost(engine: string, program = new URL('host.ts', hosts).pathname): NodeHost {
  const child = fork(program, [engine], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => undefined) // a send to a host that has just died; its end is reported by `exit`
  return {
    child,
    post: (request) => child.send(request, () => undefined),
    onReply: (listener) => child.on('message', (message) => listener(message as HostReply)),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill('SIGKILL'),
  }
}

const hosts = new URL('../../../src/main/speech/', import.meta.url)
