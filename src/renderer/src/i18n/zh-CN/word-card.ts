import type { OwnFault } from '#shared/model/own-pronunciation.ts'

/** What is wrong with a pronunciation: `at` counts characters from 1, `accent` is named in the same language. */
type FaultTexts = Record<
  OwnFault['code'],
  (at: number, found: string, accent: string, instead: string) => string
>

export const card = {
  label: (word: string) => `词卡：${word}`,
  close: '收起词卡（Esc）',
  say: (accent: string) => `听${accent}`,
  toPrimer: (symbol: string) => `看 ${symbol} 怎么发音`,
  spoken: '念作 ',
  sources: {
    learner: '来自：我的读音',
    technical: '来自：技术词表',
    heteronym: '按上下文选的读音',
    dictionary: '来自：词典',
    derived: '按构词规则推出',
    guess: '推测：声页没见过这个词',
  },
  sense: (sense: string) => `按上下文：这里是${sense}`,
  senses: { verb: '动词', noun: '名词', adj: '形容词', adverb: '副词', past: '过去式' },
}

export const own = {
  title: '我的读音',
  one: '我的读音',
  set: '设置我的读音',
  change: '修改我的读音',
  all: (count: number) => `全部我的读音（${count}）`,
  none: '还没有自己的读音。点原文里的一个词，在词卡里设置。',
  rule: "设好的读音也用于复数和所有格（-s、's）。container 和 Container 算一个词，RAM 和 ram 是两个词。",
  kind: '怎么写',
  kinds: { ipa: '音标', word: '像别的词', letters: '逐个字母' },
  fields: { ipa: '音标', word: '读音像哪个词', letters: '字母' },
  hints: {
    ipa: "用下面的键，或直接打字：r、g、' 和 : 都认。",
    word: '写一个或几个读音相近的英文词，如 cube control。',
    letters: '写要逐个念的字母和数字，如 E C S。',
  },
  accent: '用在哪种口音',
  accents: { both: '美式和英式', us: '美式', uk: '英式' },
  keyboard: '音标键盘',
  primary: '主重音 ˈ',
  secondary: '次重音 ˌ',
  willBe: '会念成 ',
  hear: '试听',
  save: '保存',
  hearWord: (word: string) => `听 ${word}`,
  changeWord: (word: string) => `改 ${word} 的读音`,
  remove: (word: string) => `删除 ${word} 的读音`,
  saved: (word: string) => `已保存“${word}”的读音`,
  removed: (word: string) => `已删除“${word}”的读音`,
  undo: '撤销',
  faults: {
    empty: () => '还没有写出读音。',
    'too-long': () => '太长了，最多 100 个字符。',
    'unknown-symbol': (at: number, found: string, accent: string) =>
      `第 ${at} 个字符“${found}”不是${accent}音标。`,
    'other-accent': (at: number, found: string, accent: string, instead: string) =>
      `第 ${at} 个字符起的“${found}”不是${accent}音标，${accent}写“${instead}”。`,
    'stress-without-vowel': (at: number) => `第 ${at} 个字符是重音符号，后面没有元音。`,
    'second-stress': (at: number) => `第 ${at} 个字符：一个词只有一个主重音，别处用次重音 ˌ。`,
    'no-vowel': (at: number, found: string) => `第 ${at} 个字符起的“${found}”没有元音。`,
    'not-a-letter': (at: number, found: string) => `第 ${at} 个字符“${found}”不是英文字母或数字。`,
    'not-a-word': (at: number, found: string) => `第 ${at} 个字符“${found}”不能用在英文词里。`,
  } as FaultTexts,
}
