import { describe, expect, it, test } from 'vitest'
import { alignLetters } from '#core/phonetics/rp/align-letters.ts'
import { toRp } from '#core/phonetics/rp/to-rp.ts'
import { readArpabet } from '#core/phonetics/sounds/arpabet.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'
import { writeIpa } from '#core/phonetics/sounds/write-ipa.ts'

const BATH = new Set(['class', 'task', 'example'])

describe('from US to RP', () => {
  test.each([
    // r is said before vowels only
    ['server', 'S ER1 V ER0', 'ˈsɜːvə'],
    ['port', 'P AO1 R T', 'pɔːt'],
    ['car', 'K AA1 R', 'kɑː'],
    ['parent', 'P EH1 R AH0 N T', 'ˈpeəɹənt'],
    ['near', 'N IH1 R', 'nɪə'],
    ['fire', 'F AY1 ER0', 'ˈfaɪə'],
    ['registering', 'R EH1 JH IH0 S T ER0 IH0 NG', 'ˈɹɛdʒɪstəɹɪŋ'],
    // lot, palm, cloth, thought, bath
    ['box', 'B AA1 K S', 'bɒks'],
    ['drama', 'D R AA1 M AH0', 'ˈdɹɑːmə'],
    ['swap', 'S W AA1 P', 'swɒp'],
    ['long', 'L AO1 NG', 'lɒŋ'],
    ['launch', 'L AO1 N CH', 'lɔːntʃ'],
    ['task', 'T AE1 S K', 'tɑːsk'],
    ['map', 'M AE1 P', 'mæp'],
    // before r and a vowel
    ['sorry', 'S AA1 R IY0', 'ˈsɒɹi'],
    ['story', 'S T AO1 R IY0', 'ˈstɔːɹi'],
    ['authority', 'AH0 TH AO1 R AH0 T IY0', 'ɔːˈθɒɹəti'],
    ['character', 'K EH1 R IH0 K T ER0', 'ˈkæɹɪktə'],
    ['error', 'EH1 R ER0', 'ˈɛɹə'],
    ['current', 'K ER1 AH0 N T', 'ˈkʌɹənt'],
    ['occurring', 'AH0 K ER1 IH0 NG', 'əˈkɜːɹɪŋ'],
    ['mirror', 'M IH1 R ER0', 'ˈmɪɹə'],
    ['period', 'P IH1 R IY0 AH0 D', 'ˈpɪəɹiəd'],
    // length, goat, happy
    ['see', 'S IY1', 'siː'],
    ['happy', 'HH AE1 P IY0', 'ˈhæpi'],
    ['node', 'N OW1 D', 'nəʊd'],
    ['value', 'V AE1 L Y UW0', 'ˈvæljuː'],
    // yod
    ['new', 'N UW1', 'njuː'],
    ['reduce', 'R AH0 D UW1 S', 'ɹɪˈdjuːs'],
    ['tool', 'T UW1 L', 'tuːl'],
    // weak vowels
    ['service', 'S ER1 V AH0 S', 'ˈsɜːvɪs'],
    ['services', 'S ER1 V AH0 S AH0 Z', 'ˈsɜːvɪsɪz'],
    ['image', 'IH1 M AH0 JH', 'ˈɪmɪdʒ'],
    ['possible', 'P AA1 S AH0 B AH0 L', 'ˈpɒsəbəl'],
    ['want', 'W AO1 N T', 'wɒnt'],
    ['water', 'W AO1 T ER0', 'ˈwɔːtə'],
    ['fragile', 'F R AE1 JH AH0 L', 'ˈfɹædʒaɪl'],
    ['version', 'V ER1 ZH AH0 N', 'ˈvɜːʃən'],
    ['actually', 'AE1 K CH UW2 AH0 L IY0', 'ˈæktʃuəli'],
    ['ability', 'AH0 B IH1 L AH0 T IY0', 'əˈbɪləti'],
    ['organization', 'AO2 R G AH0 N AH0 Z EY1 SH AH0 N', 'ˌɔːɡənaɪˈzeɪʃən'],
    // endings
    ['secondary', 'S EH1 K AH0 N D EH2 R IY0', 'ˈsɛkəndəɹi'],
    ['repositories', 'R IH0 P AA1 Z AH0 T AO2 R IY0 Z', 'ɹɪˈpɒzɪtəɹiz'],
  ])('%s (%s) is %s', (word, arpabet, rp) => {
    const sounds = toRp(word, readArpabet(arpabet), { isBath: (each) => BATH.has(each) })
    expect(writeIpa(sounds, 'uk')).toBe(rp)
  })

  test.each([
    ['vram', 'ˈviˌɹæm', 'ˈviːɹæm'],
    ['hero', 'ˈhiɹoʊ', 'ˈhɪəɹəʊ'],
  ])('%s keeps the vowel before an r that begins a part of its own', (word, us, rp) => {
    const read = readIpa(us)
    expect('at' in read ? '' : writeIpa(toRp(word, read.sounds, { isBath: () => false }), 'uk')).toBe(rp)
  })
})

describe('letters and sounds', () => {
  it('gives each sound the letters that write it, all of them, in order', () => {
    expect(alignLetters('container', readArpabet('K AH0 N T EY1 N ER0'))).toEqual([
      'c',
      'o',
      'n',
      't',
      'ai',
      'n',
      'er',
    ])
    expect(alignLetters('thought', readArpabet('TH AO1 T'))[0]).toBe('th')
    expect(alignLetters('box', readArpabet('B AA1 K S')).slice(0, 2)).toEqual(['b', 'o'])
  })

  it('manages spellings and sounds that have nothing to do with each other', () => {
    expect(alignLetters('', readArpabet('B AA1'))).toEqual(['', ''])
    expect(alignLetters('zzzz', readArpabet('AA1'))).toHaveLength(1)
  })
})
