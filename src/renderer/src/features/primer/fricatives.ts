import type { Phoneme } from './phoneme.ts'

export const FRICATIVES: readonly Phoneme[] = [
  {
    symbol: 'f',
    kind: { zh: '清唇齿擦音', en: 'voiceless labiodental fricative' },
    how: '上齿轻触下唇，气流从缝里擦出，声带不振动。和拼音 f 一样。',
    examples: [
      ['[f]ile', 'faɪl'],
      ['o[ff]', 'ɔf', 'ɒf'],
      ['[ph]one', 'foʊn', 'fəʊn'],
      ['lau[gh]', 'læf', 'lɑːf'],
    ],
    pitfalls: [
      {
        text: '有些方言 f、h 不分（湖南、福建、四川等地）。念 /f/ 上齿一定要碰到下唇。',
        pairs: [
          [
            ['[f]all', 'fɔl', 'fɔːl'],
            ['[h]all', 'hɔl', 'hɔːl'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'v',
    kind: { zh: '浊唇齿擦音', en: 'voiced labiodental fricative' },
    how: '口形同 /f/，上齿轻触下唇，声带振动，嘴唇会发麻。普通话没有这个音。',
    examples: [
      ['[v]oice', 'vɔɪs'],
      ['ser[v]er', 'ˈsɝvɚ', 'ˈsɜːvə'],
      ['mo[ve]', 'muv', 'muːv'],
      ['lo[ve]', 'lʌv'],
    ],
    pitfalls: [
      {
        text: '念成 /w/。/v/ 用上齿和下唇，/w/ 用两片圆唇。',
        pairs: [
          [
            ['[v]est', 'vɛst'],
            ['[w]est', 'wɛst'],
          ],
          [
            ['[v]et', 'vɛt'],
            ['[w]et', 'wɛt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'θ',
    kind: { zh: '清齿擦音', en: 'voiceless dental fricative' },
    how: '舌尖放平，轻触上齿背或伸到上下齿之间，送气让气流擦出，声带不振动。普通话没有这个音。',
    examples: [
      ['[th]ink', 'θɪŋk'],
      ['[th]read', 'θɹɛd'],
      ['pa[th]', 'pæθ', 'pɑːθ'],
      ['au[th]or', 'ˈɔθɚ', 'ˈɔːθə'],
    ],
    pitfalls: [
      {
        text: '念成 /s/。照镜子：念 /θ/ 时看得见舌尖，念 /s/ 时看不见。',
        pairs: [
          [
            ['[th]ink', 'θɪŋk'],
            ['[s]ink', 'sɪŋk'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ð',
    kind: { zh: '浊齿擦音', en: 'voiced dental fricative' },
    how: '口形同 /θ/，声带振动，舌尖会发麻。*the*、*this*、*that* 这些最常用的小词都用它。',
    examples: [
      ['[th]is', 'ðɪs'],
      ['o[th]er', 'ˈʌðɚ', 'ˈʌðə'],
      ['fa[th]er', 'ˈfɑðɚ', 'ˈfɑːðə'],
      ['brea[the]', 'bɹið', 'bɹiːð'],
    ],
    pitfalls: [
      {
        text: '念成 /d/ 或 /z/。舌尖不要顶死，留条缝让气流擦出来。',
        pairs: [
          [
            ['[th]ey', 'ðeɪ'],
            ['[d]ay', 'deɪ'],
          ],
          [
            ['brea[the]', 'bɹið', 'bɹiːð'],
            ['bree[ze]', 'bɹiz', 'bɹiːz'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 's',
    kind: { zh: '清齿龈擦音', en: 'voiceless alveolar fricative' },
    how: '舌尖靠近上齿龈，留一条窄缝，气流嘶嘶擦出，声带不振动。很像拼音 s。',
    examples: [
      ['[s]et', 'sɛt'],
      ['[s]y[s]tem', 'ˈsɪstəm'],
      ['[c]ity', 'ˈsɪti'],
      ['cla[ss]', 'klæs', 'klɑːs'],
    ],
    pitfalls: [
      {
        text: '在 /i/ /ɪ/ 前念成拼音 x：*see* 不是“西”。舌尖抬到齿龈，舌面不要贴上腭。词尾不要加“斯”。',
        pairs: [
          [
            ['[s]ee', 'si', 'siː'],
            ['[sh]e', 'ʃi', 'ʃiː'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'z',
    kind: { zh: '浊齿龈擦音', en: 'voiced alveolar fricative' },
    how: '舌位同 /s/，声带振动，像蜜蜂嗡嗡。它不是拼音 z：拼音 z 前面有爆破，而且声带不振动。',
    examples: [
      ['[z]ero', 'ˈzɪɹoʊ', 'ˈzɪəɹəʊ'],
      ['si[ze]', 'saɪz'],
      ['u[s]er', 'ˈjuzɚ', 'ˈjuːzə'],
      ['noi[se]', 'nɔɪz'],
    ],
    pitfalls: [
      {
        text: '词尾清化成 /s/。把前面的元音念长，声带振动不要停。',
        pairs: [
          [
            ['pri[ze]', 'pɹaɪz'],
            ['pri[ce]', 'pɹaɪs'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ʃ',
    kind: { zh: '清龈后擦音', en: 'voiceless postalveolar fricative' },
    how: '舌叶靠近上齿龈后部，嘴唇略向前突，气流擦出，声带不振动。舌位在拼音 x 和 sh 之间，不卷舌。',
    examples: [
      ['[sh]are', 'ʃɛɹ', 'ʃeə'],
      ['pu[sh]', 'pʊʃ'],
      ['sta[ti]on', 'ˈsteɪʃən'],
      ['ma[ch]ine', 'məˈʃin', 'məˈʃiːn'],
    ],
    pitfalls: [
      {
        text: '念成拼音 x，嘴角拉得太扁。嘴唇前突，声音会更“暗”。',
        pairs: [
          [
            ['[sh]eet', 'ʃit', 'ʃiːt'],
            ['[s]eat', 'sit', 'siːt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ʒ',
    kind: { zh: '浊龈后擦音', en: 'voiced postalveolar fricative' },
    how: '口形同 /ʃ/，声带振动。普通话没有这个音；有点像拼音 r，但舌头不卷、摩擦更强。多出现在词中的 si、su。',
    examples: [
      ['vi[si]on', 'ˈvɪʒən'],
      ['mea[s]ure', 'ˈmɛʒɚ', 'ˈmɛʒə'],
      ['deci[si]on', 'dɪˈsɪʒən'],
    ],
    pitfalls: [
      {
        text: '念成拼音 r，成了 /ɹ/；或者舌尖顶住齿龈，念成 /dʒ/。舌叶只靠近、不接触，也不要卷舌。',
        pairs: [
          [
            ['le[si]on', 'ˈliʒən', 'ˈliːʒən'],
            ['le[gi]on', 'ˈlidʒən', 'ˈliːdʒən'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'h',
    kind: { zh: '清声门擦音', en: 'voiceless glottal fricative' },
    how: '张嘴呵一口气，像冬天哈气擦眼镜，舌头和嘴唇已经摆成后面元音的样子。',
    examples: [
      ['[h]ost', 'hoʊst', 'həʊst'],
      ['[h]elp', 'hɛlp'],
      ['be[h]ind', 'bɪˈhaɪnd'],
      ['[wh]o', 'hu', 'huː'],
    ],
    pitfalls: [
      {
        text: '念成拼音 h。拼音 h 是舌后部和软腭摩擦，声音粗；英语 /h/ 在喉咙里，很轻。',
        pairs: [
          [
            ['[h]air', 'hɛɹ', 'heə'],
            ['air', 'ɛɹ', 'eə'],
          ],
        ],
      },
    ],
  },
]
