import type { Phoneme } from './phoneme.ts'

/** The vowels as General American has and writes them. */
export const US_VOWELS: readonly Phoneme[] = [
  {
    symbol: 'i',
    kind: { zh: '元音 · 前 · 高', en: 'close front vowel' },
    how: '舌前部抬高，嘴角向两边拉，像拼音 i，绷紧一点。重读时念足；在词尾不重读时（*happy*）念短念轻。',
    examples: [
      ['k[ey]', 'ki'],
      ['t[ea]m', 'tim'],
      ['mach[i]ne', 'məˈʃin'],
      ['happ[y]', 'ˈhæpi'],
    ],
    pitfalls: [
      {
        text: '和 /ɪ/ 混成一个音。/i/ 紧、高、嘴角拉开；/ɪ/ 松、低、短。',
        pairs: [
          [
            ['s[ea]t', 'sit'],
            ['s[i]t', 'sɪt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ʌ',
    kind: { zh: '短元音 · 央 · 中低', en: 'open-mid central vowel' },
    how: '嘴半开，舌头放平、放松，短促。比“啊”开口小，比“呃”开口大。只出现在重读音节，轻下来就是 /ə/。',
    examples: [
      ['r[u]n', 'ɹʌn'],
      ['c[u]t', 'kʌt'],
      ['l[o]ve', 'lʌv'],
      ['d[ou]ble', 'ˈdʌbəl'],
    ],
    pitfalls: [
      {
        text: '念成“啊”，嘴张得太大、舌头太靠后，成了 /ɑ/。',
        pairs: [
          [
            ['c[u]t', 'kʌt'],
            ['c[o]t', 'kɑt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɑ',
    kind: { zh: '元音 · 后 · 低', en: 'open back vowel' },
    how: '嘴张到最大，舌头压低、后缩，嘴唇不圆。像医生叫你张嘴时的“啊——”，比拼音 a 靠后。',
    examples: [
      ['b[o]x', 'bɑks'],
      ['j[o]b', 'dʒɑb'],
      ['st[o]p', 'stɑp'],
      ['f[a]ther', 'ˈfɑðɚ'],
    ],
    pitfalls: [
      {
        text: '看见字母 o 就念成“哦”。美音的 *hot*、*box* 不圆唇，是张大嘴的 /ɑ/。',
        pairs: [
          [
            ['n[o]t', 'nɑt'],
            ['n[o]te', 'noʊt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɔ',
    kind: { zh: '元音 · 后 · 中低 · 圆唇', en: 'open-mid back rounded vowel' },
    how: '舌头后缩，嘴唇收圆，开口比“哦”大，念的时候口形不动。不少美国人把它念成 /ɑ/，*caught* 和 *cot* 就同音了，两种都对。',
    examples: [
      ['l[aw]', 'lɔ'],
      ['c[a]ll', 'kɔl'],
      ['th[ough]t', 'θɔt'],
      ['l[au]nch', 'lɔntʃ'],
    ],
    pitfalls: [
      {
        text: '念成双元音“欧”。口形保持不动，不要往 u 收。',
        pairs: [
          [
            ['b[ough]t', 'bɔt'],
            ['b[oa]t', 'boʊt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'u',
    kind: { zh: '元音 · 后 · 高 · 圆唇', en: 'close back rounded vowel' },
    how: '舌后部抬高，嘴唇收圆，像拼音 u，绷紧一点、念足。不重读时（*situation* 里的 u）念短念轻。',
    examples: [
      ['f[oo]d', 'fud'],
      ['bl[ue]', 'blu'],
      ['gr[ou]p', 'ɡɹup'],
      ['sit[u]ation', 'ˌsɪtʃuˈeɪʃən'],
    ],
    pitfalls: [
      {
        text: '和 /ʊ/ 混成一个音。/u/ 嘴唇圆而紧，/ʊ/ 松而短。',
        pairs: [
          [
            ['p[oo]l', 'pul'],
            ['p[u]ll', 'pʊl'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'oʊ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从 /o/ 滑向 /ʊ/，嘴唇越收越圆。和拼音 ou 很像，念得饱满些。',
    examples: [
      ['g[o]', 'ɡoʊ'],
      ['c[o]de', 'koʊd'],
      ['l[ow]', 'loʊ'],
      ['r[oa]d', 'ɹoʊd'],
    ],
    pitfalls: [
      {
        text: '口形不动，念成单元音“哦”，听起来像 /ɔ/。',
        pairs: [
          [
            ['c[oa]t', 'koʊt'],
            ['c[augh]t', 'kɔt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɝ',
    kind: { zh: 'r 音色元音 · 重读', en: 'stressed r-coloured vowel' },
    how: '像普通话“儿”的卷舌，但开口更小：舌身后缩拱起或舌尖上翘（都不碰上腭），嘴唇微圆，从头到尾都是这个音。',
    examples: [
      ['w[or]k', 'wɝk'],
      ['f[ir]st', 'fɝst'],
      ['l[ear]n', 'lɝn'],
      ['s[er]ver', 'ˈsɝvɚ'],
    ],
    pitfalls: [
      {
        text: '看见 or 就念“哦”：*work* 是 /wɝk/，不是 *walk*。',
        pairs: [
          [
            ['w[or]k', 'wɝk'],
            ['w[al]k', 'wɔk'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɚ',
    kind: { zh: 'r 音色元音 · 弱', en: 'weak r-coloured vowel' },
    how: '就是轻而短的 /ɝ/，只出现在非重读音节。拼写很多样：er、or、ar、ure，读音都一样。',
    examples: [
      ['us[er]', 'ˈjuzɚ'],
      ['doct[or]', 'ˈdɑktɚ'],
      ['doll[ar]', 'ˈdɑlɚ'],
      ['nat[ure]', 'ˈneɪtʃɚ'],
    ],
    pitfalls: [{ text: '卷得太重、太长，抢了重音。*doctor* 的重音在 doc，后面轻轻带过。', pairs: [] }],
  },
  {
    symbol: 'ɑɹ',
    kind: { zh: 'r 音色元音', en: 'vowel with r' },
    how: '先张大嘴发 /ɑ/，再把舌头后缩卷起发 /ɹ/。像“啊”后面儿化。',
    examples: [
      ['st[ar]t', 'stɑɹt'],
      ['h[ar]d', 'hɑɹd'],
      ['l[ar]ge', 'lɑɹdʒ'],
      ['c[ar]', 'kɑɹ'],
    ],
    pitfalls: [
      {
        text: '丢掉 /ɹ/，*part* 念得像 *pot*。美音里写了 r 就要卷舌。',
        pairs: [
          [
            ['p[ar]t', 'pɑɹt'],
            ['p[o]t', 'pɑt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɔɹ',
    kind: { zh: 'r 音色元音', en: 'vowel with r' },
    how: '先圆唇发 /ɔ/，再把舌头后缩卷起发 /ɹ/。',
    examples: [
      ['p[or]t', 'pɔɹt'],
      ['f[or]m', 'fɔɹm'],
      ['m[ore]', 'mɔɹ'],
      ['b[oar]d', 'bɔɹd'],
    ],
    pitfalls: [
      {
        text: '和 /ɝ/ 混淆。/ɔɹ/ 开头圆唇，/ɝ/ 一开始就卷舌。',
        pairs: [
          [
            ['w[ar]d', 'wɔɹd'],
            ['w[or]d', 'wɝd'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɛɹ',
    kind: { zh: 'r 音色元音', en: 'vowel with r' },
    how: '先发 /ɛ/，再卷舌发 /ɹ/，连成一个音节。',
    examples: [
      ['sh[are]', 'ʃɛɹ'],
      ['[air]', 'ɛɹ'],
      ['wh[ere]', 'wɛɹ'],
      ['ch[air]', 'tʃɛɹ'],
    ],
  },
  {
    symbol: 'ɪɹ',
    kind: { zh: 'r 音色元音', en: 'vowel with r' },
    how: '先发 /ɪ/，再卷舌发 /ɹ/，连成一个音节。',
    examples: [
      ['cl[ear]', 'klɪɹ'],
      ['h[ere]', 'hɪɹ'],
      ['n[ear]', 'nɪɹ'],
      ['y[ear]', 'jɪɹ'],
    ],
    pitfalls: [
      {
        text: '和 /ɛɹ/ 混淆。/ɪɹ/ 开头嘴更扁、舌位更高。',
        pairs: [
          [
            ['h[ere]', 'hɪɹ'],
            ['h[air]', 'hɛɹ'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ʊɹ',
    kind: { zh: 'r 音色元音', en: 'vowel with r' },
    how: '先发 /ʊ/，再卷舌发 /ɹ/。许多美国人把一部分词念成 /ɝ/ 或 /ɔɹ/。',
    examples: [
      ['sec[ure]', 'sɪˈkjʊɹ'],
      ['t[our]', 'tʊɹ'],
      ['p[ure]', 'pjʊɹ'],
    ],
  },
]
