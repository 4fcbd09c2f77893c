import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ModelDialog from '#renderer/features/model/ModelDialog.vue'
import { errors } from '#renderer/i18n/zh-CN/errors.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { SoundleafError, type ErrorCode } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge
beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
})

async function openDialog() {
  const dialog = mount(ModelDialog, { attachTo: document.body })
  await flushPromises()
  return dialog
}

async function testConnection(dialog: Awaited<ReturnType<typeof openDialog>>): Promise<void> {
  await dialog.get('form').trigger('submit')
  await flushPromises()
}

function failWith(code: ErrorCode): void {
  bridge.handlers['model.test'] = () => {
    throw new SoundleafError(code)
  }
}

describe('the settings of the local model', () => {
  it('ask nobody anything until the learner tests the connection', async () => {
    const dialog = await openDialog()
    expect(dialog.get('input').element.value).toBe('http://127.0.0.1:11434/v1')
    expect(callsOf(bridge, 'model.test')).toEqual([])
    expect(dialog.find('select').exists()).toBe(false)
  })

  it('tell what the test found and keep the first model', async () => {
    const dialog = await openDialog()
    await dialog.get('input').setValue('localhost:1234')
    await testConnection(dialog)
    expect(dialog.text()).toContain('找到 2 个模型（4 毫秒）')
    expect(dialog.text()).toContain('310 毫秒答完')
    expect(callsOf(bridge, 'model.configure')).toEqual([
      { address: 'localhost:1234', model: 'small-model:3b' },
    ])
    await dialog.get('select').setValue('large-model:14b')
    await flushPromises()
    expect(callsOf(bridge, 'model.configure').at(-1)).toMatchObject({ model: 'large-model:14b' })
  })

  it('show a short guide, and no error, when no server runs', async () => {
    failWith('model-not-running')
    const dialog = await openDialog()
    await testConnection(dialog)
    expect(dialog.get('.guide').findAll('li')).toHaveLength(3)
    expect(dialog.find('[data-error-code]').exists()).toBe(false)
    expect(callsOf(bridge, 'model.configure')).toEqual([])
  })

  it('say what is wrong with an address', async () => {
    failWith('model-address-invalid')
    const dialog = await openDialog()
    await testConnection(dialog)
    expect(dialog.get('[data-error-code]').text()).toContain('这不是模型服务的地址')
  })

  it('say nothing of what was kept where nothing was written', async () => {
    failWith('model-not-understood')
    const dialog = await openDialog()
    await testConnection(dialog)
    const { cause, todo } = errors['model-not-understood']
    expect(dialog.get('[data-error-code]').text()).toBe(`${cause}${todo}`)
  })

  it('stop a test that takes too long', async () => {
    bridge.handlers['model.test'] = () => new Promise(() => undefined)
    const dialog = await openDialog()
    await testConnection(dialog)
    expect(dialog.text()).toContain('正在连接')
    await dialog.get('form button').trigger('click')
    expect(callsOf(bridge, 'jobs.cancel')).toEqual([
      { jobId: (callsOf(bridge, 'model.test')[0] as { jobId: string }).jobId },
    ])
  })

  it('begin to write the document once there is a model', async () => {
    const dialog = await openDialog()
    expect(dialog.findAll('footer button')).toEqual([])
    await testConnection(dialog)
    await dialog.get('footer button').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'generation.addDocument')).toEqual([{ documentId: useLibrary().openId }])
    expect(dialog.emitted('close')).toHaveLength(1)
  })
})
