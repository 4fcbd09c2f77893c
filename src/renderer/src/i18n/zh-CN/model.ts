import type { GenerationTask } from '#shared/model/generation.ts'

const states: Record<GenerationTask['state'], string> = {
  waiting: '排队等本机模型来写',
  writing: '本机模型正在写…',
  failed: '没有写成',
}

export const model = {
  title: '本机模型',
  setUp: '设置…',
  intro: '用你电脑上的语言模型写讲解：Ollama、LM\u00a0Studio、llama.cpp 都行。',
  address: '服务地址',
  test: '测试连接',
  testing: '正在连接。第一次要先把模型装进内存，可能要等一会儿。',
  found: (count: number, ms: number) => `找到 ${count} 个模型（${ms} 毫秒）。`,
  answered: (ms: number) => `试问一句，${ms < 1000 ? `${ms} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`}答完。`,
  noModels: '服务在运行，但还没有下载模型。',
  which: '用哪个模型写',
  chosen: (name: string) => `现在用的是 ${name}。`,
  promise: '只在你点“测试”或“生成”时才发送，只发送页面的英文，只发给这个地址。',
  write: '本机生成',
  writePage: '本机生成这一页',
  writeDocument: '本机生成整份文档',
  nothing: '本机模型看过了：这一页没有要讲的。',
  states,
  held: '已暂停',
  stopPage: '停止',
  writing: (section: string) => `正在写：${section}`,
  paused: (count: number) => `已暂停，还有 ${count} 节`,
  progress: '生成进度',
  pause: '暂停生成',
  resume: '继续生成',
  stopAll: '停止并清空',
  guide: {
    title: '这里还没有模型在运行，三步就好',
    install: '装上 Ollama：',
    pull: '在终端里下载一个模型：',
    test: '回到这里，再点“测试连接”。',
    others:
      'LM Studio 的地址一般是 http://127.0.0.1:1234/v1，llama.cpp 的是 http://127.0.0.1:8080/v1。下载要联网，用的时候不用。',
  },
}
