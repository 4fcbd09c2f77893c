import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'

/** A dictionary of a few words: what is asked for in any form of these is answered, all else is unknown. */
export function fakeLookup({ text }: CallInput<'dictionary.lookup'>): CallOutput<'dictionary.lookup'> {
  const unknown: CallOutput<'dictionary.lookup'> = {
    text,
    headword: text,
    inflections: [],
    technical: null,
    phrase: null,
    senses: [],
    isNear: false,
    definitions: [],
    parts: [],
  }
  if (!/^producers?$/iu.test(text)) return unknown
  return {
    ...unknown,
    headword: 'producer',
    inflections: /s$/u.test(text) ? ['plural'] : [],
    technical: {
      term: 'producer',
      full: '',
      spoken: '',
      zh: '生产者',
      explanation: '往队列里放消息的一方。',
    },
    senses: [{ partOfSpeech: 'n.', zh: ['生产者', '制片人', '制作人', '生产商'] }],
    definitions: [{ partOfSpeech: 'n.', text: 'someone who manufactures something' }],
  }
}
