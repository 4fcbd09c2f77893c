import type { Accent } from '#shared/model/pronunciation.ts'
import { phones, type Phones } from '../sounds/phones.ts'

type Row = readonly [prefix: string, us: string, uk?: string]

const ROWS: readonly Row[] = [
  ['anti', 'AE2 N T IY', 'AE2 N T HI'],
  ['auto', 'AO2 T OW'],
  ['bi', 'B AY2'],
  ['bio', 'B AY2 OW'],
  ['co', 'K OW2'],
  ['counter', 'K AW2 N T AXR', 'K AW2 N T AX'],
  ['cross', 'K R AO2 S', 'K R OH2 S'],
  ['crypto', 'K R IH2 P T OW'],
  ['cyber', 'S AY2 B AXR', 'S AY2 B AX'],
  ['de', 'D IY2'],
  ['dis', 'D IH2 S'],
  ['down', 'D AW2 N'],
  ['eco', 'IY2 K OW'],
  ['electro', 'IH L EH2 K T R OW'],
  ['exa', 'EH2 K S AX'],
  ['geo', 'JH IY2 OW'],
  ['giga', 'G IH2 G AX'],
  ['hydro', 'HH AY2 D R OW'],
  ['hyper', 'HH AY2 P AXR', 'HH AY2 P AX'],
  ['in', 'IH2 N'],
  ['infra', 'IH2 N F R AX'],
  ['inter', 'IH2 N T AXR', 'IH2 N T AX'],
  ['intra', 'IH2 N T R AX'],
  ['kilo', 'K IH2 L AX'],
  ['macro', 'M AE2 K R OW'],
  ['mega', 'M EH2 G AX'],
  ['meta', 'M EH2 T AX'],
  ['micro', 'M AY2 K R OW'],
  ['mid', 'M IH2 D'],
  ['milli', 'M IH2 L AX', 'M IH2 L IH'],
  ['mini', 'M IH2 N IY', 'M IH2 N HI'],
  ['mis', 'M IH2 S'],
  ['mono', 'M AA2 N OW', 'M OH2 N OW'],
  ['multi', 'M AH2 L T IY', 'M AH2 L T HI'],
  ['nano', 'N AE2 N OW'],
  ['neo', 'N IY2 OW'],
  ['neuro', 'N UH2 R OW', 'N Y UA2 R OW'],
  ['non', 'N AA2 N', 'N OH2 N'],
  ['out', 'AW2 T'],
  ['over', 'OW2 V AXR', 'OW2 V AX'],
  ['para', 'P AE2 R AX'],
  ['peta', 'P EH2 T AX'],
  ['photo', 'F OW2 T OW'],
  ['poly', 'P AA2 L IY', 'P OH2 L HI'],
  ['post', 'P OW2 S T'],
  ['pre', 'P R IY2'],
  ['pro', 'P R OW2'],
  ['pseudo', 'S UW2 D OW', 'S Y UW2 D OW'],
  ['psycho', 'S AY2 K OW'],
  ['quasi', 'K W AA2 Z IY', 'K W EY2 Z AY'],
  ['re', 'R IY2'],
  ['semi', 'S EH2 M IY', 'S EH2 M HI'],
  ['socio', 'S OW2 S IY OW', 'S OW2 S HI OW'],
  ['sub', 'S AH2 B'],
  ['super', 'S UW2 P AXR', 'S UW2 P AX'],
  ['tele', 'T EH2 L AX', 'T EH2 L IH'],
  ['tera', 'T EH2 R AX'],
  ['thermo', 'TH ER2 M OW'],
  ['trans', 'T R AE2 N Z'],
  ['tri', 'T R AY2'],
  ['ultra', 'AH2 L T R AX'],
  ['un', 'AH2 N'],
  ['under', 'AH2 N D AXR', 'AH2 N D AX'],
  ['uni', 'Y UW2 N AX', 'Y UW2 N IH'],
  ['up', 'AH2 P'],
  ['video', 'V IH2 D IY OW', 'V IH2 D HI OW'],
]

const PREFIXES: ReadonlyMap<string, Readonly<Record<Accent, Phones>>> = new Map(
  ROWS.map(([prefix, us, uk = us]) => [prefix, { us: phones(us), uk: phones(uk) }]),
)
const LONGEST = Math.max(...ROWS.map(([prefix]) => prefix.length))

/** How a prefix is said before a word it does not change (*re*build, *multi*cloud); undefined for other letters. */
export function prefixSounds(prefix: string, accent: Accent): Phones | undefined {
  return PREFIXES.get(prefix)?.[accent]
}

/** The prefixes a word begins with, longest first, leaving at least `rest` letters. */
export function prefixesOf(word: string, rest: number): string[] {
  const found: string[] = []
  for (let length = Math.min(LONGEST, word.length - rest); length >= 2; length--) {
    const start = word.slice(0, length)
    if (PREFIXES.has(start)) found.push(start)
  }
  return found
}
