import type { ErrorCode } from '#shared/bridge/errors.ts'
import type { ImportWarningCode } from '#shared/model/library.ts'

/** What happened, what was kept, what to do. */
interface ErrorText {
  readonly cause: string
  readonly kept: string
  readonly todo: string
}

const errors: Record<ErrorCode, ErrorText> = {
  'bad-request': {
    cause: '这一步的内容不合要求，没有执行。',
    kept: '书和笔记都没有变。',
    todo: '请再试一次；还不行就重新打开声页。',
  },
  'not-found': {
    cause: '要打开的内容已经不在了。',
    kept: '其他书和笔记都在。',
    todo: '请从左边的目录重新选一页。',
  },
  cancelled: { cause: '已经取消。', kept: '没有留下半截内容。', todo: '需要时可以重新开始。' },
  internal: {
    cause: '声页自己出了差错。',
    kept: '已保存的书和笔记不受影响。',
    todo: '请再试一次；还不行就重新打开声页。',
  },
  'database-from-future': {
    cause: '数据是更新版本的声页写的，这个版本读不了。',
    kept: '数据原样保留，一点没动。',
    todo: '请安装最新版本的声页。',
  },
  'database-damaged': {
    cause: '数据文件损坏，读不出来。',
    kept: '损坏的文件和最近的备份都还在数据文件夹里。',
    todo: '请先备份数据文件夹，再用备份恢复。',
  },
  'note-conflict': {
    cause: '这一页的笔记在别处也改过。',
    kept: '两边写的内容都保留了下来。',
    todo: '请看一眼笔记，删掉重复的部分。',
  },
  'import-empty': {
    cause: '文件是空的，没有文字。',
    kept: '没有导入任何内容。',
    todo: '请换一个有文字的文件。',
  },
  'import-binary': {
    cause: '这不是文字文件（可能是图片、压缩包或程序）。',
    kept: '没有导入任何内容。',
    todo: '请导出成 .txt 或 .md，或者直接粘贴文字。',
  },
  'import-no-pages': {
    cause: '文件里没有找到可以读的页面。',
    kept: '没有导入任何内容。',
    todo: '请检查文件内容，或者直接粘贴文字。',
  },
  'import-too-large': {
    cause: '内容太大，超过了 200 MB。',
    kept: '没有导入任何内容。',
    todo: '请把它拆成几个小文件再导入。',
  },
  'import-unreadable': {
    cause: '文件打不开，可能被移走、被占用，或者没有权限。',
    kept: '没有导入任何内容。',
    todo: '请确认能打开这个文件，再试一次。',
  },
  'speech-unavailable': {
    cause: '这个语音现在用不了。',
    kept: '文字和音标照常可看。',
    todo: '请在右下角换一个语音，或者重试。',
  },
  'speech-failed': {
    cause: '这一句没有念出来。',
    kept: '阅读位置还在这一句。',
    todo: '请重试，或者先听下一句。',
  },
  'speech-nothing-to-say': {
    cause: '这一句没有可以念的词。',
    kept: '阅读位置还在这一句。',
    todo: '请听下一句。',
  },
}

const warnings: Record<ImportWarningCode, (detail: string) => string> = {
  'text-repaired': () => '已修复乱码',
  'text-partly-repaired': () => '乱码只修复了一部分，个别字符可能不对',
  'encoding-guessed': (detail) => `按推测的 ${detail} 编码读取，请看一眼文字对不对`,
  'control-characters-removed': () => '去掉了看不见的控制字符',
  'page-numbers-reassigned': () => '页码有重复或缺失，已重新编号',
  'page-end-missing': () => '缺少页尾标记，已按下一页的开头分页',
  'long-page-split': () => '太长的一页已拆成几页',
  'empty-page-skipped': () => '跳过了空白页',
}

/** Chinese comes first: its shape is what every other language must fill in. */
export const zhCN = {
  app: { name: '声页', latinName: 'Soundleaf' },
  common: { close: '关闭', cancel: '取消', retry: '重试', dismiss: '知道了' },
  library: {
    label: '文档与页面',
    importFiles: '导入文件',
    pasteText: '粘贴文字',
    pages: (count: number, done: number) => `${count} 页 · 已读 ${done}`,
    progress: (done: number, count: number) => `已读 ${done} 页，共 ${count} 页`,
    pageList: (title: string) => `${title} 的页面`,
    state: { unseen: '未读', reading: '在读', done: '已读' },
    hasNote: '有笔记',
    empty: '还没有文档。导入一个文件，或者粘贴一段英文。',
    drop: '松开鼠标，导入这些文件',
  },
  paste: {
    title: '粘贴文字',
    name: '标题',
    namePlaceholder: '可以不填',
    text: '英文原文',
    textPlaceholder: '把要读的英文粘贴到这里',
    submit: '导入',
    untitled: '粘贴的文字',
  },
  imports: {
    label: '导入',
    running: '正在导入…',
    cancelled: '导入已取消，没有留下半截内容。',
    done: (pages: number) => `已导入 ${pages} 页`,
    onPage: (page: number, message: string) => `第 ${page} 页：${message}`,
    more: (count: number) => `还有 ${count} 条提示`,
  },
  reader: {
    label: '原文',
    toolbar: '阅读工具',
    library: '目录',
    notes: '笔记',
    previousPage: '上一页（←）',
    nextPage: '下一页（→）',
    pageNumber: (count: number) => `页码，共 ${count} 页`,
    markDone: '标为已读',
    markedDone: '已读，点一下改回在读',
    accent: '口音',
    accents: { us: '美式', uk: '英式' },
    ipa: '音标',
    focus: '专注阅读（收起两边）',
    help: '快捷键（?）',
    section: '原文与音标',
    labels: '图中文字',
    playSentence: (number: number) => `播放第 ${number} 句`,
    pauseSentence: (number: number) => `暂停第 ${number} 句`,
    playLabel: (text: string, count: number) =>
      count > 1 ? `播放 ${text}，出现 ${count} 次` : `播放 ${text}`,
    quote: (number: number) => `把第 ${number} 句引到笔记`,
    quoteHint: '引到笔记',
    guessed: '推测的读音',
    empty: '这一页没有文字。',
    failed: '这一页没有打开。',
    welcome: '从左边选一页，或者导入一个文件。',
  },
  study: {
    sections: {
      translation: '中文翻译',
      abbreviations: '缩写详解',
      keywords: '英语关键词详解',
      quick: '速览版',
      plain: '通俗解释',
      beginner: '小白解释',
      summary: '小结',
      mnemonic: '记忆口诀',
    },
    rail: '本页各节',
    pack: '学习包',
    halfMinute: '30 秒',
    english: '英文',
    chinese: '中文',
    note: '注：',
    readAs: (spoken: string) => `读作 ${spoken}`,
    point: '本页重点',
    terms: '关键词',
    hints: '学习提示',
    none: '这一页还没有讲解：没有学习包讲到它。原文、音标和朗读照常可用。',
  },
  player: {
    label: '朗读',
    play: '播放（空格）',
    pause: '暂停（空格）',
    previous: '上一句（Ctrl+[）',
    next: '下一句（Ctrl+]）',
    stop: '停止（Esc）',
    repeat: '单句循环',
    hint: '点一句前面的三角听整句，点一个词听这个词。',
    words: '这一句的词',
    wordOf: (place: number, count: number, text: string) => `第 ${place} 个词，共 ${count} 个：${text}`,
    voice: '语音',
    defaultVoice: '默认语音',
    states: { idle: '', loading: '正在准备', playing: '正在朗读', paused: '已暂停', ended: '读完了' },
  },
  notes: {
    title: '笔记',
    label: (page: number) => `第 ${page} 页的笔记`,
    placeholder: '写下这一页的笔记，写的时候自动保存。支持 Markdown。',
    loading: '正在打开…',
    unsaved: '正在写…',
    saving: '正在保存…',
    saved: (time: string) => `已保存 ${time}`,
    failed: '还没存上',
    loadFailed: '这一页的笔记没有打开。',
  },
  display: {
    title: '显示设置',
    textSize: '字号',
    smaller: '字号小一点',
    larger: '字号大一点',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '界面语言',
    languages: { 'zh-CN': '中文', en: 'English' },
    style: '音标读法',
    styles: { citation: '单词音', connected: '连读' },
  },
  help: {
    title: '快捷键与用法',
    rows: [
      ['空格', '播放 / 暂停，从当前句一直读到页尾'],
      ['Ctrl + [　Ctrl + ]', '上一句 / 下一句'],
      ['R', '重听这一句'],
      ['Esc', '停止'],
      ['←　→', '上一页 / 下一页'],
      ['?', '打开这张表'],
      ['点三角、音标或空白处', '听这一句，读完就停'],
      ['点一个词', '只听这个词，阅读位置不变'],
      ['点下面的词条', '从这个词接着听；用键盘时按 ← →，回车单听这个词'],
    ] as readonly (readonly [string, string])[],
    guess: '音标下面有点线的，是推测的读音。',
  },
  errors,
  warnings,
}

export type Messages = typeof zhCN
