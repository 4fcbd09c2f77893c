import * as v from 'valibot'
import { INFLECTIONS, PARTS_OF_SPEECH } from '../../model/dictionary.ts'
import { MAX_LOOKUP_CONTEXT, MAX_LOOKUP_LENGTH } from '../limits.ts'
import { offset } from './values.ts'

const partOfSpeech = v.picklist(PARTS_OF_SPEECH)

export const dictionaryCalls = {
  /**
   * What the dictionary says about a word or phrase. The sentence it stands in, and where in it, settle the part of
   * speech and find the phrase it belongs to. Nothing found is an empty answer, never a failure.
   */
  'dictionary.lookup': {
    input: v.strictObject({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LOOKUP_LENGTH)),
      context: v.exactOptional(
        v.strictObject({ sentence: v.pipe(v.string(), v.maxLength(MAX_LOOKUP_CONTEXT)), at: offset }),
      ),
    }),
    output: v.object({
      text: v.string(),
      headword: v.string(),
      inflections: v.array(v.picklist(INFLECTIONS)),
      technical: v.nullable(
        v.object({
          term: v.string(),
          full: v.string(),
          spoken: v.string(),
          zh: v.string(),
          explanation: v.string(),
        }),
      ),
      phrase: v.nullable(v.object({ text: v.string(), zh: v.string(), explanation: v.string() })),
      senses: v.array(v.object({ partOfSpeech, zh: v.array(v.string()) })),
      isNear: v.boolean(),
      definitions: v.array(v.object({ partOfSpeech, text: v.string() })),
      parts: v.array(v.object({ text: v.string(), zh: v.string() })),
    }),
  },
} as const
