import type { ErrorCode } from '#shared/bridge/errors.ts'

/** What happened, what was kept, what to do. */
interface ErrorText {
  readonly cause: string
  readonly kept: string
  readonly todo: string
}

export const errors: Record<ErrorCode, ErrorText> = {
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
    kept: '损坏的文件没有删除，连同升级前的备份都还在数据文件夹里。',
    todo: '重新打开声页会从空的书架开始；要找回旧数据，请先复制整个数据文件夹，再用 backups 里的备份换回 soundleaf.db。',
  },
  'note-conflict': {
    cause: '这一页的笔记在别处也改过。',
    kept: '两边写的内容都保留了下来。',
    todo: '请看一眼笔记，删掉重复的部分。',
  },
  'study-conflict': {
    cause: '这一节刚在别处改过。',
    kept: '两边写的内容都在这一节的历史里。',
    todo: '请看一眼现在的内容；需要时从历史里恢复。',
  },
  'study-own-kept': {
    cause: '这一节你亲手改过，没有被覆盖。',
    kept: '你写的内容原样保留。',
    todo: '要用新的内容，请先确认覆盖你改过的部分。',
  },
  'pronunciation-invalid': {
    cause: '写下的读音读不懂。',
    kept: '原来的读音没有变。',
    todo: '请改好标出的那个字符，再保存。',
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
