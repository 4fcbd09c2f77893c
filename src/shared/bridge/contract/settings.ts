import * as v from 'valibot'
import { DENSITIES, PANE_WIDTHS, THEMES } from '../../model/settings.ts'
import { SECTION_NAMES } from '../../model/study.ts'
import { accent, nothing, style, voiceId } from './values.ts'

const chord = v.pipe(v.string(), v.minLength(1), v.maxLength(40))

const paneWidth = ({ min, max }: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

const settings = v.object({
  theme: v.picklist(THEMES),
  language: v.picklist(['zh-CN', 'en']),
  accent,
  style,
  showIpa: v.boolean(),
  showTranslation: v.boolean(),
  markTerms: v.boolean(),
  textSize: v.pipe(v.number(), v.minValue(80), v.maxValue(200)),
  lineWidth: v.pipe(v.number(), v.minValue(70), v.maxValue(150)),
  lineSpacing: v.pipe(v.number(), v.minValue(85), v.maxValue(140)),
  density: v.picklist(DENSITIES),
  rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)),
  pause: v.pipe(v.number(), v.minValue(100), v.maxValue(3000)),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  repeats: v.union([v.literal(0), v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(20))]),
  repeatFactor: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
  readsOn: v.boolean(),
  turnsPages: v.boolean(),
  voice: voiceId,
  records: v.boolean(),
  libraryOpen: v.boolean(),
  notesOpen: v.boolean(),
  libraryWidth: paneWidth(PANE_WIDTHS.library),
  notesWidth: paneWidth(PANE_WIDTHS.notes),
  foldedSections: v.pipe(v.array(v.picklist(SECTION_NAMES)), v.maxLength(SECTION_NAMES.length), v.readonly()),
  hints: v.boolean(),
  /** By command; one that this version does not know is kept for the version that does. */
  keys: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.array(chord), v.maxLength(4))),
})

export const settingsCalls = {
  'settings.get': { input: nothing, output: settings },
  'settings.set': { input: v.partial(v.strictObject(settings.entries)), output: settings },
} as const

export const settingsEvents = { 'settings.changed': settings } as const
