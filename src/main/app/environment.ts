import { join } from 'node:path'
import type { App } from 'electron'

/** Where things are, and what the environment asks for. */
export interface Environment {
  /** The learner's data: database, backups, clips, log. */
  readonly dataFolder: string
  /** What comes with the app. */
  readonly courseFile: string
  readonly packFolders: readonly string[]
  readonly phoneticsFile: string
  readonly dictionaryFile: string
  /** The programs built beside this one: threads and the speech host. */
  readonly programs: string
  readonly preload: string
  readonly page: string
  /** What the window loads. */
  readonly address: string
  /** The development server's address; null in every built app. */
  readonly devServer: string | null
  /** Path of a native SQLite driver for a runtime that the one in the package does not fit. */
  readonly sqliteBinding: string | undefined
}

/** Reads the environment and settles the data folder. Must run before the app is ready. */
export function readEnvironment(app: App): Environment {
  const { SOUNDLEAF_USER_DATA, SOUNDLEAF_SQLITE_BINDING, ELECTRON_RENDERER_URL } = process.env
  if (SOUNDLEAF_USER_DATA) app.setPath('userData', SOUNDLEAF_USER_DATA)
  const root = app.getAppPath()
  const resources = app.isPackaged ? process.resourcesPath : join(root, 'resources')
  const out = join(root, 'out')
  const devServer = app.isPackaged ? null : (ELECTRON_RENDERER_URL ?? null)
  const built = app.isPackaged ? process.resourcesPath : out
  return {
    dataFolder: app.getPath('userData'),
    courseFile: join(resources, 'courses', 'aws-containers.prompts.txt'),
    packFolders: [join(resources, 'courses', 'aws-containers')],
    phoneticsFile: join(built, 'phonetics', 'phonetics.bin'),
    dictionaryFile: join(built, 'dictionary', 'dictionary.bin'),
    programs: join(out, 'main'),
    preload: join(out, 'preload', 'index.cjs'),
    page: join(out, 'renderer'),
    devServer,
    address: devServer ?? 'app://bundle/index.html',
    sqliteBinding: SOUNDLEAF_SQLITE_BINDING,
  }
}
