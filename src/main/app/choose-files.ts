import { dialog, type BrowserWindow } from 'electron'

/** Asks the learner for files to import; an empty list when the dialog was closed. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '打开文档 Open documents',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: '文本 Text', extensions: ['txt', 'md', 'markdown', 'text'] },
      { name: '所有文件 All files', extensions: ['*'] },
    ],
  })
  return filePaths
}
