import type { SectionName } from './study.ts'
import type { Accent, SpeechStyle } from './pronunciation.ts'

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  readonly language: 'zh-CN' | 'en'
  readonly accent: Accent
  readonly style: SpeechStyle
  readonly showIpa: boolean
  readonly showTranslation: boolean
  /** Per cent of the design's size, 80–200. */
  readonly textSize: number
  /** Playing speed, 0.5–2. */
  readonly rate: number
  /** A voice id, or empty for the default of the accent. */
  readonly voice: string
  readonly libraryOpen: boolean
  readonly notesOpen: boolean
  /** The study sections that are shown as their heading alone. */
  readonly foldedSections: readonly SectionName[]
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'zh-CN',
  accent: 'us',
  style: 'citation',
  showIpa: true,
  showTranslation: false,
  textSize: 100,
  rate: 1,
  voice: '',
  libraryOpen: true,
  notesOpen: true,
  foldedSections: [],
}
