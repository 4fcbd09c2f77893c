import type { Settings } from '#shared/model/settings.ts'
import type { ExportedDocument } from './exported-page.ts'
import { escapeHtml } from './html.ts'
import { pageHtml, type PageHtmlOptions } from './page-html.ts'
import { PAGE_STYLE } from './page-style.ts'

/** Nothing is loaded and nothing runs, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** Pages as one HTML file that stands alone. */
export function wholeHtml(
  documents: readonly ExportedDocument[],
  { language, ...options }: PageHtmlOptions & { readonly language: Settings['language'] },
): string {
  const title = escapeHtml(documents.map(({ title }) => title).join(' · '))
  const body = documents.map((document) => {
    const pages = document.pages.map((page) => {
      const number = `<p class="number">${escapeHtml(options.words.page(page.number))}</p>`
      return `<article>${number}${pageHtml(page, options)}</article>`
    })
    return `<header><h1>${escapeHtml(document.title)}</h1></header>${pages.join('')}`
  })
  return (
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${title}</title><style>${PAGE_STYLE}</style></head><body>${body.join('')}</body></html>\n`
  )
}
