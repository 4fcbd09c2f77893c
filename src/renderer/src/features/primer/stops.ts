import type { Phoneme } from './phoneme.ts'

/** Plosives, affricates and the flap. */
export const STOPS: readonly Phoneme[] = [
  {
    symbol: 'p',
    kind: { zh: '清双唇爆破音', en: 'voiceless bilabial plosive' },
    how: '双唇闭紧，突然放开，声带不振动。在重读音节开头送气，像拼音 p；在 s 后面不送气，像拼音 b。',
    examples: [
      ['[p]age', 'peɪdʒ'],
      ['o[p]en', 'ˈoʊpən', 'ˈəʊpən'],
      ['s[p]ace', 'speɪs'],
      ['ma[p]', 'mæp'],
    ],
    pitfalls: [
      {
        text: '词尾多加一个元音，*map* 念成“卖普”。双唇闭上就停，不必爆破出声。',
        pairs: [],
      },
      {
        text: '送不送气听一听：*pie* 送气，*spy* 里的 p 不送气。',
        pairs: [
          [
            ['[p]ie', 'paɪ'],
            ['s[p]y', 'spaɪ'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'b',
    kind: { zh: '浊双唇爆破音', en: 'voiced bilabial plosive' },
    how: '口形同 /p/，但不送气，声带振动。拼音 b 的声带不振动，英语的 /b/ 更“沉”，在元音之间和词尾尤其明显。',
    examples: [
      ['[b]ook', 'bʊk'],
      ['ta[b]le', 'ˈteɪbəl'],
      ['we[b]', 'wɛb'],
      ['jo[b]', 'dʒɑb', 'dʒɒb'],
    ],
    pitfalls: [
      {
        text: '词尾清化成 /p/。诀窍：浊辅音前的元音念长一点，*cab* 的元音比 *cap* 长。',
        pairs: [
          [
            ['ca[b]', 'kæb'],
            ['ca[p]', 'kæp'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 't',
    kind: { zh: '清齿龈爆破音', en: 'voiceless alveolar plosive' },
    how: '舌尖顶住上齿龈，突然放开，声带不振动。重读音节开头送气，像拼音 t；在 s 后面不送气，像拼音 d。',
    examples: [
      ['[t]ime', 'taɪm'],
      ['[t]ex[t]', 'tɛkst'],
      ['s[t]op', 'stɑp', 'stɒp'],
      ['ge[t]', 'ɡɛt'],
    ],
    pitfalls: [
      {
        text: '词尾丢掉，或加上“特”。舌尖一定要顶到齿龈，但不必放开出声。',
        pairs: [
          [
            ['nex[t]', 'nɛkst'],
            ['necks', 'nɛks'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'd',
    kind: { zh: '浊齿龈爆破音', en: 'voiced alveolar plosive' },
    how: '舌位同 /t/，不送气，声带振动。拼音 d 的声带不振动。',
    examples: [
      ['[d]ata', 'ˈdeɪtə'],
      ['re[d]', 'ɹɛd'],
      ['a[dd]', 'æd'],
      ['clou[d]', 'klaʊd'],
    ],
    pitfalls: [
      {
        text: '词尾清化成 /t/ 或丢掉。把前面的元音念长，舌尖收在齿龈上。',
        pairs: [
          [
            ['be[d]', 'bɛd'],
            ['be[t]', 'bɛt'],
          ],
          [
            ['co[de]', 'koʊd', 'kəʊd'],
            ['coa[t]', 'koʊt', 'kəʊt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'k',
    kind: { zh: '清软腭爆破音', en: 'voiceless velar plosive' },
    how: '舌后部顶住软腭，突然放开，声带不振动。重读音节开头送气，像拼音 k；在 s 后面不送气，像拼音 g。',
    examples: [
      ['[k]ey', 'ki', 'kiː'],
      ['[c]ode', 'koʊd', 'kəʊd'],
      ['s[ch]ool', 'skul', 'skuːl'],
      ['che[ck]', 'tʃɛk'],
    ],
    pitfalls: [
      {
        text: '词尾加上“克”：*book* 不是“布克”。舌后部顶住软腭就停。',
        pairs: [
          [
            ['ba[ck]', 'bæk'],
            ['ba[g]', 'bæɡ'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɡ',
    kind: { zh: '浊软腭爆破音', en: 'voiced velar plosive' },
    how: '舌位同 /k/，不送气，声带振动。拼音 g 的声带不振动。',
    examples: [
      ['[g]et', 'ɡɛt'],
      ['[g]roup', 'ɡɹup', 'ɡɹuːp'],
      ['bi[g]', 'bɪɡ'],
      ['lo[g]', 'lɔɡ', 'lɒɡ'],
    ],
    pitfalls: [
      {
        text: '词尾清化成 /k/，或加上“哥”。把前面的元音念长，声带振到最后。',
        pairs: [
          [
            ['pi[g]', 'pɪɡ'],
            ['pi[ck]', 'pɪk'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'tʃ',
    kind: { zh: '清塞擦音', en: 'voiceless affricate' },
    how: '舌尖到舌叶顶住上齿龈后部，放开时摩擦出 /ʃ/，嘴唇略向前突，声带不振动。舌位在拼音 q 和 ch 之间。',
    examples: [
      ['[ch]eck', 'tʃɛk'],
      ['wa[tch]', 'wɑtʃ', 'wɒtʃ'],
      ['na[t]ure', 'ˈneɪtʃɚ', 'ˈneɪtʃə'],
      ['swi[tch]', 'swɪtʃ'],
    ],
    pitfalls: [
      {
        text: '念成拼音 q（嘴角太扁）；或词尾加上“吃”。*train* 的 tr 是 /t/ 加 /ɹ/，听起来接近 /tʃ/，但要卷舌、圆唇。',
        pairs: [
          [
            ['[ch]ain', 'tʃeɪn'],
            ['[tr]ain', 'tɹeɪn'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'dʒ',
    kind: { zh: '浊塞擦音', en: 'voiced affricate' },
    how: '口形同 /tʃ/，不送气，声带振动。拼音 j、zh 的声带不振动。',
    examples: [
      ['[j]ob', 'dʒɑb', 'dʒɒb'],
      ['pa[ge]', 'peɪdʒ'],
      ['[j]oin', 'dʒɔɪn'],
      ['lar[ge]', 'lɑɹdʒ', 'lɑːdʒ'],
    ],
    pitfalls: [
      {
        text: '念成拼音 j，嘴角太扁、没有声带振动；词尾加上“之”。嘴唇前突，前面的元音念长。',
        pairs: [
          [
            ['[j]eep', 'dʒip', 'dʒiːp'],
            ['[ch]eap', 'tʃip', 'tʃiːp'],
          ],
        ],
      },
    ],
  },
]

/** US only, and in connected speech only. */
export const FLAP: Phoneme = {
  symbol: 'ɾ',
  kind: { zh: '闪音', en: 'alveolar flap' },
  style: 'connected',
  how: '舌尖在上齿龈上极快地弹一下，声带振动，听起来像很轻的 d。美音里，元音或 /ɹ/ 之后、非重读元音之前的 t、d 会变成它；只在“连读”音标里标出，“单词音”里仍写 /t/ /d/。',
  examples: [
    ['be[tt]er', 'ˈbɛɾɚ'],
    ['da[t]a', 'ˈdeɪɾə'],
    ['wa[t]er', 'ˈwɔɾɚ'],
    ['ge[t] it', 'ɡɛɾ ɪt'],
  ],
  pitfalls: [
    {
      text: '把它念成送气的 t 也听得懂，但自己要听得出：*writer* 和 *rider* 在连读里几乎同音。',
      pairs: [
        [
          ['wri[t]er', 'ˈɹaɪɾɚ'],
          ['ri[d]er', 'ˈɹaɪɾɚ'],
        ],
      ],
    },
  ],
}
