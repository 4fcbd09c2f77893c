import { lookUp } from '#core/dictionary/lookup.ts'
import { openDictionaryFile } from '#main/dictionary/dictionary-file.ts'
import { ensureDictionary } from '../../../scripts/build-dictionary.mjs'

/** The dictionary that ships, built if it is not there yet. */
export async function realDictionary() {
  const { find, close } = openDictionaryFile(await ensureDictionary())
  return { find, close, lookUp: (text: string, before?: string) => lookUp(find, text, before) }
}
