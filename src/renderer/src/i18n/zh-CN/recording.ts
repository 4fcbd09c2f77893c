import { timeText } from '../date-style.ts'

/** 录音：先说清楚只存在本机，再录。 */
const clock = (at: number): string => timeText('zh-CN', at, true)

export const recording = {
  title: '录音对比',
  open: '录音对比：录下自己读的，和范读比一比',
  key: '录下我读的这一句',
  begin: '录音',
  finish: '停止录音',
  playBoth: '对比听',
  stop: '停止',
  close: '收起录音',
  model: '范读',
  mine: '我的',
  modelWave: '范读的波形，竖线是词的边界',
  mineWave: '我的录音的波形',
  none: '点“录音”，录下你读的这一句，再和范读对比着听。',
  kept: '这一句的录音',
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} 秒`,
  madeAt: (at: number, ms: number) => `${clock(at)} · ${(ms / 1000).toFixed(1)} 秒`,
  removeOf: (at: number) => `删掉 ${clock(at)} 的录音`,
  states: {
    idle: '',
    opening: '正在打开麦克风',
    recording: '正在录音',
    saving: '正在保存',
    model: '正在放范读',
    mine: '正在放我的录音',
  },
  consent: {
    title: '要录下自己的声音吗？',
    what: '录下你读的一句，和范读前后对比着听。每次最长一分钟，只在你按下录音时才用麦克风。',
    where: '录音只存在这台电脑上，不会上传。可以一条条删，也可以在设置里全部删掉或关闭录音。',
    yes: '打开录音',
    no: '不用了',
  },
  on: '打开',
  off: '关闭',
  usage: (count: number, megabytes: string) =>
    count === 0 ? '还没有录音' : `共 ${count} 条，${megabytes} MB`,
  clear: '全部删除…',
  keepAll: '先不删',
  reallyClear: (count: number) => `删掉全部 ${count} 条`,
}
