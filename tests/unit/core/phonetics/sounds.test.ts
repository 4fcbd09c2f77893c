import { describe, expect, it, test } from 'vitest'
import { readArpabet } from '#core/phonetics/sounds/arpabet.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'
import { spellOut } from '#core/phonetics/words/spell-out.ts'

describe('ARPAbet to US IPA', () => {
  test.each([
    ['K AH0 N T EY1 N ER0', 'kənˈteɪnɚ'],
    ['AE1 M AH0 Z AA2 N', 'ˈæməˌzɑn'],
    ['M AH1 S T', 'mʌst'],
    ['S ER1 V ER0', 'ˈsɝvɚ'],
    ['Y IH1 R', 'jɪɹ'],
    ['HH IY1 R', 'hɪɹ'],
    ['F OW1 R', 'fɔɹ'],
    ['CH OY1 S', 'tʃɔɪs'],
    ['M EH1 ZH ER0', 'ˈmɛʒɚ'],
    ['TH IH1 NG K', 'θɪŋk'],
  ])('%s is %s', (arpabet, ipa) => {
    expect(writeIpa(readArpabet(arpabet), 'us')).toBe(ipa)
  })

  it('refuses a sound that does not exist', () => {
    expect(() => readArpabet('K QX')).toThrow('no such sound: QX')
  })
})

describe('stress marks stand at the start of the syllable', () => {
  test.each([
    ['ɪnfɹəstˈɹʌktʃɚ', 'ɪnfɹəˈstɹʌktʃɚ'],
    ['kəmpjˈutɚ', 'kəmˈpjutɚ'],
    ['ɪlˈæstɪk', 'ɪˈlæstɪk'],
    ['pɹəvˈɪʒən', 'pɹəˈvɪʒən'],
    ['ˈæktɪvˌeɪt', 'ˈæktɪˌveɪt'],
    ['ɪŋˈɡlɪʃ', 'ɪŋˈɡlɪʃ'],
    ['əndˈu', 'ənˈdu'],
    ['ætlˈæs', 'ætˈlæs'],
    // The second half of a compound leaves the first half its last consonant.
    ['pˈæswˌɝd', 'ˈpæsˌwɝd'],
    ['sˈɔftwˌɛɹ', 'ˈsɔftˌwɛɹ'],
    ['hˈɑɹdwˌɛɹ', 'ˈhɑɹdˌwɛɹ'],
    ['wˈɝklˌoʊd', 'ˈwɝkˌloʊd'],
    ['kˈistɹˌoʊk', 'ˈkiˌstɹoʊk'],
    ['kɹˈɔstˌɔk', 'ˈkɹɔsˌtɔk'],
  ])('%s is written %s', (loose, ipa) => {
    const read = readIpa(loose)
    expect('sounds' in read && writeIpa(read.sounds, 'us')).toBe(ipa)
  })

  it('leaves a word of one syllable without a mark', () => {
    const read = readIpa('ˈlɔntʃ')
    expect('sounds' in read && writeIpa(read.sounds, 'us')).toBe('lɔntʃ')
  })

  it('drops what follows the primary stress in the UK, as its dictionaries do', () => {
    const read = readIpa('ˈnɛtˌwɜːk')
    expect('sounds' in read && writeIpa(read.sounds, 'uk')).toBe('ˈnɛtwɜːk')
  })
})

describe('reading IPA', () => {
  test.each([
    ['k_j_ˈuː_b_l_ɪ_t', 'ˈkjublɪt'],
    ['/ˈbʌtn̩/', 'ˈbʌtən'],
    ['ˈrʌnə(r)', 'ˈɹʌnəɹ'],
    ['ˈɡoʊ', 'ɡoʊ'],
    ['g', 'ɡ'],
  ])('%s is understood as %s', (text, ipa) => {
    const read = readIpa(text)
    expect('sounds' in read && writeIpa(read.sounds, 'us')).toBe(ipa)
  })

  it('points at the character that is no IPA', () => {
    expect(readIpa('ˈkæ?t')).toEqual({ at: 3 })
  })
})

describe('spelling letter by letter', () => {
  test.each([
    ['OS', 'ˌoʊ ˈɛs', 'ˌəʊ ˈɛs'],
    ['ECS', 'ˌi si ˈɛs', 'ˌiː siː ˈɛs'],
    ['AWS', 'ˌeɪ dʌbəlju ˈɛs', 'ˌeɪ dʌbəljuː ˈɛs'],
    ['NGW', 'ˌɛn dʒi ˈdʌbəlju', 'ˌɛn dʒiː ˈdʌbəljuː'],
    ['WZR', 'ˌdʌbəlju zi ˈɑɹ', 'ˌdʌbəljuː zɛd ˈɑː'],
  ])('%s is %s, in the UK %s', (letters, us, uk) => {
    const say = (accent: 'us' | 'uk') =>
      spellOut(letters, accent, 'technical')
        .groups.map((group) => writeIpa(group.sounds, accent, group.marked))
        .join(' ')
    expect([say('us'), say('uk')]).toEqual([us, uk])
  })
})
