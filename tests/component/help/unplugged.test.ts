import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import WindowUnplugged from '#renderer/window/WindowUnplugged.vue'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  await openFirstDocument()
})

async function mountView() {
  const view = mount(WindowUnplugged, { attachTo: document.body })
  await flushPromises()
  return view
}

it('shows the requests of the session as they come', async () => {
  bridge.handlers['app.requests'] = () => ({ sent: 0, blocked: 1 })
  const view = await mountView()
  expect(view.get('[data-requests]').text()).toBe('0')
  expect(view.text()).toContain('拦下 1 次')
  bridge.emit('app.requested', { sent: 0, blocked: 2 })
  await flushPromises()
  expect(view.text()).toContain('拦下 2 次')
})

it('says that nobody is contacted, or else which model server', async () => {
  bridge.handlers['model.settings'] = () => ({
    address: 'http://127.0.0.1:11434',
    model: '',
    confirmedOrigin: '',
  })
  expect((await mountView()).text()).toContain('谁也不联系')
  bridge.handlers['model.settings'] = () => ({
    address: 'http://127.0.0.1:11434',
    model: 'qwen3',
    confirmedOrigin: '',
  })
  const view = await mountView()
  expect(view.get('[data-model-address]').text()).toBe('http://127.0.0.1:11434')
  expect(view.text()).not.toContain('谁也不联系')
})

it('copies the log and shows what was copied', async () => {
  bridge.handlers['app.copyLog'] = () => ({ report: 'Soundleaf 0.1.0\n' })
  const view = await mountView()
  await view
    .findAll('button')
    .find((button) => button.text() === '复制日志')!
    .trigger('click')
  await flushPromises()
  expect(view.text()).toContain('已复制')
  expect(view.get('[data-log-report]').text()).toBe('Soundleaf 0.1.0')
})

it('opens the data folder, and says so when the system does not', async () => {
  bridge.handlers['app.openDataFolder'] = () => {
    throw new SoundleafError('folder-not-opened')
  }
  const view = await mountView()
  expect(view.text()).toContain('一共占用 12 MB')
  await view
    .findAll('button')
    .find((button) => button.text() === '打开这个文件夹')!
    .trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'app.openDataFolder')).toHaveLength(1)
  expect(useNotices().list.map(({ failure }) => failure.code)).toEqual(['folder-not-opened'])
})

it('names the licence and everything that the app is made of', async () => {
  const view = await mountView()
  expect(view.text()).toContain('GNU 通用公共许可证')
  expect(view.get('.licences').text()).toContain('better-sqlite3')
})
