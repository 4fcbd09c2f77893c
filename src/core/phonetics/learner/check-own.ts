import { MAX_OWN_LENGTH, type OwnFault, type OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import { ACCENTS } from '#shared/model/pronunciation.ts'
import { fault } from './fault.ts'
import { readOwnIpa } from './read-own-ipa.ts'
import { checkLikeness, readLetters } from './read-own-words.ts'

/** What is wrong with what the learner typed, or null. IPA for both accents must be good in each. */
export function checkOwn({ accent, kind, text }: Omit<OwnPronunciation, 'word'>): OwnFault | null {
  if (text.trim() === '') return fault('empty', 0)
  if (text.length > MAX_OWN_LENGTH) return fault('too-long', MAX_OWN_LENGTH)
  switch (kind) {
    case 'letters': {
      const read = readLetters(text)
      return 'fault' in read ? read.fault : null
    }
    case 'word':
      return checkLikeness(text) ?? null
    case 'ipa': {
      const accents = accent === 'both' ? ACCENTS : [accent]
      const faults = accents.flatMap((each) => {
        const read = readOwnIpa(text, each)
        return 'fault' in read ? [read.fault] : []
      })
      return faults.sort((a, b) => a.at - b.at)[0] ?? null
    }
  }
}
