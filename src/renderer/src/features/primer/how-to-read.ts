import type { Accent } from '#shared/model/pronunciation.ts'
import type { Row } from './phoneme.ts'

/** Something to hear in a note. `connected` is its IPA in connected speech, where that differs. */
interface NoteExample {
  readonly row: Row
  readonly connected?: { readonly us: string; readonly uk: string }
  /** Shown for this accent only. */
  readonly only?: Accent
}

/** What is worth knowing beyond single sounds. Text is marked as in `Phoneme`. */
export interface ReadingNote {
  readonly id: string
  /** The marks it explains: asking for one of them leads here. */
  readonly marks: readonly string[]
  readonly title: { readonly zh: string; readonly en: string }
  readonly paragraphs: readonly string[]
  readonly examples: readonly NoteExample[]
}

export const READING_NOTES: readonly ReadingNote[] = [
  {
    id: 'ipa-line',
    marks: [],
    title: { zh: '音标怎么看', en: 'Reading the IPA line' },
    paragraphs: [
      '每句英文下面的蓝色一行是音标：一个词对一段，朗读时词和音标一起点亮。念的时候看音标，不要看字母——*queue* 有五个字母，只念 /k/ /j/ 和一个元音。',
      '缩写按字母念的，音标也按字母写，最后一个字母最重。音标下面有点线的，是推测的读音。',
      '这里用宽式音标：只写到能分清单词的程度，送气、暗 l 这些细节不写，本页会讲。/ɛ/ 有的词典写 e，/ɹ/ 有的写 r，是同一个音。',
    ],
    examples: [{ row: ['queue', 'kju', 'kjuː'] }, { row: ['EC[S]', 'ˌi si ˈɛs', 'ˌiː siː ˈɛs'] }],
  },
  {
    id: 'stress',
    marks: ['ˈ', 'ˌ'],
    title: { zh: '重音与音节', en: 'Stress and syllables' },
    paragraphs: [
      '有几个元音（双元音算一个），就有几个音节。/ˈ/ 是主重音，/ˌ/ 是次重音，都标在那个音节的前面：从符号后面开始念重。',
      '重读音节念得更长、更响、音高更高；其余的轻而短，元音多半弱成 /ə/ 或 /ɪ/。单音节词不标重音。',
      '普通话每个字念得差不多重，所以最常见的错误是平均用力，或者重音放错位置。重音错了，比某个音念得不准更难听懂。',
    ],
    examples: [
      { row: ['con[tai]ner', 'kənˈteɪnɚ', 'kənˈteɪnə'] },
      { row: ['appli[ca]tion', 'ˌæpləˈkeɪʃən', 'ˌæplɪˈkeɪʃən'] },
      { row: ['[da]tabase', 'ˈdeɪtəˌbeɪs', 'ˈdeɪtəbeɪs'] },
      { row: ['[in]sight', 'ˈɪnˌsaɪt', 'ˈɪnsaɪt'] },
      { row: ['in[cite]', 'ɪnˈsaɪt'] },
    ],
  },
  {
    id: 'weak-forms',
    marks: [],
    title: { zh: '弱读', en: 'Weak forms' },
    paragraphs: [
      '*a*、*of*、*to*、*at*、*can* 这些小词在句子里通常弱读，元音变成 /ə/，一带而过。停在句末或特意强调时才念全。',
      '*the* 在辅音前念 /ðə/，在元音前念 /ði/。看的是读音，不是字母。',
      '“显示设置”里的“音标读法”有两种：“单词音”只弱读最常见的几个小词；“连读”照自然说话来写。箭头后面是连读。',
    ],
    examples: [
      { row: ['[a] cup [of] tea', 'ə kʌp əv ti', 'ə kʌp əv tiː'] },
      { row: ['[the] file', 'ðə faɪl'] },
      { row: ['[the] app', 'ði æp'] },
      { row: ['[at] home', 'æt hoʊm', 'æt həʊm'], connected: { us: 'ət hoʊm', uk: 'ət həʊm' } },
      {
        row: ['[can] [you] see it', 'kæn ju si ɪt', 'kæn juː siː ɪt'],
        connected: { us: 'kən jə si ɪt', uk: 'kən jə siː ɪt' },
      },
    ],
  },
  {
    id: 'linking',
    marks: [],
    title: { zh: '连读', en: 'Linking' },
    paragraphs: [
      '前一个词以辅音结尾、后一个词以元音开头时，两个词连着念，像一个词：*an app* 听起来是 a-napp。',
      '美音：夹在元音之间的 t、d 变成闪音 /ɾ/。英音：词尾不发音的 r，遇到后面的元音就念出来。',
    ],
    examples: [
      { row: ['a[n a]pp', 'ən æp'] },
      { row: ['ge[t i]t', 'ɡɛt ɪt'], connected: { us: 'ɡɛɾ ɪt', uk: 'ɡɛt ɪt' }, only: 'us' },
      {
        row: ['tur[n i][t o]n', 'tɝn ɪt ɑn', 'tɜːn ɪt ɒn'],
        connected: { us: 'tɝn ɪɾ ɑn', uk: 'tɜːn ɪt ɒn' },
      },
      { row: ['fa[r a]way', 'fɑː əˈweɪ'], connected: { us: 'fɑɹ əˈweɪ', uk: 'fɑːɹ əˈweɪ' }, only: 'uk' },
    ],
  },
  {
    id: 'endings',
    marks: [],
    title: { zh: '词尾', en: 'Word endings' },
    paragraphs: [
      '普通话的字几乎都以元音、n、ng 收尾，所以英语的词尾辅音容易被丢掉，或者后面多出一个元音。口形要到位，声音可以很轻。',
      '*-s*：清辅音后念 /s/，浊音后念 /z/，在 /s/ /z/ /ʃ/ /tʃ/ /dʒ/ 这类音后多一个音节。*-ed*：清辅音后念 /t/，浊音后念 /d/，只有在 /t/ /d/ 后才多一个音节。',
    ],
    examples: [
      { row: ['map[s]', 'mæps'] },
      { row: ['file[s]', 'faɪlz'] },
      { row: ['cach[es]', 'ˈkæʃəz', 'ˈkæʃɪz'] },
      { row: ['work[ed]', 'wɝkt', 'wɜːkt'] },
      { row: ['sav[ed]', 'seɪvd'] },
      { row: ['add[ed]', 'ˈædəd', 'ˈædɪd'] },
    ],
  },
]
