import say from 'say'
import { foldForSay } from '#core/speech/fold.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Voice } from '#shared/model/speech.ts'

/**
 * The only place that knows the `say` package. It takes from it the command that each platform speaks with and
 * nothing else: the package's own way of running commands lets text become code, crashes when the program is missing
 * and stops other people's processes. See docs/adr/0004-system-voices.md.
 */

/** A program to run, without a shell. */
export interface SpeechCommand {
  readonly program: string
  readonly args: readonly string[]
  /** What it gets on its standard input. Printable ASCII. */
  readonly input: string
}

export interface ExportRequest {
  readonly text: string
  /** A voice's name as the system listed it. */
  readonly voice: string
}

/** What `say` returns; its own types do not tell. */
interface SayCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly pipedData: string
}

interface SayPlatform {
  buildSpeakCommand(request: { readonly text: string }): SayCommand
  buildExportCommand(request: { text: string; voice: string; filename: string }): SayCommand
}

interface SayPackage {
  readonly Say: new (platform: 'darwin' | 'linux' | 'win32') => SayPlatform
}

const { Say } = say as unknown as SayPackage

/** Where an export command writes to, in the folder that it is started in: no path is ever part of a command. */
export const EXPORTED_FILE = 'clip.wav'
/** Nothing that could end a quoted word in any of the languages these commands are written in. */
const PLAIN_VOICE = /^[\p{L}\p{N}][\p{L}\p{N} ()._-]{0,99}$/u

/** Text that the platform's voice can only speak; empty when nothing of it sounds. */
export function foldForSystem(text: string): string {
  return foldForSay(text)
}

/** The command that writes speech to `EXPORTED_FILE`. Throws `RangeError` on a voice whose name is not plain. */
export function exportCommand(platform: 'darwin' | 'win32', request: ExportRequest): SpeechCommand {
  if (!PLAIN_VOICE.test(request.voice)) throw new RangeError('voice name')
  const text = foldForSystem(request.text)
  const built = new Say(platform).buildExportCommand({
    text,
    voice: request.voice,
    filename: EXPORTED_FILE,
  })
  if (platform === 'darwin') return { program: built.command, args: built.args, input: built.pipedData }
  return powershell(built.args[0] ?? '', built.pipedData)
}

/** The command that lists the voices. */
export function listCommand(platform: 'darwin' | 'win32'): SpeechCommand {
  if (platform === 'darwin') return { program: 'say', args: ['-v', '?'], input: '' }
  return powershell(
    'Add-Type -AssemblyName System.Speech;' +
      '(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() | ' +
      'ForEach-Object { $_.VoiceInfo.Name + "|" + $_.VoiceInfo.Culture.Name }',
    '',
  )
}

/** Encoded, so that no shell and no command line ever reads the script. */
function powershell(script: string, input: string): SpeechCommand {
  const encoded = Buffer.from(script, 'utf16le').toString('base64')
  return {
    program: 'powershell',
    args: ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded],
    input,
  }
}

/** The English voices in what the list command printed. A voice whose name is not plain is left out. */
export function readVoices(platform: 'darwin' | 'win32', output: string): Voice[] {
  const line = platform === 'darwin' ? /^(.+?)\s+en[_-](US|GB)\b/u : /^(.+?)\|en-(US|GB)\s*$/u
  return output.split(/\r?\n/u).flatMap((text) => {
    const [, name, region] = line.exec(text) ?? []
    if (name === undefined || !PLAIN_VOICE.test(name)) return []
    return [systemVoice(name, region === 'GB' ? 'uk' : 'us')]
  })
}

/** Festival as a program that reads Scheme from its standard input. */
export function festivalCommand(): SpeechCommand {
  const { command, args } = new Say('linux').buildSpeakCommand({ text: 'a' })
  return { program: command, args, input: '' }
}

/** A voice as the rest of the app knows it. */
export function systemVoice(name: string, accent: Accent): Voice {
  return { id: `system:${name}`, engine: 'system', name, accent }
}
