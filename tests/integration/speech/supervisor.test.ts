import { afterEach, describe, expect, it } from 'vitest'
import { EngineSupervisor } from '#main/speech/supervisor.ts'
import { expectSoundClip } from './clip-checks.ts'
import { never, tokensOf } from './course.ts'
import { spawnNodeHost } from './node-host.ts'
import type { NodeHost } from './node-host.ts'

const HANGING = new URL('hanging-host.ts', import.meta.url).pathname
const hosts: NodeHost[] = []
const supervisors: EngineSupervisor[] = []

function start(
  program?: string,
  engine = 'flite',
  times?: ConstructorParameters<typeof EngineSupervisor>[1],
): EngineSupervisor {
  const spawn = (): NodeHost => {
    const host = spawnNodeHost(engine, hosts.length === 0 ? program : undefined)
    hosts.push(host)
    return host
  }
  const supervisor = new EngineSupervisor(spawn, times)
  supervisors.push(supervisor)
  return supervisor
}

function isRunning(host: NodeHost | undefined): boolean {
  return host?.child.exitCode === null && host.child.signalCode === null
}

const tokens = tokensOf('Docker images are stored in Docker Repositories')
const request = { tokens, voice: 'slt' }
const mediumRequest = { tokens: tokensOf('container images are small, '.repeat(10)), voice: 'slt' }
const longRequest = { tokens: tokensOf('container '.repeat(3000)), voice: 'slt' }

afterEach(async () => {
  for (const supervisor of supervisors.splice(0)) await supervisor.close()
  expect(hosts.filter(isRunning)).toEqual([])
  hosts.length = 0
})

describe('an engine in a process of its own', () => {
  it('starts with the first job and stays for the next', async () => {
    const supervisor = start()
    expect(hosts).toHaveLength(0)
    expectSoundClip(await supervisor.synthesise(request, never), tokens)
    expectSoundClip(await supervisor.synthesise(request, never), tokens)
    expect(hosts).toHaveLength(1)
  })

  it('tells its voices and its version', async () => {
    const { version, voices } = await start().describe()
    expect(version).not.toBe('')
    expect(voices.map(({ id }) => id)).toContain('flite:slt')
  })

  it('passes on why the engine could not speak', async () => {
    const supervisor = start()
    await expect(supervisor.synthesise({ tokens: [], voice: 'slt' }, never)).rejects.toMatchObject({
      code: 'speech-nothing-to-say',
    })
    await expect(supervisor.synthesise({ tokens, voice: 'kevin' }, never)).rejects.toMatchObject({
      code: 'speech-unavailable',
    })
    expect(hosts).toHaveLength(1)
  })

  it('passes on what there is of a long clip before the whole, to the job that it is of', async () => {
    const supervisor = start()
    const told: string[] = []
    await Promise.all(
      ['slt', 'rms'].map(async (voice) => {
        const job = { ...mediumRequest, voice }
        await supervisor.synthesise(job, never, (beginning) => told.push(`${voice} ${beginning.voice}`))
        told.push(voice)
      }),
    )
    expect(told.filter((each, at) => each !== told[at - 1])).toEqual([
      ...['slt flite:slt', 'slt'],
      ...['rms flite:rms', 'rms'],
    ])
  })

  it('fails a job that was heard of when its process is killed', async () => {
    const supervisor = start()
    const killed = supervisor.synthesise(longRequest, never, () => hosts[0]?.child.kill('SIGKILL'))
    await expect(killed).rejects.toMatchObject({ code: 'speech-failed' })
  })

  it('fails the job of a process that is killed, and speaks the next in a new one', async () => {
    const supervisor = start()
    await supervisor.synthesise(request, never)
    const killed = supervisor.synthesise(longRequest, never)
    hosts[0]!.child.kill('SIGKILL')
    const waiting = supervisor.synthesise(request, never)
    await expect(killed).rejects.toMatchObject({ code: 'speech-failed' })
    expectSoundClip(await waiting, tokens)
    expect(hosts).toHaveLength(2)
  })

  it('ends a process that hangs, and only that one, and goes on in a new one', async () => {
    const bystander = spawnNodeHost('espeak')
    const supervisor = start(HANGING, 'flite', { startMs: 15_000, jobMs: 1500 })
    const short = { tokens: tokensOf('Go'), voice: 'slt' }
    const hung = supervisor.synthesise(short, never)
    const waiting = supervisor.synthesise(short, never)
    await expect(hung).rejects.toMatchObject({ code: 'speech-failed' })
    expectSoundClip(await waiting, short.tokens)
    expect(hosts).toHaveLength(2)
    expect(isRunning(bystander)).toBe(true)
    bystander.kill()
  })

  it('is unavailable when its program cannot start, and does not try for ever', async () => {
    const supervisor = start(undefined, 'no-such-engine')
    await expect(supervisor.synthesise(request, never)).rejects.toMatchObject({ code: 'speech-unavailable' })
    await expect(supervisor.synthesise(request, never)).rejects.toMatchObject({ code: 'speech-unavailable' })
    expect(hosts).toHaveLength(2)
  })

  it('cancels the running job and the waiting one at once, and stays useful', async () => {
    const supervisor = start()
    await supervisor.synthesise(request, never)
    const stop = new AbortController()
    const running = supervisor.synthesise(longRequest, stop.signal)
    const waiting = supervisor.synthesise(longRequest, stop.signal)
    const other = supervisor.synthesise(request, never)
    stop.abort()
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    expectSoundClip(await other, tokens)
    expect(hosts).toHaveLength(1)
    await expect(supervisor.synthesise(request, stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('closes with work under way and leaves no process behind', async () => {
    const supervisor = start()
    const running = supervisor.synthesise(longRequest, never)
    const waiting = supervisor.synthesise(request, never)
    const outcomes = Promise.allSettled([running, waiting])
    await supervisor.close()
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'cancelled' } })
    expect(hosts.filter(isRunning)).toEqual([])
    await expect(supervisor.synthesise(request, never)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('ends by itself when the app is gone', async () => {
    const host = spawnNodeHost('flite')
    const ready = new Promise((resolve) => host.onReply(resolve))
    const ended = new Promise<void>((resolve) => host.onExit(resolve))
    await ready
    host.child.disconnect()
    await ended
    expect(isRunning(host)).toBe(false)
  })
})
