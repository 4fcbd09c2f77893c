import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPronunciationsRepo } from '#main/pronunciations/pronunciations.repo.ts'
import { createPronunciationsService } from '#main/pronunciations/pronunciations.service.ts'
import type { OwnPronunciation, StoredPronunciation } from '#shared/model/own-pronunciation.ts'
import { openTestDatabase, temporaryFolder } from '../db/workspace.ts'

const ECS: OwnPronunciation = { word: 'ECS', accent: 'both', kind: 'letters', text: 'E C S' }

function workspace(file = join(temporaryFolder(), 'soundleaf.db')) {
  const repo = createPronunciationsRepo(openTestDatabase(file))
  const told: (readonly StoredPronunciation[])[] = []
  let clock = 1000
  const service = createPronunciationsService({
    repo,
    now: () => (clock += 1),
    changed: (entries) => told.push(entries),
  })
  return { service, repo, told, file }
}

describe('the learner’s pronunciations', () => {
  test('are listed with the one changed last first, and are there again after the next start', () => {
    const { service, file } = workspace()
    service.put(ECS)
    service.put({ word: 'kubectl', accent: 'us', kind: 'ipa', text: ' ˈkubkəˌtɛl ' })
    const expected = [{ word: 'kubectl', text: 'ˈkubkəˌtɛl', changedAt: 1002 }, ECS]
    expect(service.list()).toMatchObject(expected)
    expect(workspace(file).service.list()).toMatchObject(expected)
  })

  test('are the same list until one changes, and everyone is told of a change', () => {
    const { service, told } = workspace()
    const before = service.list()
    expect(service.list()).toBe(before)
    service.put(ECS)
    expect(service.list()).not.toBe(before)
    expect(told).toEqual([service.list()])
    service.put(ECS)
    expect(told).toHaveLength(1)
  })

  test('replaced or removed are kept, the newest first', () => {
    const { service, repo } = workspace()
    service.put(ECS)
    service.put({ ...ECS, kind: 'word', text: 'ecks' })
    service.remove(ECS)
    service.remove(ECS)
    expect(service.list()).toEqual([])
    expect(repo.history('ECS')).toMatchObject([
      { kind: 'word', text: 'ecks', changedAt: 1002, endedAt: 1003 },
      { kind: 'letters', text: 'E C S', changedAt: 1001, endedAt: 1002 },
    ])
  })

  test('for both accents take the place of those for one; one for one accent stands beside', () => {
    const { service, repo } = workspace()
    service.put({ ...ECS, accent: 'us' })
    service.put({ ...ECS, accent: 'uk', text: 'E S' })
    service.put(ECS)
    expect(service.list()).toMatchObject([ECS])
    expect(repo.history('ECS').map(({ accent }) => accent)).toEqual(['us', 'uk'])
    service.put({ ...ECS, accent: 'uk', text: 'C S' })
    expect(service.list().map(({ accent }) => accent)).toEqual(['uk', 'both'])
  })

  test('of a word written plainly are one; capitals are another word', () => {
    const { service } = workspace()
    service.put({ word: 'Ram', accent: 'both', kind: 'word', text: 'rum' })
    service.put({ word: 'ram', accent: 'both', kind: 'word', text: 'rim' })
    service.put({ word: 'RAM', accent: 'both', kind: 'letters', text: 'RAM' })
    expect(service.list().map(({ word, text }) => `${word} ${text}`)).toEqual(['RAM RAM', 'ram rim'])
  })

  test('that cannot be read are refused with the place of the wrong character, and nothing changes', () => {
    const { service, told } = workspace()
    service.put(ECS)
    const attempt = (): void => service.put({ word: 'ECS', accent: 'us', kind: 'ipa', text: 'ˈɛ4s' })
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'pronunciation-invalid', params: { fault: 'unknown-symbol', at: 2 } }),
    )
    expect(service.list()).toMatchObject([ECS])
    expect(told).toHaveLength(1)
  })

  test.each(['two words', ' ECS', '(ECS)', '—'])(
    'belong to one word as it is displayed, not to %j',
    (word) => {
      const { service } = workspace()
      expect(() => service.put({ ...ECS, word })).toThrow(expect.objectContaining({ code: 'bad-request' }))
    },
  )
})
