import type { Phoneme } from './phoneme.ts'

export const NASALS: readonly Phoneme[] = [
  {
    symbol: 'm',
    kind: { zh: '双唇鼻音', en: 'bilabial nasal' },
    how: '双唇闭紧，气流从鼻腔出来，声带振动。和拼音 m 一样，但英语里它还会收在词尾。',
    examples: [
      ['[m]ap', 'mæp'],
      ['su[mm]er', 'ˈsʌmɚ', 'ˈsʌmə'],
      ['ti[me]', 'taɪm'],
      ['syste[m]', 'ˈsɪstəm'],
    ],
    pitfalls: [
      {
        text: '普通话没有以 m 收尾的字，词尾容易念成 /n/ 或 /ŋ/。记住：收尾时双唇要闭上。',
        pairs: [
          [
            ['tea[m]', 'tim', 'tiːm'],
            ['tee[n]', 'tin', 'tiːn'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'n',
    kind: { zh: '齿龈鼻音', en: 'alveolar nasal' },
    how: '舌尖顶住上齿龈，气流从鼻腔出来，声带振动。和拼音 n 一样。',
    examples: [
      ['[n]ode', 'noʊd', 'nəʊd'],
      ['[kn]ow', 'noʊ', 'nəʊ'],
      ['ru[n]', 'ɹʌn'],
      ['li[ne]', 'laɪn'],
    ],
    pitfalls: [
      {
        text: '有些方言 n、l 不分（四川、湖北、湖南、江西等地）。捏住鼻子念：/n/ 念不出来，/l/ 照样能念。',
        pairs: [
          [
            ['[n]ight', 'naɪt'],
            ['[l]ight', 'laɪt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ŋ',
    kind: { zh: '软腭鼻音', en: 'velar nasal' },
    how: '舌后部顶住软腭，气流从鼻腔出来，声带振动。就是拼音 ang、ing 里的 ng，只出现在音节末尾。',
    examples: [
      ['lo[ng]', 'lɔŋ', 'lɒŋ'],
      ['runni[ng]', 'ˈɹʌnɪŋ'],
      ['thi[n]k', 'θɪŋk'],
      ['ba[n]k', 'bæŋk'],
    ],
    pitfalls: [
      {
        text: '和 /n/ 不分（前后鼻音）。/n/ 舌尖在前，/ŋ/ 舌根在后。另外 *long*、*running* 末尾没有 /ɡ/。',
        pairs: [
          [
            ['thi[n]', 'θɪn'],
            ['thi[ng]', 'θɪŋ'],
          ],
          [
            ['wi[n]', 'wɪn'],
            ['wi[ng]', 'wɪŋ'],
          ],
        ],
      },
    ],
  },
]

export const APPROXIMANTS: readonly Phoneme[] = [
  {
    symbol: 'l',
    kind: { zh: '齿龈边音', en: 'alveolar lateral approximant' },
    how: '舌尖顶住上齿龈，气流从舌头两边出来，声带振动。元音前像拼音 l；在词尾或辅音前，舌后部同时抬起，声音发暗，叫“暗 l”（dark l）。',
    examples: [
      ['[l]ist', 'lɪst'],
      ['c[l]oud', 'klaʊd'],
      ['fi[le]', 'faɪl'],
      ['he[l]p', 'hɛlp'],
    ],
    pitfalls: [
      {
        text: '暗 l 念成“欧”或卷舌，甚至丢掉。念完元音，舌尖一定要抬到齿龈。',
        pairs: [
          [
            ['co[l]d', 'koʊld', 'kəʊld'],
            ['code', 'koʊd', 'kəʊd'],
          ],
        ],
      },
      {
        text: '和 /ɹ/ 混淆。/l/ 舌尖碰到齿龈，/ɹ/ 哪里都不碰。',
        pairs: [
          [
            ['[l]oad', 'loʊd', 'ləʊd'],
            ['[r]oad', 'ɹoʊd', 'ɹəʊd'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɹ',
    kind: { zh: '齿龈近音', en: 'alveolar approximant' },
    how: '舌尖上翘靠近齿龈后部（或舌身后缩拱起），哪里都不碰，嘴唇收圆前突，声带振动。许多词典写作 r。',
    examples: [
      ['[r]un', 'ɹʌn'],
      ['[wr]ite', 'ɹaɪt'],
      ['t[r]ee', 'tɹi', 'tɹiː'],
      ['g[r]oup', 'ɡɹup', 'ɡɹuːp'],
    ],
    pitfalls: [
      {
        text: '念成拼音 r，舌尖离上腭太近，带出摩擦声。舌头再退后一点，嘴唇收圆。',
        pairs: [
          [
            ['[r]ight', 'ɹaɪt'],
            ['[l]ight', 'laɪt'],
          ],
          [
            ['[wr]ong', 'ɹɔŋ', 'ɹɒŋ'],
            ['[l]ong', 'lɔŋ', 'lɒŋ'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'w',
    kind: { zh: '圆唇软腭近音', en: 'labial-velar approximant' },
    how: '嘴唇收得又小又圆，舌后部抬起，马上滑向后面的元音，声带振动。像拼音 w，圆唇更明显。',
    examples: [
      ['[w]eb', 'wɛb'],
      ['s[w]itch', 'swɪtʃ'],
      ['q[u]ick', 'kwɪk'],
      ['[o]ne', 'wʌn'],
    ],
    pitfalls: [
      {
        text: '上齿碰到下唇，念成 /v/（不少北方人念“万”“为”时就这样）。/w/ 只用嘴唇，牙不参加。',
        pairs: [
          [
            ['[w]et', 'wɛt'],
            ['[v]et', 'vɛt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'j',
    kind: { zh: '硬腭近音', en: 'palatal approximant' },
    how: '舌面抬向硬腭，像念 /i/，马上滑向后面的元音。就是拼音 y（“也”开头的音），不是字母 j 的音。',
    examples: [
      ['[y]es', 'jɛs'],
      ['[y]ear', 'jɪɹ', 'jɪə'],
      ['[u]ser', 'ˈjuzɚ', 'ˈjuːzə'],
      ['m[u]sic', 'ˈmjuzɪk', 'ˈmjuːzɪk'],
    ],
    pitfalls: [
      {
        text: '在 /i/ /ɪ/ 前丢掉，*year* 念成 *ear*。舌面先抬得更高，再放下来。',
        pairs: [
          [
            ['[y]ear', 'jɪɹ', 'jɪə'],
            ['ear', 'ɪɹ', 'ɪə'],
          ],
        ],
      },
    ],
  },
]
