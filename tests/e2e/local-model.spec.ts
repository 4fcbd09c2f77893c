import { expect, test } from './fixtures.ts'
import { startStubServer, type StubServer } from '../model-server/stub.ts'

const TEXT = `Amazon ECS
• ECS = Elastic Container Service
• Launch Docker containers on AWS
1. Create a cluster
2. Run a task on EC2`

let stub: StubServer
test.beforeEach(async () => {
  stub = await startStubServer()
})
test.afterEach(() => stub.close())

test('a model on this machine explains a new page, and it is there at the next start', async ({ start }) => {
  const first = await start()
  const { page, reader } = first
  await reader.paste('ECS notes', TEXT)
  await page.getByRole('button', { name: '本机生成这一页' }).click()

  const dialog = page.getByRole('dialog', { name: '本机模型' })
  await dialog.getByRole('textbox', { name: '服务地址' }).fill(stub.address)
  expect(stub.requests, 'typing an address asks nobody').toEqual([])
  await dialog.getByRole('button', { name: '测试连接' }).click()
  await expect(dialog).toContainText('找到 2 个模型')
  await dialog.getByRole('combobox').selectOption('large-model:14b')

  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const asked = stub.chats().length
  stub.behave = async (_request, place) => {
    if (place === asked + 4) await held
    return { kind: 'answer' }
  }
  await dialog.getByRole('button', { name: '本机生成这一页' }).click()

  // In the middle: what is done stands there, what is not shows how far it is.
  await expect(page.locator('[data-generation="running"]')).toContainText('4 / 8')
  await expect(page.locator('#study-translation')).toContainText('第 3 句的译文')
  await expect(page.locator('#study-plain [data-generating="writing"]')).toBeVisible()
  release()
  await expect(page.locator('[data-generation]')).toHaveCount(0)

  const origins = page.locator('section[id^="study-"] .origin')
  await expect(origins).toHaveText(Array<string>(8).fill('本机模型'))
  await expect(page.locator('#study-mnemonic')).toContainText('任务满地跑')
  expect(
    stub
      .chats()
      .slice(asked)
      .every(({ body }) => body['model'] === 'large-model:14b'),
  ).toBe(true)
  await first.close()

  const before = stub.requests.length
  const second = await start()
  await expect(second.page.locator('section[id^="study-"] .origin')).toHaveCount(8)
  expect(stub.requests, 'a start with nothing to write asks nobody').toHaveLength(before)
})

test('a restart in the middle goes on where it was', async ({ start }) => {
  const first = await start()
  await first.reader.paste('ECS notes', TEXT)
  await first.page.getByRole('button', { name: '本机生成这一页' }).click()
  const dialog = first.page.getByRole('dialog', { name: '本机模型' })
  await dialog.getByRole('textbox', { name: '服务地址' }).fill(stub.address)
  await dialog.getByRole('button', { name: '测试连接' }).click()
  await expect(dialog).toContainText('找到 2 个模型')
  const asked = stub.chats().length
  stub.behave = (_request, place) => (place === asked + 3 ? { kind: 'stall' } : { kind: 'answer' })
  await dialog.getByRole('button', { name: '本机生成这一页' }).click()
  await expect(first.page.locator('[data-generation="running"]')).toContainText('3 / 8')
  await first.close()

  stub.behave = () => ({ kind: 'answer' })
  const { page } = await start()
  await expect(page.locator('section[id^="study-"] .origin')).toHaveText(Array<string>(8).fill('本机模型'))
  expect(stub.chats()).toHaveLength(asked + 4 + 5)
})

test('without a server there is a short guide, and what failed says what to do', async ({ session }) => {
  const { page, reader } = session
  await reader.paste('ECS notes', TEXT)
  await page.getByRole('button', { name: '本机生成这一页' }).click()
  const dialog = page.getByRole('dialog', { name: '本机模型' })
  const { address, port } = stub
  await stub.close()
  await dialog.getByRole('textbox', { name: '服务地址' }).fill(address)
  await dialog.getByRole('button', { name: '测试连接' }).click()
  await expect(dialog.getByRole('region', { name: /三步就好/ })).toBeVisible()

  stub = await startStubServer(port)
  await dialog.getByRole('button', { name: '测试连接' }).click()
  await expect(dialog).toContainText('找到 2 个模型')
  stub.behave = () => ({ kind: 'cut', how: 'broken' })
  await dialog.getByRole('button', { name: '本机生成这一页' }).click()
  await expect(page.locator('[data-generation="paused"]')).toContainText('写到一半断了')
  await expect(page.locator('#study-translation [data-error-code="model-cut"]')).toContainText('请再试一次')

  stub.behave = () => ({ kind: 'answer' })
  await page.locator('#study-translation').getByRole('button', { name: '重试' }).click()
  await expect(page.locator('#study-mnemonic .origin')).toHaveText('本机模型')
})
