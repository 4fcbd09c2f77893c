/** 第一次打开时的三条提示：一句话说做什么，一个按键。 */
export const hints = {
  label: (number: number, count: number) => `入门提示 ${number} / ${count}`,
  titles: { listen: '听一句', lookUp: '查一个词', notes: '记笔记' },
  bodies: {
    listen: '点句子前面的三角，整句读给你听。',
    lookUp: '点任何一个词，听读音，看意思。',
    notes: '写在右边，边写边存。',
    closedNotes: '点右上角的本子就能写，边写边存。',
  },
  keys: { listen: '暂停，再按继续', lookUp: '打开当前词的卡片', notes: '看全部快捷键' },
  next: '下一条',
  done: '知道了',
  skip: '不用了',
  /** 读屏软件听到的。 */
  spoken: (label: string, words: string) => `${label}：${words} 按 Tab 到提示，按 Esc 收起。`,
  pressKey: (key: string, does: string) => `按 ${key} ${does}。`,
}
