import type { Phoneme } from './phoneme.ts'

/** The vowels as RP has and writes them. */
export const UK_VOWELS: readonly Phoneme[] = [
  {
    symbol: 'iː',
    kind: { zh: '长元音 · 前 · 高', en: 'long close front vowel' },
    how: '舌前部抬高，嘴角向两边拉，像拼音 i，绷紧一点，念足时长。',
    examples: [
      ['k[ey]', 'kiː'],
      ['t[ea]m', 'tiːm'],
      ['mach[i]ne', 'məˈʃiːn'],
      ['sh[ee]t', 'ʃiːt'],
    ],
    pitfalls: [
      {
        text: '和 /ɪ/ 混成一个音。/iː/ 紧、高、长；/ɪ/ 松、低、短。',
        pairs: [
          [
            ['s[ea]t', 'siːt'],
            ['s[i]t', 'sɪt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'i',
    kind: { zh: '弱元音 · 词尾的 y', en: 'weak close front vowel' },
    how: '舌位和 /iː/ 一样，但短而轻，只出现在非重读音节，多在词尾或另一个元音前。',
    examples: [
      ['happ[y]', 'ˈhæpi'],
      ['cit[y]', 'ˈsɪti'],
      ['read[y]', 'ˈɹɛdi'],
      ['ar[e]a', 'ˈeəɹiə'],
    ],
  },
  {
    symbol: 'ʌ',
    kind: { zh: '短元音 · 央 · 中低', en: 'open-mid central vowel' },
    how: '嘴半开，舌头放平、放松，短促。英音的 /ʌ/ 比较开，接近短促的拼音 a。只出现在重读音节，轻下来就是 /ə/。',
    examples: [
      ['r[u]n', 'ɹʌn'],
      ['c[u]t', 'kʌt'],
      ['l[o]ve', 'lʌv'],
      ['d[ou]ble', 'ˈdʌbəl'],
    ],
    pitfalls: [
      {
        text: '舌头太靠后、拖得太长，成了 /ɑː/。',
        pairs: [
          [
            ['c[u]t', 'kʌt'],
            ['c[ar]t', 'kɑːt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɑː',
    kind: { zh: '长元音 · 后 · 低', en: 'long open back vowel' },
    how: '嘴张到最大，舌头压低、后缩，嘴唇不圆，念足时长。英音不卷舌：*car* 里的 r 不发音。',
    examples: [
      ['st[ar]t', 'stɑːt'],
      ['f[a]ther', 'ˈfɑːðə'],
      ['cl[a]ss', 'klɑːs'],
      ['p[a]th', 'pɑːθ'],
    ],
    pitfalls: [
      {
        text: '看见 r 就卷舌。学英音，元音后面的 r 不卷，把元音念长。',
        pairs: [
          [
            ['h[ear]t', 'hɑːt'],
            ['h[o]t', 'hɒt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɒ',
    kind: { zh: '短元音 · 后 · 低 · 圆唇', en: 'open back rounded vowel' },
    how: '先做 /ɑː/ 的口形，再把嘴唇稍稍收圆，短促。普通话没有这个音；美音这里念 /ɑ/ 或 /ɔ/。',
    examples: [
      ['b[o]x', 'bɒks'],
      ['j[o]b', 'dʒɒb'],
      ['st[o]p', 'stɒp'],
      ['w[a]tch', 'wɒtʃ'],
    ],
    pitfalls: [
      {
        text: '念成“哦”，口形太小或太长，成了 /ɔː/ 或 /əʊ/。',
        pairs: [
          [
            ['c[o]t', 'kɒt'],
            ['c[augh]t', 'kɔːt'],
          ],
          [
            ['n[o]t', 'nɒt'],
            ['n[o]te', 'nəʊt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɔː',
    kind: { zh: '长元音 · 后 · 圆唇', en: 'long back rounded vowel' },
    how: '舌头后缩，嘴唇收得圆而紧，念足时长，口形不动。*port*、*more* 里的 r 不发音，也是这个音。',
    examples: [
      ['l[aw]', 'lɔː'],
      ['c[a]ll', 'kɔːl'],
      ['p[or]t', 'pɔːt'],
      ['th[ough]t', 'θɔːt'],
    ],
    pitfalls: [
      {
        text: '念成双元音“欧”。口形保持不动，不要往 u 收。',
        pairs: [
          [
            ['b[ough]t', 'bɔːt'],
            ['b[oa]t', 'bəʊt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'uː',
    kind: { zh: '长元音 · 后 · 高 · 圆唇', en: 'long close back rounded vowel' },
    how: '舌后部抬高，嘴唇收圆，像拼音 u，绷紧一点，念足时长。',
    examples: [
      ['f[oo]d', 'fuːd'],
      ['bl[ue]', 'bluː'],
      ['gr[ou]p', 'ɡɹuːp'],
      ['r[u]le', 'ɹuːl'],
    ],
    pitfalls: [
      {
        text: '和 /ʊ/ 混成一个音。/uː/ 嘴唇圆而紧，/ʊ/ 松而短。',
        pairs: [
          [
            ['p[oo]l', 'puːl'],
            ['p[u]ll', 'pʊl'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'u',
    kind: { zh: '弱元音', en: 'weak close back vowel' },
    how: '舌位和 /uː/ 一样，但短而轻，只出现在非重读音节，后面多半跟着另一个元音。',
    examples: [
      ['sit[u]ation', 'ˌsɪtʃuˈeɪʃən'],
      ['infl[u]ence', 'ˈɪnfluəns'],
    ],
  },
  {
    symbol: 'ɜː',
    kind: { zh: '长元音 · 央 · 中', en: 'long central vowel' },
    how: '嘴半开，舌头放平，嘴唇不圆，像把“呃”的舌头往前放、念长。英音不卷舌，r 不发音。',
    examples: [
      ['w[or]k', 'wɜːk'],
      ['f[ir]st', 'fɜːst'],
      ['l[ear]n', 'lɜːn'],
      ['s[er]ver', 'ˈsɜːvə'],
    ],
    pitfalls: [
      {
        text: '看见 or 就念“哦”：*work* 是 /wɜːk/，不是 *walk*。',
        pairs: [
          [
            ['w[or]k', 'wɜːk'],
            ['w[al]k', 'wɔːk'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'əʊ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从 /ə/ 滑向 /ʊ/：开头嘴唇不圆，像“呃”，后面才收圆。这是英音的特点，美音是 /oʊ/。',
    examples: [
      ['g[o]', 'ɡəʊ'],
      ['c[o]de', 'kəʊd'],
      ['l[ow]', 'ləʊ'],
      ['r[oa]d', 'ɹəʊd'],
    ],
    pitfalls: [
      {
        text: '口形不动，念成单元音“哦”，听起来像 /ɔː/。',
        pairs: [
          [
            ['c[oa]t', 'kəʊt'],
            ['c[augh]t', 'kɔːt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɪə',
    kind: { zh: '双元音 · 向央', en: 'centring diphthong' },
    how: '从 /ɪ/ 滑向 /ə/，不卷舌。对应美音的 /ɪɹ/。',
    examples: [
      ['cl[ear]', 'klɪə'],
      ['h[ere]', 'hɪə'],
      ['n[ear]', 'nɪə'],
      ['y[ear]', 'jɪə'],
    ],
    pitfalls: [
      {
        text: '和 /eə/ 混淆。/ɪə/ 开头嘴更扁、舌位更高。',
        pairs: [
          [
            ['h[ere]', 'hɪə'],
            ['h[air]', 'heə'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'eə',
    kind: { zh: '双元音 · 向央', en: 'centring diphthong' },
    how: '从 /ɛ/ 滑向 /ə/，不卷舌。如今很多人几乎不滑，念成长的 /ɛː/。对应美音的 /ɛɹ/。',
    examples: [
      ['sh[are]', 'ʃeə'],
      ['[air]', 'eə'],
      ['wh[ere]', 'weə'],
      ['ch[air]', 'tʃeə'],
    ],
  },
  {
    symbol: 'ʊə',
    kind: { zh: '双元音 · 向央', en: 'centring diphthong' },
    how: '从 /ʊ/ 滑向 /ə/，不卷舌。许多词（如 *sure*）如今念 /ɔː/。对应美音的 /ʊɹ/。',
    examples: [
      ['sec[ure]', 'sɪˈkjʊə'],
      ['t[our]', 'tʊə'],
      ['p[ure]', 'pjʊə'],
    ],
  },
]
