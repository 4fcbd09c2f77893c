import { describe, expect, it, test } from 'vitest'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'

function write(loose: string, spelling: string): string {
  const read = readIpa(loose)
  if ('at' in read) throw new Error(`not IPA: ${loose}`)
  return writeIpa(read.sounds, 'us', false, spelling)
}

describe('the spelling tells where a word divides', () => {
  test.each([
    ['unable', 'ʌnˈeɪbəl', 'ʌnˈeɪbəl'],
    ['another', 'ənˈʌðɚ', 'əˈnʌðɚ'],
    ['inactive', 'ɪnˈæktɪv', 'ɪnˈæktɪv'],
    ['initial', 'ɪnˈɪʃəl', 'ɪˈnɪʃəl'],
    ['misplace', 'mɪsplˈeɪs', 'mɪsˈpleɪs'],
    ['mistake', 'mɪstˈeɪk', 'mɪˈsteɪk'],
    ['dislike', 'dɪslˈaɪk', 'dɪsˈlaɪk'],
    ['display', 'dɪsplˈeɪ', 'dɪˈspleɪ'],
    ['restroom', 'ɹˈɛstɹˌum', 'ˈɹɛstˌɹum'],
    ['earthquake', 'ˈɝθkwˌeɪk', 'ˈɝθˌkweɪk'],
    ['crosstalk', 'kɹˈɔstˌɔk', 'ˈkɹɔsˌtɔk'],
    ['beanstalk', 'bˈinstˌɔk', 'ˈbinˌstɔk'],
    ['setup', 'sˈɛtˌʌp', 'ˈsɛtˌʌp'],
    ['teacup', 'tˈikˌʌp', 'ˈtiˌkʌp'],
    ['icon', 'ˈaɪkˌɑn', 'ˈaɪˌkɑn'],
    ['takeovers', 'tˈeɪkˌoʊvɚz', 'ˈteɪkˌoʊvɚz'],
    ['export', 'ˈɛkspˌɔɹt', 'ˈɛkˌspɔɹt'],
  ])('%s: %s is written %s', (spelling, loose, ipa) => {
    expect(write(loose, spelling)).toBe(ipa)
  })

  it('takes no notice of a prefix that is not heard', () => {
    expect(write('junˈaɪtɪd', 'united')).toBe('juˈnaɪtɪd')
  })
})
