import * as v from 'valibot'
import { calls, type CallInput } from '#shared/bridge/contract.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import type { Log } from '#main/app/log.ts'
import type { SettingsRepo } from './settings.repo.ts'

interface SettingsOptions {
  readonly repo: SettingsRepo
  readonly log: Log
  /** Told the new settings after each change. */
  readonly changed: (settings: Settings) => void
}

const fields = calls['settings.get'].output.entries

/** The learner's settings. A value that was never chosen has its default. */
export function createSettingsService({ repo, log, changed }: SettingsOptions) {
  /**
   * A stored value that this version does not understand (edited by hand, or from another version) counts as never
   * chosen and is logged: a setting must not keep the app from opening. It stays stored until it is chosen again.
   */
  function read(): Settings {
    const stored = repo.all()
    const chosen: Record<string, unknown> = {}
    for (const [key, schema] of Object.entries(fields)) {
      if (!stored.has(key)) continue
      const parsed = v.safeParse(schema, stored.get(key))
      if (parsed.success) chosen[key] = parsed.output
      else log('setting-not-understood', { key })
    }
    return v.parse(calls['settings.get'].output, { ...DEFAULT_SETTINGS, ...chosen })
  }

  return {
    get: read,
    /** Changes the settings that are given and returns all of them. */
    set(change: CallInput<'settings.set'>): Settings {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      repo.put(Object.fromEntries(given))
      const settings = read()
      if (given.length > 0) changed(settings)
      return settings
    },
  }
}

export type SettingsService = ReturnType<typeof createSettingsService>
