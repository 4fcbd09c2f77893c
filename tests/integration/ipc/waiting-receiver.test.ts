import { expect, it } from 'vitest'
import { waitingReceiver } from '#main/ipc/waiting-receiver.ts'

type Listener = (event: string, ...args: unknown[]) => Promise<unknown>

it('answers calls that came before there was anyone to answer, in their order, and those that come after', async () => {
  const channels = new Map<string, Listener>()
  const receiver = waitingReceiver<string>(
    { handle: (name, listener) => channels.set(name, listener) },
    'calls',
  )
  const call = channels.get('calls')!
  const early = [call('first', 1), call('second', 2)]
  const seen: string[] = []
  receiver.handle('calls', (event, value) => {
    seen.push(event)
    return Promise.resolve([event, value])
  })
  expect(await Promise.all([...early, call('third', 3)])).toEqual([
    ['first', 1],
    ['second', 2],
    ['third', 3],
  ])
  expect(seen).toEqual(['first', 'second', 'third'])
})

it('passes on that a call was refused', async () => {
  const channels = new Map<string, Listener>()
  const receiver = waitingReceiver<string>(
    { handle: (name, listener) => channels.set(name, listener) },
    'calls',
  )
  const early = channels.get('calls')!('early')
  receiver.handle('calls', () => Promise.reject(new Error('no')))
  await expect(early).rejects.toThrow('no')
})

it('tells when the first call has come', async () => {
  const channels = new Map<string, Listener>()
  const waiting = waitingReceiver<string>(
    { handle: (name, listener) => channels.set(name, listener) },
    'calls',
  )
  const told: string[] = []
  void waiting.called.then(() => told.push('called'))
  await Promise.resolve()
  expect(told).toEqual([])
  const call = channels.get('calls')!('first')
  await waiting.called
  expect(told).toEqual(['called'])
  waiting.handle('calls', () => Promise.resolve('answer'))
  expect(await call).toBe('answer')
})
