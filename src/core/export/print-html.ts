import type { Settings } from '#shared/model/settings.ts'
import type { ExportedPage } from './exported-page.ts'
import { escapeHtml } from './html.ts'
import { pageHtml, type PageHtmlOptions } from './page-html.ts'

interface PrintOptions extends PageHtmlOptions {
  /** The document's title, at the head of every sheet. */
  readonly title: string
  readonly language: Settings['language']
}

/** Where the pages go in the built print page (src/renderer/print.html). */
const PLACE = '<main></main>'
const LANGUAGE = 'lang="zh-CN"'

/**
 * The document that is printed: each page begins on a sheet of its own, and its head (document, page number) comes again
 * on every sheet that it fills, because a table's head does. Null where `template` is not the print page.
 */
export function printHtml(
  template: string,
  pages: readonly ExportedPage[],
  { title, language, ...options }: PrintOptions,
): string | null {
  const [before, after] = template.split(PLACE)
  if (before === undefined || after === undefined) return null
  const sheets = pages.map((page) => {
    const head = `<span>${escapeHtml(title)}</span><span>${escapeHtml(options.words.page(page.number))}</span>`
    return (
      `<table class="page" role="presentation"><thead><tr><td><div class="running">${head}</div></td></tr></thead>` +
      `<tbody><tr><td>${pageHtml(page, options)}</td></tr></tbody></table>`
    )
  })
  return `${before.replace(LANGUAGE, `lang="${language}"`)}<main>${sheets.join('')}</main>${after}`
}
