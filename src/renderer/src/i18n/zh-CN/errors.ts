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
    kept: '文档和笔记都没有变。',
    todo: '请再试一次；还不行就重新打开声页。',
  },
  'not-found': {
    cause: '要打开的内容已经不在了。',
    kept: '其他文档和笔记都在。',
    todo: '请从目录里重新选一页。',
  },
  cancelled: { cause: '已经取消。', kept: '没有留下半截内容。', todo: '需要时可以重新开始。' },
  internal: {
    cause: '声页自己出了差错。',
    kept: '已保存的文档和笔记不受影响。',
    todo: '请再试一次；还不行就重新打开声页。',
  },
  'folder-not-opened': {
    cause: '系统没有打开数据文件夹。',
    kept: '里面的内容都在。',
    todo: '请按显示的位置，自己在文件管理器里打开。',
  },
  'file-gone': {
    cause: '写出的文件或文件夹已经不在原来的位置，可能被移走、改名或者删除了。',
    kept: '别的什么都没有动。',
    todo: '请到移过去的地方找，或者再导出一次。',
  },
  'database-from-future': {
    cause: '数据是用较新版本的声页写的，这个版本读不了。',
    kept: '数据原样保留，一点没动。',
    todo: '请安装最新版本的声页。',
  },
  'database-damaged': {
    cause: '数据文件损坏，读不出来。',
    kept: '损坏的文件没有删除，连同升级前的备份都还在数据文件夹里。',
    todo: '重新打开声页时，文档列表会是空的。要找回旧数据，请先复制整个数据文件夹，再用 backups 里的备份替换 soundleaf.db。',
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
    cause: '这样写的读音看不懂。',
    kept: '原来的读音没有变。',
    todo: '请改好标出的那个字符，再保存。',
  },
  'import-empty': {
    cause: '文件是空的，没有文字。',
    kept: '没有导入任何内容。',
    todo: '请换一个有文字的文件。',
  },
  'import-binary': {
    cause: '这不是文本文件（可能是图片、压缩包或程序）。',
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
  'pack-unreadable': {
    cause: '这不是声页学习包，或者文件已经损坏。',
    kept: '没有导入任何内容。',
    todo: '请向给你的人再要一份，或者重新下载。',
  },
  'pack-unsafe': {
    cause:
      '这个学习包里有不该有的东西（会越出文件夹的路径、链接、重名文件，或者解开会大得离谱），没有打开它。',
    kept: '没有导入任何内容，也没有写出任何文件。',
    todo: '请只用信得过的人给的学习包。',
  },
  'pack-too-large': {
    cause: '这个学习包解开后太大。',
    kept: '没有导入任何内容。',
    todo: '请让做它的人按章拆成几个。',
  },
  'pack-from-future': {
    cause: '这个版本还不认识这个学习包的格式，应该是用较新版本的声页做的。',
    kept: '没有导入任何内容。',
    todo: '请安装最新版本的声页，再导入一次。',
  },
  'pack-nothing-to-export': {
    cause: '这份文档还没有可以导出的讲解。',
    kept: '没有写出任何文件。',
    todo: '先写几节讲解，或者粘贴聊天机器人的回答，再来导出。',
  },
  'review-not-exported': {
    cause: '生词本写不出来。',
    kept: '生词本还在，原来的文件也没有动。',
    todo: '请看看磁盘空间，或者换一个文件夹再导出。',
  },
  'pack-not-exported': {
    cause: '学习包写不出来。',
    kept: '没有留下半个文件，原来的文件也没有动。',
    todo: '请看看磁盘空间，或者换一个文件夹再导出。',
  },
  'recording-no-microphone': {
    cause: '麦克风用不了：没有接上，被别的程序占着，或者系统没有允许。',
    kept: '什么也没有录下。',
    todo: '请看看麦克风和系统的权限设置，再试一次。',
  },
  'recording-not-kept': {
    cause: '录音存不进磁盘，可能是满了。',
    kept: '这一次还能听，换一句就没有了。',
    todo: '请腾出一些磁盘空间，再录一次。',
  },
  'recording-unreadable': {
    cause: '这条录音的文件不见了，或者坏了。',
    kept: '别的录音都还在。',
    todo: '可以删掉这一条，再录一次。',
  },
  'model-address-invalid': {
    cause: '这不是模型服务的地址。',
    kept: '原来的设置没有变。',
    todo: '请写成 http://127.0.0.1:11434/v1 这样的地址。',
  },
  'model-address-not-confirmed': {
    cause: '这个地址不在这台电脑上，也没有得到你的同意。',
    kept: '什么都没有发送。',
    todo: '请改用本机的地址，或者在“本机模型”里再测试一次并同意。',
  },
  'model-not-chosen': {
    cause: '还没有选好用哪个模型。',
    kept: '已有的讲解都在。',
    todo: '请打开“本机模型”，测试连接，再选一个。',
  },
  'model-not-running': {
    cause: '设置的地址上没有模型服务在运行。',
    kept: '已有的讲解和排着队的都还在。',
    todo: '请启动 Ollama、LM Studio 或 llama.cpp，再继续。',
  },
  'model-timeout': {
    cause: '模型太久没有回应。',
    kept: '已有的讲解和排着队的都还在。',
    todo: '它可能太大或者正忙：请稍后继续，或者换一个小一点的模型。',
  },
  'model-redirected': {
    cause: '模型服务想把请求转到别的地址，没有照办。',
    kept: '什么都没有发到别处。',
    todo: '请在“本机模型”里填它自己的地址。',
  },
  'model-refused': {
    cause: '模型服务没有接受请求。',
    kept: '已有的讲解都在。',
    todo: '请在“本机模型”里测试一下，看看选的模型还在不在。',
  },
  'model-not-understood': {
    cause: '对方的回答不是模型服务的格式。',
    kept: '已有的讲解都在。',
    todo: '请确认地址是 OpenAI 兼容的接口，通常以 /v1 结尾。',
  },
  'model-too-large': {
    cause: '模型写个没完，已经让它停下。',
    kept: '这一节写出的部分没有保存，别的都在。',
    todo: '请再试一次；总是这样，就换一个模型。',
  },
  'model-cut': {
    cause: '模型写到一半断了。',
    kept: '这一节写出的部分没有保存，别的都在。',
    todo: '请再试一次；总是这样，就看看内存够不够它用。',
  },
  'model-bad-answer': {
    cause: '模型试了几次，写出来的都不合要求。',
    kept: '这一节没有保存，别的都在。',
    todo: '请再试一次，或者换一个大一点的模型。',
  },
  'dictionary-unavailable': {
    cause: '词典打不开。',
    kept: '文字、音标和语音照常可用。',
    todo: '请重新安装声页，或运行 npm run build:dictionary。',
  },
  'speech-unavailable': {
    cause: '这个语音现在用不了。',
    kept: '文字和音标照常可看。',
    todo: '请在设置里换一个语音，或者重试。',
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
  'speech-voice-replaced': {
    cause: '选的语音刚才没有反应。',
    kept: '这一句先用另一个语音念了。',
    todo: '不用做什么，它好了会自动换回来。',
  },
  'speech-not-kept': {
    cause: '朗读音频存不进磁盘，可能是满了。',
    kept: '朗读照常，只是下次要重新合成。',
    todo: '请腾出一些磁盘空间。',
  },
  'speech-not-exported': {
    cause: '音频文件写不出来。',
    kept: '没有留下半个文件。',
    todo: '请看看磁盘空间，或者换一个文件夹再导出。',
  },
  'export-nothing': {
    cause: '还没有笔记和标记可以导出。',
    kept: '页面都在。',
    todo: '先写一条笔记，或者标记几个词，再来导出。',
  },
  'export-not-written': {
    cause: '文件写不出来。',
    kept: '没有留下半个文件，页面和笔记都在。',
    todo: '请看看磁盘空间，或者换一个文件夹再导出。',
  },
  'export-not-printed': {
    cause: '没有打印出来，可能没有连上打印机。',
    kept: '页面和笔记都在。',
    todo: '请检查打印机，或者先存成 PDF。',
  },
}
