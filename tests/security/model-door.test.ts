import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createModelClient } from '#main/model/model-client.ts'
import { createModelService } from '#main/model/model.service.ts'
import { createSettingsRepo } from '#main/settings/settings.repo.ts'
import { openTestDatabase } from '../integration/db/workspace.ts'
import { noSignal, openStub, serverOf, SUMMARY } from '../integration/model/workspace.ts'

/** A server that is reached through every address of this machine, and that should hear of nothing. */
async function openTrap(): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method ?? ''} ${request.url ?? ''} at ${request.headers.host ?? ''}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[{"id":"m"}]}')
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, heard }
}

function openService(answer: boolean) {
  const asked: string[] = []
  const service = createModelService({
    repo: createSettingsRepo(openTestDatabase()),
    client: createModelClient(),
    confirmOrigin: (origin) => {
      asked.push(origin)
      return Promise.resolve(answer)
    },
    now: () => performance.now(),
  })
  return { service, asked }
}

describe('an address that is not this machine’s', () => {
  it('is never connected to by the client, whoever asks', async () => {
    const { port, heard } = await openTrap()
    for (const host of ['0.0.0.0', '127.1', 'localhost.example.org', '[::ffff:127.0.0.1]']) {
      await expect(createModelClient().models(serverOf(`${host}:${port}`), noSignal())).rejects.toMatchObject(
        {
          code: 'model-address-not-confirmed',
        },
      )
    }
    expect(heard).toEqual([])
  })

  it('hears nothing until the learner agreed to exactly that origin', async () => {
    const { port, heard } = await openTrap()
    const refusing = openService(false)
    const address = `http://0.0.0.0:${port}/v1`
    const refused = { code: 'model-address-not-confirmed' }
    await expect(refusing.service.test({ address, model: '' }, noSignal())).rejects.toMatchObject(refused)
    await expect(refusing.service.configure({ address, model: 'm' })).rejects.toMatchObject(refused)
    expect(refusing.asked).toEqual([`http://0.0.0.0:${port}`, `http://0.0.0.0:${port}`])
    expect(refusing.service.get().confirmedOrigin).toBe('')
    expect(heard).toEqual([])

    const agreeing = openService(true)
    await agreeing.service.configure({ address, model: 'm' })
    const { server } = agreeing.service.chosen()
    expect(await createModelClient().models(server, noSignal())).toEqual(['m'])
    expect(heard).toEqual([`GET /v1/models at 0.0.0.0:${port}`])
    await expect(
      createModelClient().models(serverOf(`0.0.0.0:${port + 1}`, server.confirmedOrigin), noSignal()),
    ).rejects.toMatchObject(refused)
  })
})

it('a redirect is not followed, to this machine or elsewhere', async () => {
  const { port, heard } = await openTrap()
  const stub = await openStub()
  for (const status of [301, 302, 303, 307, 308]) {
    stub.behave = () => ({ kind: 'status', status, location: `http://127.0.0.1:${port}/v1/chat/completions` })
    await expect(
      createModelClient().chat(serverOf(stub.address), 'm', SUMMARY, { signal: noSignal() }),
    ).rejects.toMatchObject({ code: 'model-redirected' })
  }
  expect(heard).toEqual([])
})

it('a proxy that the environment names is not used', async () => {
  const { port, heard } = await openTrap()
  const stub = await openStub()
  for (const name of ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY']) {
    const before = process.env[name]
    process.env[name] = name.startsWith('NODE') ? '1' : `http://127.0.0.1:${port}`
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before
    })
  }
  expect(await createModelClient().models(serverOf(stub.address), noSignal())).toHaveLength(2)
  expect(heard).toEqual([])
})
