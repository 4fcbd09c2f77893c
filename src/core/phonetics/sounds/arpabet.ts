import { phone, type Phones, type Stress } from './phones.ts'

/**
 * A pronunciation in the dictionary's ARPAbet (`K AH0 N T EY1 N ER0`) as sounds. The dictionary tells schwa from
 * strut and the weak from the strong r-vowel by stress alone; here they become sounds of their own. Vowels before
 * r are brought to one spelling each (`IY R` and `IH R`, `OW R` and `AO R`). Throws for an unknown name.
 */
export function readArpabet(text: string): Phones {
  const names = text.split(' ')
  return names.map((name, index) => {
    const last = name.slice(-1)
    if (last < '0' || last > '2') return phone(name)
    const stress = Number(last) as Stress
    const vowel = name.slice(0, -1)
    if (stress === 0 && vowel === 'AH') return phone('AX')
    if (stress === 0 && vowel === 'ER') return phone('AXR')
    return phone(names[index + 1] === 'R' ? (BEFORE_R[vowel] ?? vowel) : vowel, stress)
  })
}

const BEFORE_R: Readonly<Record<string, string>> = { IY: 'IH', OW: 'AO' }
