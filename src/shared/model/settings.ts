import type { SectionName } from './study.ts'
import type { Accent, SpeechStyle } from './pronunciation.ts'

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const
export const DENSITIES = ['comfortable', 'compact'] as const

export interface Settings {
  readonly theme: (typeof THEMES)[number]
  readonly language: 'zh-CN' | 'en'
  readonly accent: Accent
  readonly style: SpeechStyle
  readonly showIpa: boolean
  readonly showTranslation: boolean
  /** Whether words of the text that sections 4 and 5 explain are underlined. */
  readonly markTerms: boolean
  /** Per cent of the design's size, 80–200. */
  readonly textSize: number
  /** Per cent of the design's width of a page's text, 70–150. */
  readonly lineWidth: number
  /** Per cent of the design's distance between lines, 85–140. */
  readonly lineSpacing: number
  /** How much room there is in lists, bars and between sections; the text has its own line spacing. */
  readonly density: (typeof DENSITIES)[number]
  /** Playing speed, 0.5–2. */
  readonly rate: number
  /** Silence between two sentences at normal speed, in milliseconds, 100–3000. */
  readonly pause: number
  /** 0–1. */
  readonly volume: number
  /** How often a sentence is said while repeating, 2–20; 0 is until told otherwise. */
  readonly repeats: number
  /** The learner's time to say a sentence, measured by the sentence, 0.5–3. */
  readonly repeatFactor: number
  /** Whether a click on a sentence reads on after it. */
  readonly readsOn: boolean
  /** Whether reading a page to its end turns to the next. */
  readonly turnsPages: boolean
  /** A voice id, or empty for the default of the accent. */
  readonly voice: string
  /** Whether the microphone may be used, for the learner's own recordings. */
  readonly records: boolean
  readonly libraryOpen: boolean
  readonly notesOpen: boolean
  /** Pixels. A window that is too small for them shows the panes narrower. */
  readonly libraryWidth: number
  readonly notesWidth: number
  /** The study sections that are shown as their heading alone. */
  readonly foldedSections: readonly SectionName[]
  /** Whether the hints of the first start are still to be shown. */
  readonly hints: boolean
  /** The chords of the commands whose keys the learner changed, by command. */
  readonly keys: Readonly<Record<string, string[]>>
}

/** How narrow and how wide a side pane can be made, in pixels. */
export const PANE_WIDTHS = { library: { min: 220, max: 420 }, notes: { min: 240, max: 640 } } as const

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'zh-CN',
  accent: 'us',
  style: 'citation',
  showIpa: true,
  showTranslation: false,
  markTerms: true,
  textSize: 100,
  lineWidth: 100,
  lineSpacing: 100,
  density: 'comfortable',
  rate: 1,
  pause: 150,
  volume: 1,
  repeats: 0,
  repeatFactor: 1.5,
  readsOn: false,
  turnsPages: false,
  voice: '',
  records: false,
  libraryOpen: true,
  notesOpen: true,
  libraryWidth: 264,
  notesWidth: 328,
  foldedSections: [],
  hints: true,
  keys: {},
}
