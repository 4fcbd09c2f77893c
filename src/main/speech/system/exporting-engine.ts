import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishClip } from '#core/speech/finish-clip.ts'
import { isSpeakable } from '#core/speech/fold.ts'
import { audibleSpan } from '#core/speech/silence.ts'
import { estimateSpans } from '#core/speech/spans.ts'
import { planSpeech } from '#core/speech/spoken-plan.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, Voice } from '#shared/model/speech.ts'
import type { SpeechEngine, SynthesisRequest } from '../engine.ts'
import { readExportedWav } from './exported-wav.ts'
import { runToEnd } from './own-process.ts'
import { inPrivateFolder } from './private-folder.ts'
import { EXPORTED_FILE, exportCommand, foldForSystem, listCommand, readVoices } from './say-commands.ts'

/** A whole sentence in one go: these programs are started anew each time and have no limit of their own. */
const MAX_CHUNK = 100_000

/** The system voices of macOS and Windows: a program that writes one WAV file and ends. */
export class ExportingEngine implements SpeechEngine {
  readonly id = 'system'
  readonly version: string
  readonly caps = { words: 'estimated', phones: false } as const
  readonly #platform: 'darwin' | 'win32'
  readonly #searchPath: string
  #voices: Promise<readonly Voice[]> | null = null

  /**
   * @param release the system's version: its voices may change with it.
   * @param searchPath where programs are looked for: a value for `PATH`.
   */
  constructor(platform: 'darwin' | 'win32', release: string, searchPath: string) {
    this.version = `${platform}-${release}+1`
    this.#platform = platform
    this.#searchPath = searchPath
  }

  voices(): Promise<readonly Voice[]> {
    this.#voices ??= this.#listVoices()
    return this.#voices
  }

  async synthesise(request: SynthesisRequest, signal: AbortSignal): Promise<Clip> {
    const voice = (await this.voices()).find(({ name }) => name === request.voice)
    if (voice === undefined) throw new SoundleafError('speech-unavailable')
    const [chunk] = planSpeech(request.tokens, foldForSystem, MAX_CHUNK)
    if (chunk === undefined) throw new SoundleafError('speech-nothing-to-say')
    const sound = await inPrivateFolder(async (folder) => {
      const command = exportCommand(this.#platform, { text: chunk.text, voice: voice.name })
      await runToEnd(command, { folder, searchPath: this.#searchPath }, signal)
      return readExportedWav(join(folder, EXPORTED_FILE))
    })
    const isSpoken = (token: number): boolean =>
      request.tokens[token]?.spoken.some((word) => isSpeakable(foldForSystem(word))) === true
    const words = estimateSpans(request.tokens, audibleSpan(sound))
    const known = words.map((span, token) => (isSpoken(token) ? span : null))
    return finishClip(voice.id, request.tokens, [{ sound, words: known, phones: [] }], isSpoken)
  }

  async #listVoices(): Promise<readonly Voice[]> {
    try {
      const output = await runToEnd(
        listCommand(this.#platform),
        { folder: tmpdir(), searchPath: this.#searchPath },
        new AbortController().signal,
      )
      return readVoices(this.#platform, output)
    } catch (error) {
      // A system without the program has no voices: that is an answer. Anything else is trouble.
      if (error instanceof SoundleafError && error.code === 'speech-unavailable') return []
      this.#voices = null
      throw error
    }
  }
}
