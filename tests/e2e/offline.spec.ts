import { readFile } from 'node:fs/promises'
import type http from 'node:http'
import type net from 'node:net'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A server that nobody should ever ask. */
async function openTrap(): Promise<{ address: string; count: () => number; close: () => void }> {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, count: () => connections, close: () => server.close() }
}

/** Counts the connections that the main process opens by itself, without Chromium. */
async function countConnections(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(() => {
    const main = Reflect.get(process, 'mainModule') as NodeJS.Module
    const { Socket } = main.require('node:net') as typeof net
    const connect = Reflect.get(Socket.prototype, 'connect') as (...args: unknown[]) => unknown
    Reflect.set(globalThis, 'connectionsOpened', 0)
    Reflect.set(Socket.prototype, 'connect', function (this: net.Socket, ...args: unknown[]) {
      Reflect.set(globalThis, 'connectionsOpened', Number(Reflect.get(globalThis, 'connectionsOpened')) + 1)
      return Reflect.apply(connect, this, args)
    })
  })
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'connectionsOpened')))
}

test('reading, listening, importing and writing make no network request', async ({ session, userData }) => {
  const { app, page, reader } = session
  const trap = await openTrap()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const connections = await countConnections(app)

  await page.reload()
  await reader.waitUntilOpen()
  await reader.openPage(8)
  await reader
    .sentence(1)
    .getByRole('button', { name: /播放第/ })
    .click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  await reader.note.fill(`见 ${trap.address} 和 ![](${trap.address}note.png)`)
  await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await reader.paste('Links', `See ${trap.address} and <img src="${trap.address}page.png">.`)
  await expect(reader.text).toContainText(trap.address)

  expect(requests.length, 'the page loads its own files').toBeGreaterThan(0)
  expect(requests.filter((url) => !/^(app:\/\/bundle\/|blob:app:\/\/bundle\/)/.test(url))).toEqual([])
  expect(await readFile(join(userData, 'logs', 'soundleaf.log'), 'utf8')).not.toContain('request-blocked')
  expect(await connections()).toBe(0)
  expect(trap.count()).toBe(0)

  // Both counters do see a connection when there is one.
  await app.evaluate(async (_electron, address) => {
    const main = Reflect.get(process, 'mainModule') as NodeJS.Module
    const { get } = main.require('node:http') as typeof http
    await new Promise((resolve) => get(address).once('error', resolve))
  }, trap.address)
  expect(await connections()).toBe(1)
  expect(trap.count()).toBe(1)
  trap.close()
})
