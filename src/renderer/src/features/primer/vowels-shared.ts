import type { Phoneme } from './phoneme.ts'

/** The vowels that US and UK write, and nearly say, alike. */
export const SHARED_VOWELS: readonly Phoneme[] = [
  {
    symbol: 'ɪ',
    kind: { zh: '短元音 · 前 · 次高', en: 'near-close front vowel' },
    how: '舌头比拼音 i 低一点、靠后一点，嘴放松，短促。介于拼音 i 和“诶”之间，不是把“衣”念短。',
    examples: [
      ['sh[i]p', 'ʃɪp'],
      ['l[i]st', 'lɪst'],
      ['s[y]stem', 'ˈsɪstəm'],
      ['b[ui]ld', 'bɪld'],
    ],
    pitfalls: [
      {
        text: '念成拼音 i。两个音差在舌位和松紧，不只是长短：念 /ɪ/ 时嘴角不要向两边拉。',
        pairs: [
          [
            ['sh[i]p', 'ʃɪp'],
            ['sh[ee]p', 'ʃip', 'ʃiːp'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɛ',
    kind: { zh: '短元音 · 前 · 中低', en: 'open-mid front vowel' },
    how: '嘴张开约一指宽，舌尖抵下齿，嘴唇不圆。像拼音 ie（“耶”）里的 ê，短而干脆。',
    examples: [
      ['n[e]t', 'nɛt'],
      ['h[ea]d', 'hɛd'],
      ['m[a]ny', 'ˈmɛni'],
      ['s[ai]d', 'sɛd'],
    ],
    pitfalls: [
      {
        text: '后面多滑出一个 i，变成 /eɪ/。舌头停住不动，念完就收。',
        pairs: [
          [
            ['l[e]t', 'lɛt'],
            ['l[a]te', 'leɪt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'æ',
    kind: { zh: '短元音 · 前 · 低', en: 'near-open front vowel' },
    how: '在 /ɛ/ 的基础上把下巴再放低，嘴角略向两边拉，舌头仍在前面。普通话没有这个音，比“啊”靠前得多。',
    examples: [
      ['m[a]p', 'mæp'],
      ['b[a]ck', 'bæk'],
      ['h[a]nd', 'hænd'],
      ['st[a]ck', 'stæk'],
    ],
    pitfalls: [
      {
        text: '嘴张得不够大，念成 /ɛ/，于是 *bad* 和 *bed* 分不开。',
        pairs: [
          [
            ['b[a]d', 'bæd'],
            ['b[e]d', 'bɛd'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ʊ',
    kind: { zh: '短元音 · 后 · 次高', en: 'near-close back vowel' },
    how: '嘴唇微圆但放松，舌头比拼音 u 低、靠前一点，短促。',
    examples: [
      ['b[oo]k', 'bʊk'],
      ['p[u]t', 'pʊt'],
      ['g[oo]d', 'ɡʊd'],
      ['l[oo]k', 'lʊk'],
    ],
    pitfalls: [
      {
        text: '念成拼音 u，嘴唇撅得太紧。念 /ʊ/ 时嘴唇几乎不用力。',
        pairs: [
          [
            ['f[u]ll', 'fʊl'],
            ['f[oo]l', 'ful', 'fuːl'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ə',
    kind: { zh: '弱元音（schwa）', en: 'schwa, the weak vowel' },
    how: '嘴半开，舌头和嘴唇都不用力，轻轻一带而过。像轻声“的 de”里的 e。它是英语里最常见的元音，只出现在非重读音节。',
    examples: [
      ['[a]bout', 'əˈbaʊt'],
      ['c[o]ntain', 'kənˈteɪn'],
      ['syst[e]m', 'ˈsɪstəm'],
      ['sof[a]', 'ˈsoʊfə', 'ˈsəʊfə'],
    ],
    pitfalls: [
      {
        text: '照着字母把每个元音都念实，*contain* 念成“康-tain”。非重读的元音要弱下来，重读的才听得清。',
        pairs: [],
      },
    ],
  },
  {
    symbol: 'eɪ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从 /e/ 滑向 /ɪ/，前重后轻，是一个音节。和拼音 ei 很像，开头稍长。',
    examples: [
      ['n[a]me', 'neɪm'],
      ['d[ay]', 'deɪ'],
      ['r[ai]n', 'ɹeɪn'],
      ['gr[ea]t', 'ɡɹeɪt'],
    ],
    pitfalls: [
      {
        text: '后面有辅音时滑动没做出来，念成了 /ɛ/。先滑到 /ɪ/，再发辅音。',
        pairs: [
          [
            ['w[ai]t', 'weɪt'],
            ['w[e]t', 'wɛt'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'aɪ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从张大嘴的 /a/ 滑向 /ɪ/。和拼音 ai 很像，但开口更大、滑得更远。',
    examples: [
      ['f[i]le', 'faɪl'],
      ['t[y]pe', 'taɪp'],
      ['h[igh]', 'haɪ'],
      ['b[uy]', 'baɪ'],
    ],
    pitfalls: [
      {
        text: '在 /n/ /m/ 前把后半截丢掉：*fine* 念得像 *fan*。',
        pairs: [
          [
            ['f[i]ne', 'faɪn'],
            ['f[a]n', 'fæn'],
          ],
        ],
      },
    ],
  },
  {
    symbol: 'ɔɪ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从圆唇的 /ɔ/ 滑向 /ɪ/，嘴唇由圆变扁。普通话没有这个组合，把“哦”和“衣”连成一个音节去念。',
    examples: [
      ['p[oi]nt', 'pɔɪnt'],
      ['v[oi]ce', 'vɔɪs'],
      ['depl[oy]', 'dɪˈplɔɪ'],
      ['j[oi]n', 'dʒɔɪn'],
    ],
  },
  {
    symbol: 'aʊ',
    kind: { zh: '双元音', en: 'diphthong' },
    how: '从张大嘴的 /a/ 滑向 /ʊ/，嘴唇由展变圆。和拼音 ao 很像，开头更开。',
    examples: [
      ['cl[ou]d', 'klaʊd'],
      ['d[ow]n', 'daʊn'],
      ['[ou]t', 'aʊt'],
      ['h[ou]se', 'haʊs'],
    ],
    pitfalls: [
      {
        text: '在 /n/ 前念成“ang”：*down* 不是“当”。先圆唇滑到 /ʊ/，舌尖再顶住上齿龈发 /n/。',
        pairs: [
          [
            ['d[ow]n', 'daʊn'],
            ['d[aw]n', 'dɔn', 'dɔːn'],
          ],
        ],
      },
    ],
  },
]
