import { dialog, type BrowserWindow } from 'electron'
import type { Settings } from '#shared/model/settings.ts'

const WORDS = {
  'zh-CN': {
    message: '要把学习内容发送到另一台机器吗？',
    detail: (origin: string) =>
      `本机模型的地址 ${origin} 不在这台电脑上。生成讲解时，页面的英文会不加密地发送到那里。只在你信任那台机器和这个网络时同意。`,
    buttons: ['不发送', '同意发送到这个地址'],
  },
  en: {
    message: 'Send what you study to another machine?',
    detail: (origin: string) =>
      `The model’s address ${origin} is not on this computer. When explanations are generated, the page’s English is sent there unencrypted. Agree only if you trust that machine and this network.`,
    buttons: ['Do not send', 'Agree for this address'],
  },
} as const

/** Asks with the system's own dialog, which nothing in the page can answer. Closing it is a no. */
export async function confirmOrigin(
  window: BrowserWindow,
  origin: string,
  language: Settings['language'],
): Promise<boolean> {
  const { message, detail, buttons } = WORDS[language]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail: detail(origin),
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
