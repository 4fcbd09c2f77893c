import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportCommand, listCommand, readVoices } from '#main/speech/system/say-commands.ts'
import { festivalSpeakScript } from '#main/speech/system/festival-script.ts'
import { openSystemEngine } from '#main/speech/system/system-engine.ts'
import { expectSoundClip } from '../../integration/speech/clip-checks.ts'
import { never, tokensOf } from '../../integration/speech/course.ts'
import { TONE_WAV, standIn } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'

const HOSTILE_VOICES = [
  "x');calc;('",
  '-o/tmp/x',
  '"; rm -rf ~',
  '',
  'a\nb',
  '$(id)',
  '../x',
  'Alex\0',
  '`id`',
]

function decoded(args: readonly string[]): string {
  return Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le')
}

describe('the command for macOS', () => {
  it('writes a file in its own folder, without a shell', () => {
    expect(exportCommand('darwin', { text: 'Hello there', voice: 'Alex' })).toEqual({
      program: 'say',
      args: ['-v', 'Alex', 'Hello there', '-o', 'clip.wav', '--data-format=LEF32@32000'],
      input: '',
    })
  })

  it('never reads text as an option or as a speech command', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('-', '[', ']', 'f', '/', ' ', '\0', '–', '\n', '"', '［') }),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        const { args } = exportCommand('darwin', { text: hostile, voice: 'Alex' })
        expect(args).toHaveLength(6)
        expect(args[2]).not.toMatch(/^-|\[\[|[^\u0020-\u007e]/u)
      }),
    )
    for (const attack of ['-f/etc/passwd', '--output-file=/x', '–o x', ' -v', '- -f x', '[[rate 1]]-f x']) {
      expect(exportCommand('darwin', { text: attack, voice: 'Alex' }).args[2]).toMatch(/^[a-z,]/iu)
    }
  })
})

describe('the command for Windows', () => {
  it('is an encoded script that no shell reads, with the text on standard input', () => {
    const command = exportCommand('win32', {
      text: 'Hello “there” & %PATH%',
      voice: 'Microsoft Zira Desktop',
    })
    expect(command.program).toBe('powershell')
    expect(command.args.slice(0, -1)).toEqual(['-NoProfile', '-NonInteractive', '-EncodedCommand'])
    expect(command.args.at(-1)).toMatch(/^[A-Za-z0-9+/]+=*$/u)
    const script = decoded(command.args)
    expect(script).toContain("$speak.SelectVoice('Microsoft Zira Desktop');")
    expect(script).toContain("$speak.SetOutputToWaveFile('clip.wav');")
    expect(script).not.toContain('Hello')
    expect(command.input).toBe('Hello there & %PATH%')
  })

  it('always runs the same script, whatever the text', () => {
    const script = (text: string): string => decoded(exportCommand('win32', { text, voice: 'Zira' }).args)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(script(text)).toBe(script('Hello'))
        expect(exportCommand('win32', { text, voice: 'Zira' }).input).toMatch(/^[\u0020-\u007e]*$/u)
      }),
    )
  })
})

describe('voice names', () => {
  it.each(HOSTILE_VOICES)('such as %j are refused in every command', (voice) => {
    expect(() => exportCommand('darwin', { text: 'hi', voice })).toThrow(RangeError)
    expect(() => exportCommand('win32', { text: 'hi', voice })).toThrow(RangeError)
    expect(() => festivalSpeakScript({ text: 'hi', voice, path: '/tmp/clip.wav' })).toThrow(RangeError)
  })

  it('come from the system’s list, English ones only, odd ones left out', () => {
    const mac = [
      'Alex                en_US    # Most people recognize me by my voice.',
      'Bad News            en_US    # The light you see',
      'Daniel (Enhanced)   en_GB    # Hello!',
      'Tingting            zh_CN    # 你好！',
      "Eve'); calc         en_US    # trap",
      '',
    ].join('\n')
    expect(readVoices('darwin', mac)).toEqual([
      { id: 'system:Alex', engine: 'system', name: 'Alex', accent: 'us' },
      { id: 'system:Bad News', engine: 'system', name: 'Bad News', accent: 'us' },
      { id: 'system:Daniel (Enhanced)', engine: 'system', name: 'Daniel (Enhanced)', accent: 'uk' },
    ])
    const windows =
      'Microsoft Zira Desktop|en-US\r\nMicrosoft Hazel Desktop|en-GB\r\nMicrosoft Huihui Desktop|zh-CN\r\n'
    expect(readVoices('win32', windows).map(({ id }) => id)).toEqual([
      'system:Microsoft Zira Desktop',
      'system:Microsoft Hazel Desktop',
    ])
    expect(decoded(listCommand('win32').args)).toContain('GetInstalledVoices')
  })

  it('a path that could end its string is refused', () => {
    for (const path of ['/tmp/a"b.wav', '/tmp/a\\b.wav', '/tmp/a\nb.wav', '']) {
      expect(() => festivalSpeakScript({ text: 'hi', voice: 'kal_diphone', path })).toThrow(RangeError)
    }
  })
})

/** Speaks as macOS does, down to where the file goes. */
const MAC_SAY = `${TONE_WAV}
const args = process.argv.slice(2)
if (args[1] === '?') console.log('Alex   en_US    # Hi\\nTingting  zh_CN    # 你好')
else if (args[2].includes('fail')) process.exit(1)
else if (args[2].includes('hang')) setInterval(() => {}, 1000)
else if (args[2].includes('silent')) process.exit(0)
else fs.writeFileSync(args[args.indexOf('-o') + 1], wav)`

describe('speaking through a program that writes a file', () => {
  let say: StandIn
  beforeEach(async () => {
    say = await standIn('say', MAC_SAY)
  })
  afterEach(() => say.remove())

  it('gives a clip with estimated word times', async () => {
    const engine = openSystemEngine({ platform: 'darwin', searchPath: say.searchPath })
    expect(engine.caps.words).toBe('estimated')
    expect((await engine.voices()).map(({ id }) => id)).toEqual(['system:Alex'])
    const tokens = tokensOf('Docker 镜像 images, please')
    const clip = await engine.synthesise({ tokens, voice: 'Alex' }, never)
    expectSoundClip(clip, tokens)
    expect(clip.voice).toBe('system:Alex')
    expect(await say.starts()).toContainEqual(expect.arrayContaining(['Docker images, please']))
  })

  it('fails with a code when the program fails, writes nothing or is missing', async () => {
    const engine = openSystemEngine({ platform: 'darwin', searchPath: say.searchPath })
    const speak = (text: string, voice = 'Alex'): Promise<unknown> =>
      engine.synthesise({ tokens: tokensOf(text), voice }, never)
    await expect(speak('fail')).rejects.toMatchObject({ code: 'speech-failed' })
    await expect(speak('silent')).rejects.toMatchObject({ code: 'speech-failed' })
    await expect(speak('hello', 'Tingting')).rejects.toMatchObject({ code: 'speech-unavailable' })
    const missing = openSystemEngine({ platform: 'darwin', searchPath: '/nonexistent' })
    expect(await missing.voices()).toEqual([])
    await expect(missing.synthesise({ tokens: tokensOf('hi'), voice: 'Alex' }, never)).rejects.toMatchObject({
      code: 'speech-unavailable',
    })
  })

  it('ends the program when it is cancelled', async () => {
    const engine = openSystemEngine({ platform: 'darwin', searchPath: say.searchPath })
    await engine.voices()
    const stop = new AbortController()
    const speaking = engine.synthesise({ tokens: tokensOf('hang'), voice: 'Alex' }, stop.signal)
    await expect.poll(async () => (await say.starts()).length, { timeout: 10_000 }).toBe(2)
    stop.abort()
    await expect(speaking).rejects.toMatchObject({ code: 'cancelled' })
  })
})
