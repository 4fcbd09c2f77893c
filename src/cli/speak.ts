import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { stretchClip } from '#core/speech/stretch-clip.ts'
import { spokenTokens } from '#core/speech/tokens.ts'
import { samplesOf } from '#core/speech/sound.ts'
import { encodeWav } from '#core/speech/wav.ts'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import type { SpeechEngine } from '#main/speech/engine.ts'
import { DEFAULT_VOICES } from '#main/speech/engines/embedded-voices.ts'
import { openEspeak } from '#main/speech/engines/espeak.ts'
import { openFlite } from '#main/speech/engines/flite.ts'
import { openSystemEngine } from '#main/speech/system/system-engine.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { ACCENTS } from '#shared/model/pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import { ensurePhonetics } from '../../scripts/build-phonetics.mjs'

const USAGE = `用法 Usage:
  cli speak "TEXT" --out FILE.wav [--voice ID] [--accent us|uk] [--rate 1]
  cli speak --voices

  --out FILE.wav  写入的音频文件 the audio file to write
  --voice ID      发音人，见 --voices；默认 flite:slt a voice, see --voices
  --accent us|uk  没有 --voice 时的口音 the accent when no voice is given
  --rate N        语速 0.5–2，音高不变 speed, the pitch is kept
  --voices        列出发音人 list the voices`

const OPTIONS = {
  out: { type: 'string' },
  voice: { type: 'string', default: '' },
  accent: { type: 'string', default: 'us' },
  rate: { type: 'string', default: '1' },
  voices: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const ENGINES: Readonly<Record<string, () => Promise<SpeechEngine> | SpeechEngine>> = {
  flite: openFlite,
  espeak: () => openEspeak(),
  system: () => openSystemEngine(),
}

/** Bad use of the command: exit 2. */
class UsageError extends Error {}

interface Wish {
  readonly text: string
  readonly out: string
  readonly voice: string
  readonly accent: Accent
  readonly rate: number
}

/** Speaks text into a WAV file and prints when each word sounds. Returns the exit code: 0 done, 1 failed, 2 bad use. */
export async function run(args: string[]): Promise<number> {
  try {
    const wish = readArguments(args)
    if (wish === 'help') console.log(USAGE)
    else if (wish === 'voices') console.log(JSON.stringify({ voices: await allVoices() }))
    else await speak(wish)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${USAGE}`)
      return 2
    }
    console.error(describe(error))
    return 1
  }
}

async function speak(wish: Wish): Promise<void> {
  const { engine, voice } = await openVoice(wish.voice === '' ? DEFAULT_VOICES[wish.accent] : wish.voice)
  const pronouncer = await loadPronouncer({ file: await ensurePhonetics() })
  const sentence = await pronouncer.pronounce(wish.text, { accent: voice.accent, style: 'connected' })
  const tokens = spokenTokens(sentence)
  const request = { tokens, voice: voice.id.slice(engine.id.length + 1) }
  const said = await engine.synthesise(request, new AbortController().signal)
  const clip = stretchClip(said, wish.rate)
  await writeFile(wish.out, encodeWav({ sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) }))
  console.log(JSON.stringify(report(clip)))
}

function report({ voice, sampleRate, durationMs, words, phones }: Clip): Omit<Clip, 'pcm'> {
  return { voice, sampleRate, durationMs, words, phones }
}

async function openVoice(id: string): Promise<{ readonly engine: SpeechEngine; readonly voice: Voice }> {
  const open = ENGINES[id.split(':')[0] ?? '']
  const engine = await open?.()
  const voice = (await engine?.voices())?.find((each) => each.id === id)
  if (engine === undefined || voice === undefined) {
    throw new UsageError(`没有这个发音人：${id}（用 --voices 查看）\nNo such voice: ${id} (see --voices)`)
  }
  return { engine, voice }
}

async function allVoices(): Promise<Voice[]> {
  const found: Voice[] = []
  for (const open of Object.values(ENGINES)) found.push(...(await (await open()).voices()))
  return found
}

/** The text may start with a dash; only what is an option by name is read as one. */
function readArguments(args: string[]): Wish | 'help' | 'voices' {
  const [first] = args
  const isText =
    first !== undefined && !/^(?:--?h|--(?:help|out|voice|voices|accent|rate)(?:=.*)?|--)$/u.test(first)
  const { values, positionals } = parsed(isText ? args.slice(1) : args)
  if (values.help) return 'help'
  if (values.voices || values.voice === 'list') return 'voices'
  const [text, ...more] = isText ? [first, ...positionals] : positionals
  if (text === undefined || more.length > 0 || values.out === undefined) {
    throw new UsageError('需要一段文字和 --out\nOne text and --out are needed')
  }
  const rate = Number(values.rate)
  if (!(rate >= 0.5 && rate <= 2)) {
    throw new UsageError('--rate 必须在 0.5 和 2 之间\n--rate must be between 0.5 and 2')
  }
  const accent = ACCENTS.find((known) => known === values.accent)
  if (accent === undefined) throw new UsageError('--accent 只能是 us 或 uk\n--accent is us or uk')
  return { text, out: values.out, voice: values.voice, accent, rate }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`参数有误 Bad arguments: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function describe(error: unknown): string {
  if (!(error instanceof SoundleafError)) return error instanceof Error ? error.message : String(error)
  if (error.code === 'speech-nothing-to-say') return '没有可以朗读的文字\nThere is nothing to say'
  return `朗读失败\nSpeech failed: ${error.code}`
}
