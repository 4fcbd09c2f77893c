import { isVowel, nameOf, phones, stressOf, withStress, type Phones } from '../sounds/phones.ts'

/**
 * Endings of Greek and Latin words, which are said alike whatever stands before them, and fix where the stress is. Letters as
 * regular expressions, sounds in the US.
 */
const ROWS: readonly (readonly [letters: string, sounds: string])[] = [
  ['oid', 'OY2 D'],
  ['eme', 'IY2 M'],
  ['hedron', 'HH IY1 D R AX N'],
  ['hedral', 'HH IY1 D R AX L'],
  ['helion', 'HH IY1 L IY AX N'],
  ['ometry', 'AA1 M AX T R IY'],
  ['ometer', 'AA1 M AX T AXR'],
  ['ology', 'AA1 L AX JH IY'],
  ['ologist', 'AA1 L AX JH IH S T'],
  ['ography', 'AA1 G R AX F IY'],
  ['ographer', 'AA1 G R AX F AXR'],
  ['onomy', 'AA1 N AX M IY'],
  ['olysis', 'AA1 L AX S AX S'],
  ['graphic', 'G R AE1 F IH K'],
  ['morphism', 'M AO1 R F IH2 Z AX M'],
  ['cyte', 'S AY2 T'],
  ['phyte', 'F AY2 T'],
  ['osome', 'AX S OW2 M'],
  ['osis', 'OW1 S AX S'],
  ['itis', 'AY1 T AX S'],
  ['ectomy', 'EH1 K T AX M IY'],
  ['aceous', 'EY1 SH AX S'],
  ['ician', 'IH1 SH AX N'],
  ['icity', 'IH1 S AX T IY'],
  ['ivity', 'IH1 V AX T IY'],
  ['osity', 'AA1 S AX T IY'],
  ['scope', 'S K OW2 P'],
  ['gram', 'G R AE2 M'],
  ['graph', 'G R AE2 F'],
  ['phile', 'F AY2 L'],
  ['phobe', 'F OW2 B'],
  ['sphere', 'S F IH2 R'],
  ['derm', 'D ER2 M'],
  ['lith', 'L IH2 TH'],
  ['vore', 'V AO2 R'],
  ['lateral', 'L AE1 T AXR AX L'],
  ['arium', 'EH1 R IY AX M'],
  ['ariate', 'EH1 R IY AX T'],
  ['(?<=[dglnr])ii', 'IY AY2'],
  ['uole', 'Y UW OW2 L'],
  ['onic', 'AA1 N IH K'],
  ['omic', 'AA1 M IH K'],
  ['omics', 'AA1 M IH K S'],
  ['atic', 'AE1 T IH K'],
  ['adic', 'AE1 D IH K'],
  ['etic', 'EH1 T IH K'],
  ['istic', 'IH1 S T IH K'],
  ['ific', 'IH1 F IH K'],
  ['ylic', 'IH1 L IH K'],
  ['genic', 'JH EH1 N IH K'],
  ['esque', 'EH1 S K'],
  ['iform', 'AX F AO2 R M'],
]

const ENDINGS = ROWS.map(([letters, sounds]) => ({
  pattern: new RegExp(`(?<=.)${letters}$`, 'u'),
  sounds: phones(sounds),
})).sort((a, b) => b.sounds.length - a.sounds.length)

export interface Ending {
  /** The word without it. */
  readonly stem: string
  readonly sounds: Phones
}

/** What the end of a word should sound like, by its spelling; undefined for most words. */
export function endingOf(word: string): Ending | undefined {
  const found = ENDINGS.find(({ pattern }) => pattern.test(word))
  return found && { stem: word.replace(found.pattern, ''), sounds: found.sounds }
}

/** A stem with its ending: the main stress is on the one that has it. */
export function withEnding(stem: Phones, { sounds }: Ending): Phones {
  const hasMain = sounds.some((byte) => isVowel(byte) && stressOf(byte) === 1)
  return [
    ...(hasMain ? stem.map((byte) => (stressOf(byte) === 1 ? withStress(byte, 2) : byte)) : stem),
    ...sounds,
  ]
}

/** Whether sounds end so: the same sounds, with the main stress there if the ending has it. */
export function endsSo(sounds: Phones, ending: Phones): boolean {
  const tail = sounds.slice(-ending.length)
  const hasMain = ending.some((byte) => isVowel(byte) && stressOf(byte) === 1)
  return (
    sounds.length > ending.length &&
    ending.every((byte, index) => {
      const said = tail[index] ?? 0
      return (
        sameSound(nameOf(said), nameOf(byte)) &&
        (!hasMain || (stressOf(said) === 1) === (stressOf(byte) === 1))
      )
    })
  )
}

/** Weak ɪ and ə are one sound to the ear of most. */
function sameSound(said: string, meant: string): boolean {
  return said === meant || (/^(?:IH|AX)$/u.test(said) && /^(?:IH|AX)$/u.test(meant))
}
