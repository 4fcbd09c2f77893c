import { describe, expect, test } from 'vitest'
import { createSettingsRepo } from '#main/settings/settings.repo.ts'
import { createSettingsService } from '#main/settings/settings.service.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { keepLog, openTestDatabase } from '../db/workspace.ts'

function workspace() {
  const repo = createSettingsRepo(openTestDatabase())
  const told: Settings[] = []
  const { log, lines } = keepLog()
  const settings = createSettingsService({ repo, log, changed: (all) => told.push(all) })
  return { settings, repo, told, lines }
}

describe('settings', () => {
  test('are the defaults until something is chosen', () => {
    const { settings } = workspace()
    expect(settings.get()).toEqual(DEFAULT_SETTINGS)
  })

  test('a choice changes that setting alone, is told, and is there again', () => {
    const { settings, told } = workspace()
    const changed = { ...DEFAULT_SETTINGS, theme: 'dark', rate: 0.75 }
    expect(settings.set({ theme: 'dark', rate: 0.75 })).toEqual(changed)
    expect(settings.get()).toEqual(changed)
    expect(told).toEqual([changed])
  })

  test('choosing nothing changes nothing and tells nobody', () => {
    const { settings, told } = workspace()
    expect(settings.set({ theme: undefined })).toEqual(DEFAULT_SETTINGS)
    expect(told).toEqual([])
  })

  test('a stored value that is not understood counts as never chosen, and the others stay', () => {
    const { settings, repo, lines } = workspace()
    repo.put({ theme: 'paisley', density: 'airy', accent: 'uk', window: { bounds: 'elsewhere' } })
    expect(settings.get()).toEqual({ ...DEFAULT_SETTINGS, accent: 'uk' })
    expect(lines).toEqual([
      'setting-not-understood {"key":"theme"}',
      'setting-not-understood {"key":"density"}',
    ])
  })
})
