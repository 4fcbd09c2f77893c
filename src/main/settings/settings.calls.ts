import type { Handlers } from '#main/ipc/handlers.ts'
import type { SettingsService } from './settings.service.ts'

/** The bridge calls about settings. */
export function settingsCalls(settings: SettingsService): Handlers<'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (change) => settings.set(change),
  }
}
