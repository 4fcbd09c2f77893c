import { dialog } from 'electron'

/** Tells the learner that the app could not be opened, with what was kept and what to do. Waits until that is read. */
export function tellNotOpened(logFile: string): void {
  dialog.showErrorBox(
    '声页没能打开 · Soundleaf could not open',
    [
      '笔记和进度都还在。请再启动一次；还是打不开，就重新安装，数据会留着。',
      'Your notes and your progress are still there. Please start it again; if that does not help, reinstall it: your data stays.',
      `日志 · Log: ${logFile}`,
    ].join('\n\n'),
  )
}
