import { buildDictionary } from '#core/phonetics/data/build-dictionary.ts'
import { openDictionary, packDictionary } from '#core/phonetics/data/dictionary.ts'
import { readSources } from '#core/phonetics/data/read-sources.ts'
import { openModel } from '#core/phonetics/guess/spelling-model.ts'
import { openStress, trainStress } from '#core/phonetics/guess/stress-model.ts'
import { trainModel } from '#core/phonetics/guess/train.ts'
import { WEIGHT_COUNT } from '#core/phonetics/heteronyms/weights.ts'
import type { PhoneticData } from '#core/phonetics/data/tables.ts'

const WORDS: Record<string, string> = {
  a: 'AH0',
  and: 'AH0 N D',
  apple: 'AE1 P AH0 L',
  at: 'AE1 T',
  book: 'B UH1 K',
  chinese: 'CH AY0 N IY1 Z',
  class: 'K L AE1 S',
  container: 'K AH0 N T EY1 N ER0',
  copy: 'K AA1 P IY0',
  cube: 'K Y UW1 B',
  data: 'D EY1 T AH0',
  dns: 'D IY2 EH2 N EH1 S',
  file: 'F AY1 L',
  four: 'F AO1 R',
  is: 'IH1 Z',
  it: 'IH1 T',
  load: 'L OW1 D',
  looking: 'L UH1 K IH0 NG',
  of: 'AH1 V',
  ram: 'R AE1 M',
  software: 'S AO1 F T W EH2 R',
  stop: 'S T AA1 P',
  symbol: 'S IH1 M B AH0 L',
  text: 'T EH1 K S T',
  the: 'DH AH0',
  to: 'T UW1',
  two: 'T UW1',
  us: 'AH1 S',
}

/** A dictionary small enough to read, for tests of what the pipeline does with one. */
export function smallData(): PhoneticData {
  const tables = readSources(
    {
      technical: [
        'CloudWatch\tword\tcloud watch',
        'EC2\tmixed\tE C two',
        'ECS\tspelled\t-\t\t\tElastic Container Service\t弹性容器服务',
        'kubelet\tword\tkubelet\tˈkjublət',
        'RAM\tword\tRAM\tɹæm\t\trandom-access memory\t内存',
        'US\tspelled\t-\t\t\tUnited States\t美国',
      ].join('\n'),
      words: 'of\təv\təv',
      'heteronym-shares': '',
      heteronyms: 'use\tverb\tjuz\tjuːz\nuse\tnoun\tjus\tjuːs',
      compounds: 'data\nfile\nload',
      bath: 'class',
    },
    [],
  )
  const entries = buildDictionary({ ...WORDS, cloud: 'K L AW1 D', watch: 'W AA1 CH' }, tables.words)
  return {
    dictionary: openDictionary(packDictionary(entries)),
    tables,
    weights: new Uint8Array(WEIGHT_COUNT / 2),
    spelling: openModel(trainModel([])),
    stress: openStress(trainStress([])),
  }
}
