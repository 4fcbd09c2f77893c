import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import AnswerDialog from '#renderer/features/study/answers/AnswerDialog.vue'
import AnswerToasts from '#renderer/features/study/answers/AnswerToasts.vue'
import AskForm from '#renderer/features/study/answers/AskForm.vue'
import KeptRests from '#renderer/features/study/answers/KeptRests.vue'
import { useAnswer } from '#renderer/features/study/answers/answer.store.ts'
import { usePrompt } from '#renderer/features/study/answers/prompt.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { MAX_ANSWER_LENGTH } from '#shared/bridge/limits.ts'
import type { PageId } from '#shared/model/ids.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

const ANSWER = `好的，下面是讲解：

# 第 1 页 · Message queues – the basics

## 9. 小结

1. 队列像排队的信箱。
2. 生产者放，消费者取。

## 10. 记忆口诀

> 一个放来一个取，

## 7. 通俗解释

<img src=x onerror=alert(1)> 就像**排队**打饭。
`

let bridge: FakeBridge
let dialog: VueWrapper

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  document.body.replaceChildren()
  bridge = freshBridge()
  await openFirstDocument()
})
afterEach(() => vi.useRealTimers())

/** The id of the page with this number. */
function pageId(number: number): PageId {
  return useLibrary().pages[number - 1]!.id
}

/** Opens the dialog and pastes an answer into it. */
async function paste(text: string): Promise<void> {
  useAnswer().open()
  dialog = mount(AnswerDialog, { attachTo: document.body })
  await type(text)
}

async function type(text: string): Promise<void> {
  await dialog.get('textarea').setValue(text)
  await vi.advanceTimersByTimeAsync(200)
  await flushPromises()
}

function section(name: string, part = 0) {
  return dialog.get(`[data-part="${part}"] [data-section="${name}"]`)
}

function isTaken(name: string, part = 0): boolean {
  return section(name, part).get<HTMLInputElement>('input').element.checked
}

async function accept(): Promise<void> {
  await dialog.get('form').trigger('submit')
  await flushPromises()
}

async function put(page: number, origin: 'you' | 'pasted', summary: string[]): Promise<void> {
  await bridge.call('study.put', { pageId: pageId(page), section: 'summary', value: summary, origin })
}

describe('asking a chatbot', () => {
  it('copies the prompt for the page that is open, and says what to do next', async () => {
    await useReading().turn(1)
    const form = mount(AskForm)
    const toasts = mount(AnswerToasts)
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(callsOf(bridge, 'answers.copyPrompt')).toEqual([{ first: pageId(2), last: pageId(2) }])
    expect(form.emitted('done')).toHaveLength(1)
    expect(toasts.get('[data-prompt-copied]').text()).toContain('已复制第 2 页的提示词')
    expect(toasts.get('[data-prompt-copied]').text()).toContain('粘贴给聊天机器人')
    await toasts.get('[data-prompt-copied] button').trigger('click')
    expect(useAnswer().run).toEqual({ first: pageId(2), last: pageId(2) })
  })

  it('copies one prompt for a run of pages, and takes the answer for all of them', async () => {
    const form = mount(AskForm)
    await form.get('[aria-label="到第几页"]').setValue(3)
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(callsOf(bridge, 'answers.copyPrompt')).toEqual([{ first: pageId(1), last: pageId(3) }])
    expect(usePrompt().copied).toMatchObject({ first: 1, last: 3 })
    await useReading().turn(1)
    useAnswer().open()
    expect(useAnswer().run).toEqual({ first: pageId(1), last: pageId(3) })
  })
})

describe('a pasted answer', () => {
  it('is shown section by section before anything is stored, and never as HTML', async () => {
    await paste(ANSWER)
    expect(dialog.get('[role=status]').text()).toBe('认出 1 页，共 3 节')
    expect(dialog.findAll('[data-section]').map((item) => item.attributes('data-section'))).toEqual([
      'plain',
      'summary',
      'mnemonic',
    ])
    expect(section('plain').text()).toContain('<img src=x onerror=alert(1)> 就像排队打饭。')
    expect(section('plain').find('img').exists()).toBe(false)
    expect(dialog.get('[data-unplaced]').text()).toContain('好的，下面是讲解：')
    expect(dialog.get('[type=submit]').text()).toBe('采用 3 节')
    expect(callsOf(bridge, 'study.putMany')).toEqual([])
  })

  it('gives only the sections that stay ticked, with one step to take them back', async () => {
    const toasts = mount(AnswerToasts)
    await put(1, 'pasted', ['以前的小结'])
    await paste(ANSWER)
    await section('mnemonic').get('input').setValue(false)
    await accept()
    expect(callsOf(bridge, 'study.putMany')).toMatchObject([
      { origin: 'pasted', overwriteOwn: false, entries: [{ section: 'plain' }, { section: 'summary' }] },
    ])
    expect(useAnswer().run).toBeNull()
    const toast = toasts.get('[data-answer-accepted]')
    expect(toast.text()).toContain('已采用第 1 页的 2 节')
    await toast.get('button').trigger('click')
    await flushPromises()
    const reply = await bridge.call('study.page', { pageId: pageId(1) })
    expect(reply).toMatchObject({
      ok: true,
      value: { plain: { value: null }, summary: { value: ['以前的小结'] } },
    })
  })

  it('is not taken while another text stands there that was not read yet', async () => {
    await paste(ANSWER)
    await dialog.get('textarea').setValue('只有两句话。')
    expect(dialog.get('[type="submit"]').attributes()).toHaveProperty('disabled')
    await accept()
    expect(callsOf(bridge, 'study.putMany')).toEqual([])
    expect(useAnswer().run, 'the dialog stays').not.toBeNull()
    await vi.advanceTimersByTimeAsync(200)
    await flushPromises()
    expect(dialog.find('[data-section]').exists()).toBe(false)
    expect(dialog.get('[type="submit"]').attributes()).not.toHaveProperty('disabled')
  })

  it('leaves alone on undo what the learner changed since', async () => {
    await paste(ANSWER)
    await accept()
    await put(1, 'you', ['我改的'])
    await useAnswer().undo()
    const reply = await bridge.call('study.page', { pageId: pageId(1) })
    expect(reply).toMatchObject({
      ok: true,
      value: { plain: { value: null }, summary: { value: ['我改的'] } },
    })
  })

  it('shows what differs, word by word, and offers nothing where nothing does', async () => {
    await put(1, 'pasted', ['队列像排队的邮箱。', '生产者放，消费者取。'])
    await paste(ANSWER)
    expect(section('summary').attributes('data-kind')).toBe('differs')
    expect(section('summary').get('del').text()).toBe('删去：邮')
    expect(section('summary').get('ins').text()).toBe('新增：信')
    await put(1, 'pasted', ['队列像排队的信箱。', '生产者放，消费者取。'])
    await type(`${ANSWER} `)
    expect(section('summary').attributes('data-kind')).toBe('same')
    expect(section('summary').get('input').attributes('disabled')).toBeDefined()
    expect(isTaken('summary')).toBe(false)
  })

  it('replaces what the learner wrote only when that is ticked', async () => {
    await put(1, 'you', ['我的小结'])
    await paste(ANSWER)
    expect(section('summary').text()).toContain('你改过')
    expect(isTaken('summary')).toBe(false)
    expect(isTaken('plain')).toBe(true)
    await section('summary').get('input').setValue(true)
    await accept()
    expect(callsOf(bridge, 'study.putMany')).toMatchObject([{ overwriteOwn: true }])
  })

  it('for several pages goes to each of them; a part of unknown page waits until one is chosen', async () => {
    await paste(
      '# Retries and back-off\n\n## 9. 小结\n\n1. 越等越久\n\n# 第 9 页 · 别处\n\n## 9. 小结\n\n1. 不知道',
    )
    expect(dialog.findAll('[data-part]')).toHaveLength(2)
    expect(dialog.get<HTMLSelectElement>('[data-part="0"] select').element.value).toBe(String(pageId(2)))
    expect(section('summary', 1).get('input').attributes('disabled')).toBeDefined()
    await dialog.get('[data-part="1"] select').setValue(String(pageId(3)))
    await flushPromises()
    expect(isTaken('summary', 1)).toBe(true)
    await accept()
    expect(callsOf(bridge, 'study.putMany')).toMatchObject([
      {
        entries: [
          { pageId: pageId(2), value: ['越等越久'] },
          { pageId: pageId(3), value: ['不知道'] },
        ],
      },
    ])
  })

  it('gives a section of a page once, from the part that is ticked last', async () => {
    await paste('# 第 1 页\n\n## 9. 小结\n\n1. 甲\n\n# 第 9 页\n\n## 9. 小结\n\n1. 乙')
    await dialog.get('[data-part="1"] select').setValue(String(pageId(1)))
    await flushPromises()
    expect([isTaken('summary', 0), isTaken('summary', 1)]).toEqual([true, false])
    await section('summary', 1).get('input').setValue(true)
    expect([isTaken('summary', 0), isTaken('summary', 1)]).toEqual([false, true])
  })

  it('in which nothing is recognised is kept with its page, unless it is not wanted', async () => {
    await paste('对不起，我做不到。')
    expect(dialog.get('[role=status]').text()).toContain('没有认出任何一节')
    await dialog.get('[data-unplaced] input').setValue(false)
    expect(dialog.get('[type=submit]').attributes('disabled')).toBeDefined()
    await dialog.get('[data-unplaced] input').setValue(true)
    expect(dialog.get('[type=submit]').text()).toBe('留着文字')
    await accept()
    expect(callsOf(bridge, 'answers.keepRests')).toEqual([
      { rests: [{ pageId: pageId(1), text: '对不起，我做不到。' }] },
    ])
    expect(useAnswer().run).toBeNull()
  })

  it('for several pages leaves with each of them what found no place there', async () => {
    const form = mount(AskForm)
    await form.get('[aria-label="到第几页"]').setValue(3)
    await form.get('form').trigger('submit')
    await flushPromises()
    await useReading().turn(1)
    await paste(
      '好的！\n\n# 第 1 页\n\n## 9. 小结\n\n1. 甲\n\n# 第 2 页\n\n先说两句。\n\n## 9. 小结\n\n1. 乙\n\n希望有帮助！',
    )
    await accept()
    expect(callsOf(bridge, 'answers.keepRests')).toEqual([
      {
        rests: [
          { pageId: pageId(1), text: '好的！' },
          { pageId: pageId(2), text: '先说两句。\n希望有帮助！' },
        ],
      },
    ])
    const below = mount(KeptRests)
    expect(below.findAll('.rest p').map((rest) => rest.text())).toEqual(['先说两句。\n希望有帮助！'])
    const [toNote, dismiss] = below.findAll('.actions button')
    await dismiss!.trigger('click')
    await flushPromises()
    expect(below.find('.rest').exists()).toBe(false)
    await below.get('.gone button').trigger('click')
    await flushPromises()
    expect(below.findAll('.rest')).toHaveLength(1)
    await below.get('.actions button').trigger('click')
    expect(below.emitted('note')).toEqual([['先说两句。\n希望有帮助！']])
    expect(toNote!.text()).toBe('放进笔记')
  })

  it('is not taken over when what found no place could not be kept', async () => {
    bridge.handlers['answers.keepRests'] = () => {
      throw new SoundleafError('internal')
    }
    await paste(ANSWER)
    await accept()
    expect(callsOf(bridge, 'study.putMany')).toEqual([])
    expect(useAnswer().run).not.toBeNull()
  })

  it('stays in the dialog, ticks and all, when it could not be stored', async () => {
    bridge.handlers['study.putMany'] = () => {
      throw new SoundleafError('internal')
    }
    await paste(ANSWER)
    await section('mnemonic').get('input').setValue(false)
    await accept()
    expect(useAnswer().run).not.toBeNull()
    expect(isTaken('mnemonic')).toBe(false)
    expect(useAnswer().accepted).toBeNull()
  })

  it('that is too long is not cut, and says so', async () => {
    const long = '字'.repeat(MAX_ANSWER_LENGTH + 1)
    await paste(long)
    expect(dialog.get('[role=status]').text()).toContain('太长了')
    expect(dialog.get<HTMLTextAreaElement>('textarea').element.value).toHaveLength(long.length)
    expect(callsOf(bridge, 'answers.read')).toEqual([])
  })

  it('is still there when the dialog is closed and opened again', async () => {
    await paste(ANSWER)
    useAnswer().close()
    dialog.unmount()
    useAnswer().open()
    dialog = mount(AnswerDialog, { attachTo: document.body })
    await flushPromises()
    expect(dialog.get<HTMLTextAreaElement>('textarea').element.value).toBe(ANSWER)
    expect(dialog.findAll('[data-section]')).toHaveLength(3)
  })

  it('can be dropped as a file, which the window then does not import', async () => {
    await paste('')
    const transfer = { types: ['Files'], files: [new File([ANSWER], 'answer.md')] }
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: transfer,
    })
    const seen = vi.fn()
    window.addEventListener('drop', seen)
    dialog.get('form').element.dispatchEvent(drop)
    await vi.waitFor(() => expect(dialog.get<HTMLTextAreaElement>('textarea').element.value).toBe(ANSWER))
    expect(seen).not.toHaveBeenCalled()
    window.removeEventListener('drop', seen)
  })
})
