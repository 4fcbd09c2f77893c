import { dialog, type BrowserWindow } from 'electron'
import type { TableFormat } from '#shared/model/review.ts'
import type { FileFormat } from '#shared/model/export.ts'
import type { ExportChoice } from '#main/speech/document-speech.ts'

const PACKS = { name: '声页学习包 Soundleaf study pack', extensions: ['soundleaf'] }

/** Asks the learner for files to import; an empty list when the dialog was closed. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '打开文档 Open documents',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: '文本 Text', extensions: ['txt', 'md', 'markdown', 'text'] },
      PACKS,
      { name: '所有文件 All files', extensions: ['*'] },
    ],
  })
  return filePaths
}

/** Asks the learner where speech is to be written: a file, or a folder to make a folder in. */
export async function chooseExport(window: BrowserWindow, choice: ExportChoice): Promise<string | null> {
  const title = '导出朗读音频 Export speech'
  if (choice.form === 'sentence-files') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title,
      properties: ['openDirectory', 'createDirectory'],
    })
    return filePaths[0] ?? null
  }
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: `${choice.name}.wav`,
    filters: [{ name: 'WAV', extensions: ['wav'] }],
  })
  return filePath === '' ? null : filePath
}

/** Asks the learner for study packs to import; an empty list when the dialog was closed. */
export async function choosePacks(window: BrowserWindow): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '导入学习包 Import study packs',
    properties: ['openFile', 'multiSelections'],
    filters: [{ ...PACKS, extensions: [...PACKS.extensions, 'zip'] }],
  })
  return filePaths
}

/** Asks the learner where the word list is to be written. */
export async function chooseReviewTarget(window: BrowserWindow, format: TableFormat): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: '导出生词本 Export the word list',
    defaultPath: `生词本.${format}`,
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
  })
  return filePath === '' ? null : filePath
}

/** Asks the learner where a study pack is to be written. */
export async function choosePackTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: '导出学习包 Export a study pack',
    defaultPath: `${name}.soundleaf`,
    filters: [PACKS],
  })
  return filePath === '' ? null : filePath
}

const FORMATS: Readonly<Record<FileFormat, { readonly name: string; readonly extensions: string[] }>> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  html: { name: '网页 HTML', extensions: ['html'] },
}

/** Asks the learner where pages or notes are to be written. */
export async function choosePagesTarget(
  window: BrowserWindow,
  name: string,
  format: FileFormat,
): Promise<string | null> {
  const filter = FORMATS[format]
  const { filePath } = await dialog.showSaveDialog(window, {
    title: '导出 Export',
    defaultPath: `${name}.${filter.extensions[0]}`,
    filters: [filter],
  })
  return filePath === '' ? null : filePath
}
