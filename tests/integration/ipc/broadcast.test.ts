import { expect, test } from 'vitest'
import { createBroadcast } from '#main/ipc/broadcast.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'

test('an event goes to the page on a channel of its own', () => {
  const sent: unknown[][] = []
  const broadcast = createBroadcast(() => ({ isDestroyed: () => false, send: (...args) => sent.push(args) }))
  broadcast('settings.changed', DEFAULT_SETTINGS)
  broadcast('library.changed', undefined)
  expect(sent).toEqual([
    ['soundleaf:event:settings.changed', DEFAULT_SETTINGS],
    ['soundleaf:event:library.changed', undefined],
  ])
})

test('without a page, or with one that is gone, nobody is told', () => {
  const sent: unknown[][] = []
  createBroadcast(() => null)('library.changed', undefined)
  createBroadcast(() => ({ isDestroyed: () => true, send: (...args) => sent.push(args) }))(
    'library.changed',
    undefined,
  )
  expect(sent).toEqual([])
})
