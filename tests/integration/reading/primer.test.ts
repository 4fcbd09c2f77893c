import { describe, expect, test } from 'vitest'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import { READING_NOTES } from '#renderer/features/primer/how-to-read.ts'
import { ipaOf, phonemeGroups, wordOf } from '#renderer/features/primer/inventory.ts'
import { ACCENTS, type SpeechStyle } from '#shared/model/pronunciation.ts'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'

const pronouncer = await loadPronouncer({ file: await ensurePhonetics() })

/** The primer must never contradict the IPA under the sentences. */
describe.each(ACCENTS)('the primer in %s says as the reader does', (accent) => {
  async function spoken(word: string, style: SpeechStyle): Promise<string> {
    return `${word}: ${(await pronouncer.pronounce(word, { accent, style })).ipa}`
  }

  test('the examples and pairs of every sound', async () => {
    for (const { symbol, style = 'citation', examples, pitfalls = [] } of phonemeGroups(accent).flatMap(
      ({ phonemes }) => phonemes,
    )) {
      for (const row of [...examples, ...pitfalls.flatMap(({ pairs }) => pairs.flat())]) {
        expect.soft(`${wordOf(row)}: ${ipaOf(row, accent)}`, symbol).toBe(await spoken(wordOf(row), style))
      }
    }
  })

  test('the phrases of the notes, as cited and in connected speech', async () => {
    for (const { row, connected, only = accent } of READING_NOTES.flatMap(({ examples }) => examples)) {
      if (only !== accent) continue
      const ipa = ipaOf(row, accent)
      expect.soft(`${wordOf(row)}: ${ipa}`).toBe(await spoken(wordOf(row), 'citation'))
      if (connected === undefined) continue
      expect.soft(`${wordOf(row)}: ${connected[accent]}`).toBe(await spoken(wordOf(row), 'connected'))
    }
  })
})
