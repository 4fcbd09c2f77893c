import type { Settings } from '#shared/model/settings.ts'
import type { Messages } from '#renderer/i18n/zh-CN/index.ts'

export type SettingGroupName = keyof Messages['settings']['groups']
export type SettingName = keyof Messages['settings']['rows']

interface GroupContents {
  readonly rows: readonly SettingName[]
  /** What the group's reset gives its default again. What the learner made is never among it. */
  readonly resets: readonly (keyof Settings)[]
}

/** What stands in which group, in the order shown. */
export const SETTING_GROUPS: Readonly<Record<SettingGroupName, GroupContents>> = {
  appearance: {
    rows: ['theme', 'textSize', 'lineWidth', 'lineSpacing', 'density', 'markTerms', 'hints'],
    resets: ['theme', 'textSize', 'lineWidth', 'lineSpacing', 'density', 'markTerms'],
  },
  speech: {
    rows: [
      ...(['voice', 'rate', 'pause', 'volume', 'repeats', 'repeatFactor', 'onClick', 'atEnd'] as const),
      ...(['records', 'recordings', 'keptSpeech'] as const),
    ],
    resets: [
      'voice',
      'rate',
      'pause',
      'volume',
      'repeats',
      'repeatFactor',
      'readsOn',
      'turnsPages',
      'records',
    ],
  },
  phonetics: { rows: ['accent', 'style', 'showIpa', 'own'], resets: ['accent', 'voice', 'style', 'showIpa'] },
  keys: { rows: ['keys'], resets: ['keys'] },
  data: { rows: ['folder', 'bin', 'unplugged'], resets: [] },
  model: { rows: ['model'], resets: [] },
  language: { rows: ['language'], resets: [] },
}

export const GROUP_NAMES = Object.keys(SETTING_GROUPS) as SettingGroupName[]
