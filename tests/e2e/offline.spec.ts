import type net from 'node:net'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'

/** A proxy that nobody should ever ask. */
async function trap(): Promise<{ switches: readonly string[]; count: () => number; close: () => void }> {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    // The odd bypass rule takes away the exception that loopback addresses have by default.
    switches: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    count: () => connections,
    close: () => server.close(),
  }
}

test('reading, listening, importing and writing make no network request', async ({ start }) => {
  const { switches, count, close } = await trap()
  const { app, page, reader } = await start(switches)
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  // Connections that the main process would open without Chromium.
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

  await page.reload()
  await reader.waitUntilOpen()
  await reader.openPage(8)
  await reader
    .sentence(1)
    .getByRole('button', { name: /播放第/ })
    .click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  await reader.note.fill('见 https://example.org/ 和 ![](https://example.org/leak.png)')
  await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await reader.paste('Links', 'See https://example.org/page and <img src="https://example.org/leak.png">.')

  expect(addresses.filter((address) => !/^(app:\/\/bundle\/|blob:app:\/\/bundle)/.test(address))).toEqual([])
  expect(await app.evaluate(() => Reflect.get(globalThis, 'connectionsOpened') as unknown)).toBe(0)
  expect(count()).toBe(0)

  // The trap does catch what gets out: a session of our own, without the app's guards.
  await app.evaluate(async ({ session }) => {
    const outcome = await session.fromPartition('trap').fetch('http://example.org/').catch(String)
    return outcome
  })
  expect(count()).toBeGreaterThan(0)
  close()
})
