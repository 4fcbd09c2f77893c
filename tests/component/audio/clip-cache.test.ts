import { expect, it } from 'vitest'
import { createClipCache } from '#renderer/audio/clip-cache.ts'
import type { Clip } from '#shared/model/speech.ts'

const clip: Clip = {
  voice: 'fake:us',
  sampleRate: 16_000,
  durationMs: 0,
  pcm: new Uint8Array(),
  words: [],
  phones: [],
}

it('loads a clip once, however many ask for it at the same time', async () => {
  let loads = 0
  const cache = createClipCache(2)
  const load = (): Promise<Clip> => {
    loads += 1
    return Promise.resolve(clip)
  }
  await Promise.all([cache.get('a', load), cache.get('a', load)])
  expect(loads).toBe(1)
})

it('lets go of the clip that was used longest ago', async () => {
  const loaded: string[] = []
  const cache = createClipCache(2)
  const get = (key: string): Promise<Clip> =>
    cache.get(key, () => {
      loaded.push(key)
      return Promise.resolve(clip)
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
  expect(loaded).toEqual(['a', 'b', 'c', 'b'])
})

it('asks again after a failed load', async () => {
  const cache = createClipCache(2)
  await expect(cache.get('a', () => Promise.reject(new Error('no voice')))).rejects.toThrow('no voice')
  await expect(cache.get('a', () => Promise.resolve(clip))).resolves.toBe(clip)
})
