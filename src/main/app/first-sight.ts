import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { THEMES, type Settings } from '#shared/model/settings.ts'
import { windowStateSchema, type WindowState } from './window-state.ts'

/** How the window stood on the screen: it is to be so before its page can say anything. */
interface SightWindow {
  readonly state: WindowState
  readonly theme: Settings['theme']
}

/** The file's first line. The rest is what the window showed, as the page wrote it. */
const headerSchema = v.object({
  /** The page it was taken of, whole: one built since has other styles. */
  page: v.string(),
  window: v.object({ state: windowStateSchema, theme: v.picklist(THEMES) }),
})

interface FirstSight {
  /** The page with what was kept in it. */
  readonly page: string
  readonly window: SightWindow
}

export interface FirstSightFile {
  /** What was kept, once; null when there is nothing, nothing readable, or nothing of this build. */
  take: () => FirstSight | null
  keep: (sight: string, window: SightWindow) => void
}

/** Before this stands what was kept: in an element of data, which is never run. */
const PLACE = '<div id="app"'

/**
 * The window as the learner left it, from one start to the next (docs/adr/0015). It is taken once, so that nothing is shown
 * after a crash that may be out of date.
 */
export function firstSightFile(file: string, pageFile: string): FirstSightFile {
  return {
    take: () => {
      try {
        const kept = readFileSync(file, 'utf8')
        rmSync(file)
        const end = kept.indexOf('\n')
        const header = v.parse(headerSchema, JSON.parse(kept.slice(0, end)))
        const page = readFileSync(pageFile, 'utf8')
        return header.page === page
          ? { page: withData(page, kept.slice(end + 1)), window: header.window }
          : null
      } catch {
        return null // no obstacle: the app then starts as for the first time
      }
    },
    keep: (sight, window) => {
      const header: v.InferOutput<typeof headerSchema> = { page: readFileSync(pageFile, 'utf8'), window }
      writeFileSync(file, `${JSON.stringify(header)}\n${sight}`, { mode: 0o600 })
    },
  }
}

/** @param json as it is, but for what could end its element: it stands in JSON's texts only */
function withData(page: string, json: string): string {
  const data = json.replaceAll('<', String.raw`\u003c`)
  return page.replace(
    PLACE,
    () => `<script id="first-sight" type="application/json">${data}</script>${PLACE}`,
  )
}
