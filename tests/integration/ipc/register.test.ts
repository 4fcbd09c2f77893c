import { describe, expect, test } from 'vitest'
import type { Handlers } from '#main/ipc/handlers.ts'
import { CALL_CHANNEL } from '#main/ipc/channels.ts'
import { refuseWith } from '#main/ipc/refuse.ts'
import { registerCalls } from '#main/ipc/register.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import { SoundleafError, type Reply } from '#shared/bridge/errors.ts'
import type { CallName } from '#shared/bridge/names.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { keepLog } from '../db/workspace.ts'

type From = 'our page' | 'somewhere else'

/** The bridge with these handlers; every other call is answered with `not-found`. */
function bridge(own: Partial<Handlers<CallName>>) {
  const { log, lines } = keepLog()
  const jobs = createJobs({ publish: () => undefined, now: () => 0 })
  let listener: ((event: From, ...args: unknown[]) => Promise<unknown>) | undefined
  registerCalls<From>({
    receiver: {
      handle: (channel, added) => {
        expect(channel).toBe(CALL_CHANNEL)
        listener = added
      },
    },
    handlers: refuseWith(new SoundleafError('not-found'), own as Handlers<CallName>),
    isTrusted: (from) => from === 'our page',
    jobs,
    log,
  })
  const call = async (name: unknown, input?: unknown, from: From = 'our page'): Promise<Reply<unknown>> =>
    (await listener?.(from, name, input)) as Reply<unknown>
  return { call, jobs, lines }
}

const failure = (code: string): unknown => ({
  ok: false,
  error: expect.objectContaining({ code }) as unknown,
})

describe('a call over the bridge', () => {
  test('is answered with the handler’s value', async () => {
    const { call } = bridge({ 'settings.get': () => DEFAULT_SETTINGS })
    expect(await call('settings.get')).toEqual({ ok: true, value: DEFAULT_SETTINGS })
  })

  test('from a stranger is refused before its name or input is looked at, and no handler runs', async () => {
    let ran = false
    const { call } = bridge({
      'settings.get': () => {
        ran = true
        return DEFAULT_SETTINGS
      },
    })
    expect(await call('settings.get', undefined, 'somewhere else')).toEqual(failure('bad-request'))
    expect(await call('no.such.call', undefined, 'somewhere else')).toMatchObject({
      error: { params: { reason: 'sender' } },
    })
    expect(ran).toBe(false)
  })

  test.each([
    'no.such.call',
    '',
    'constructor',
    '__proto__',
    'settings.get ',
    7,
    null,
    undefined,
    ['settings.get'],
  ])('by the name %j is refused', async (name) => {
    expect(await bridge({}).call(name)).toEqual(failure('bad-request'))
  })

  test.each([
    ['notes.get', undefined, ''],
    ['notes.get', {}, 'pageId'],
    ['notes.get', { pageId: '1' }, 'pageId'],
    ['notes.get', { pageId: 0 }, 'pageId'],
    ['notes.get', { pageId: 1.5 }, 'pageId'],
    ['notes.get', { pageId: Number.NaN }, 'pageId'],
    ['notes.get', { pageId: 1, path: '/etc/passwd' }, 'path'],
    ['notes.get', [1], 'pageId'],
    ['notes.save', { pageId: 1, text: 'x'.repeat(2_000_001), revision: 0 }, 'text'],
    ['notes.save', { pageId: 1, text: 'x', revision: -1 }, 'revision'],
    ['settings.get', 'anything', ''],
    ['settings.set', { theme: 'paisley' }, 'theme'],
    ['settings.set', { window: {} }, 'window'],
    ['progress.setState', { pageId: 1, state: 'read' }, 'state'],
    ['library.importDropped', { jobId: 'a', files: [] }, 'files'],
    ['library.importDropped', { jobId: 'a', files: [{ name: 'a.txt', bytes: 'text' }] }, 'files.0.bytes'],
    ['library.importFiles', { jobId: '' }, 'jobId'],
  ])(
    'to %s with the bad input %j is refused at %j, and the input does not reach the log',
    async (name, input, field) => {
      const { call, lines } = bridge({})
      expect(await call(name, input)).toEqual({
        ok: false,
        error: { code: 'bad-request', params: { call: name, field } },
      })
      expect(lines).toHaveLength(1)
      expect(lines[0]).not.toMatch(/paisley|passwd|xxx/)
    },
  )

  test('that fails with a known error is answered with its code and params', async () => {
    const { call, lines } = bridge({
      'notes.get': () => {
        throw new SoundleafError('note-conflict', { revision: 3 })
      },
    })
    expect(await call('notes.get', { pageId: 1 })).toEqual({
      ok: false,
      error: { code: 'note-conflict', params: { revision: 3 } },
    })
    expect(lines).toEqual([])
  })

  test('that fails in any other way is "internal", and what the learner wrote stays out of reply and log', async () => {
    const { call, lines } = bridge({
      'notes.save': ({ text }) => Promise.reject(new TypeError(`cannot store ${text}`)),
    })
    const reply = await call('notes.save', { pageId: 1, text: 'my secret words', revision: 0 })
    expect(reply).toEqual({ ok: false, error: { code: 'internal', params: {} } })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/call-failed .*notes\.save.*TypeError/)
    expect(lines[0]).not.toContain('secret')
  })

  test('with a mark in the contract runs as a job that the page can cancel', async () => {
    const { call, jobs } = bridge({
      'library.importFiles': (_input, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
    })
    const running = call('library.importFiles', { jobId: 'one' })
    const second = await call('library.importFiles', { jobId: 'one' })
    expect(second).toEqual(failure('bad-request'))
    jobs.cancel('one')
    expect(await running).toEqual(failure('cancelled'))
  })
})

describe('a session without a database', () => {
  test('answers every call that needs one with the reason, and the others as ever', async () => {
    const reason = new SoundleafError('database-damaged', { file: 'soundleaf.db.damaged-1' })
    const handlers = refuseWith<'app.copyLog'>(reason, { 'app.copyLog': () => ({ report: '' }) })
    const { call } = bridge(handlers)
    expect(await call('app.copyLog')).toEqual({ ok: true, value: { report: '' } })
    for (const name of ['library.list', 'settings.get', 'speech.voices']) {
      expect(await call(name)).toEqual({
        ok: false,
        error: { code: 'database-damaged', params: { file: 'soundleaf.db.damaged-1' } },
      })
    }
  })
})
