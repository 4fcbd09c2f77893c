import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { Press } from '#main/export/export.service.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Sheets } from '#main/security/protocol.ts'

interface PressOptions {
  /** The window whose end ends printing too. */
  readonly window: BrowserWindow
  /** The folder of the built page. */
  readonly page: string
  /** Where what is to be printed stands for as long as its window is open. */
  readonly sheets: Sheets
}

const MM_PER_INCH = 25.4
/** In inches: room for a binder, and for the number at the foot. */
const MARGINS = {
  top: 12 / MM_PER_INCH,
  bottom: 16 / MM_PER_INCH,
  left: 16 / MM_PER_INCH,
  right: 16 / MM_PER_INCH,
}
const MICRONS = { top: 12_000, bottom: 16_000, left: 16_000, right: 16_000 }
/** Its digits come in whatever face the system has. */
const FOOT =
  '<div style="width:100%;text-align:center;font-size:8px;color:#69645a">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'
/** What Chromium says when the learner closes the system's printing dialog. */
const CLOSED = /cancel/iu

/** Prints from a hidden window without a bridge, whose only page is what is printed. It is closed in every case. */
export function createPress({ window, page, sheets }: PressOptions): Press {
  return {
    template: () => readFile(join(page, 'print.html'), 'utf8'),
    pdf: (html, paper, signal) =>
      shown(html, signal, (shown) =>
        shown.webContents.printToPDF({
          pageSize: paper,
          margins: MARGINS,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: FOOT,
        }),
      ),
    print: (html, paper, signal) =>
      shown(
        html,
        signal,
        (shown) =>
          new Promise<boolean>((resolve, reject) => {
            const margins = { marginType: 'custom', ...MICRONS } as const
            shown.webContents.print({ pageSize: paper, printBackground: true, margins }, (isDone, reason) => {
              if (isDone || CLOSED.test(reason)) resolve(isDone)
              else reject(new SoundleafError('export-not-printed', {}, { cause: new Error(reason) }))
            })
          }),
      ),
  }

  async function shown<T>(
    html: string,
    signal: AbortSignal,
    work: (shown: BrowserWindow) => Promise<T>,
  ): Promise<T> {
    if (signal.aborted || window.isDestroyed()) throw new SoundleafError('cancelled')
    const name = `print-${randomUUID()}.html`
    const hidden = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    })
    let cancel = (): void => undefined
    const ended = new Promise<never>((_resolve, reject) => {
      cancel = () => reject(new SoundleafError('cancelled'))
    })
    signal.addEventListener('abort', cancel)
    window.once('closed', cancel)
    sheets.set(name, html)
    try {
      return await Promise.race([ended, load(hidden, name).then(() => work(hidden))])
    } finally {
      signal.removeEventListener('abort', cancel)
      window.off('closed', cancel)
      sheets.delete(name)
      if (!hidden.isDestroyed()) hidden.destroy()
    }
  }
}

/** Loads the page and waits until every face that it is set in is there. */
async function load(hidden: BrowserWindow, name: string): Promise<void> {
  await hidden.loadURL(`app://bundle/${name}`)
  await hidden.webContents.executeJavaScript(
    'document.body.offsetHeight; document.fonts.ready.then(() => undefined)',
  )
}
