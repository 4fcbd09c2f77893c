import { spawn, spawnSync } from 'node:child_process'
import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSystemEngine } from '#main/speech/system/system-engine.ts'
import { expectSoundClip } from '../../integration/speech/clip-checks.ts'
import { never } from '../../integration/speech/course.ts'
import { TONE_WAV, standIn } from './stand-in.ts'
import type { StandIn } from './stand-in.ts'

/** Answers as festival does: lists two voices, writes a file where it is told to, prints word times. */
const FESTIVAL = `${TONE_WAV}
input((script) => {
  if (script.includes('voice.list')) {
    process.stdout.write('voice test_voice english american\\nvoice deutsch german none\\n@@done\\n')
    return
  }
  const path = /utt\\.save\\.wave u "([^"]+)"/.exec(script)[1]
  fs.writeFileSync(path, wav)
  process.stdout.write('token 0.1 0.4\\nphone hh 0.2\\nphone pau 0.5\\n@@done\\n')
})`

function word(text: string): Parameters<ReturnType<typeof openSystemEngine>['synthesise']>[0] {
  return {
    tokens: [{ text, start: 0, end: text.length, spoken: [text], pause: '' }],
    voice: 'test_voice',
  }
}

function hasFestival(): boolean {
  return spawnSync('festival', ['--version']).status === 0
}

/** The attack of SPEECH.md, and its relatives. */
const ATTACKS: readonly ((file: string) => string)[] = [
  (file) => `Hello") (system "touch ${file}") (SayText "bye`,
  (file) => `") (system "touch ${file}") (set! x "`,
  (file) => `\\") (system \\"touch ${file}\\") (set! x \\"`,
  (file) => `\u201d) (system \u201ctouch ${file}\u201d) (SayText \u201cbye`,
  (file) => `\uff02) (system \uff02touch ${file}\uff02) (SayText \uff02bye`,
  (file) => `x\n(system "touch ${file}")\n`,
  (file) => `x\r(system "touch ${file}")\u2028(system "touch ${file}")`,
  (file) => `$(touch ${file}) \`touch ${file}\``,
]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-attack-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function leftInTemporaryFolder(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('soundleaf-voice-'))
}

describe('text that tries to become a festival program', () => {
  let festival: StandIn
  beforeEach(async () => {
    festival = await standIn('festival', FESTIVAL)
  })
  afterEach(() => festival.remove())

  it.each(ATTACKS)('arrives as words inside one string (%#)', async (attack) => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    await engine.synthesise(word(attack(join(folder, 'owned'))), never)
    const programs = (await festival.received()).trimEnd().split('\n')
    expect(programs).toHaveLength(2) // the list of voices and one sentence, each on one line
    expectOneHarmlessString(programs[1]!)
    expect(await festival.starts()).toEqual([['--pipe']])
  })

  it('stays inside the string whatever the text is', async () => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    const hostile = fc.string({
      unit: fc.constantFrom('"', '\\', '(', ')', "'", ';', '\n', '\0', '“', '"', 'a', ' '),
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'binary' })), async (text) => {
        const outcome = await engine.synthesise(word(text), never).then(
          () => 'spoken',
          (error: unknown) => error,
        )
        if (outcome !== 'spoken') expect(outcome).toMatchObject({ code: 'speech-nothing-to-say' })
      }),
      { numRuns: 60 },
    )
    const programs = (await festival.received()).trimEnd().split('\n').slice(1)
    for (const program of programs) expectOneHarmlessString(program)
  })

  it('never asks festival to say nothing, which it dies of', async () => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    for (const text of ['', '""', '你好', '\\\\', '\0']) {
      await expect(engine.synthesise(word(text), never)).rejects.toMatchObject({
        code: 'speech-nothing-to-say',
      })
    }
    expect(await festival.received()).not.toContain('Utterance')
  })

  it('takes a voice from festival’s own list only', async () => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    expect((await engine.voices()).map(({ id }) => id)).toEqual(['system:test_voice'])
    for (const voice of ['deutsch', 'x) (system "id', '', 'test_voice)']) {
      await expect(engine.synthesise({ ...word('hi'), voice }, never)).rejects.toMatchObject({
        code: 'speech-unavailable',
      })
    }
    expect(await festival.received()).not.toContain('(voice_')
  })

  it('reads the clip and the word times, and leaves no file behind', async () => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    const request = word('hello')
    const clip = await engine.synthesise(request, never)
    expectSoundClip(clip, request.tokens)
    expect(clip.words[0]!.t1 - clip.words[0]!.t0).toBeCloseTo(300, 6)
    expect(clip.phones).toHaveLength(1)
    expect(await leftInTemporaryFolder()).toEqual([])
  })
})

/** One Scheme string after `Utterance Text`, with nothing in it that could end it, and brackets that balance. */
function expectOneHarmlessString(program: string): void {
  const said = /\(Utterance Text "([^"]*)"\)\)\(?/u.exec(program.replace(/\s+/gu, ' '))
  expect(said).not.toBeNull()
  expect(said![1]).toMatch(/^[\u0020\u0021\u0023-\u005b\u005d-\u007e]+$/u)
  // With the strings taken out, what is left is always the same program.
  const skeleton = program.replace(/"[^"]*"/gu, '""')
  expect(skeleton).toContain('(utt.synth (Utterance Text ""))')
  expect(skeleton).not.toMatch(/system|SayText/u)
  expect(program).toMatch(/^[\u0020-\u007e]+$/u)
}

describe('festival that is missing, failing or dying', () => {
  it('is an answer, not a crash, when it is missing', async () => {
    const engine = openSystemEngine({ platform: 'linux', searchPath: folder })
    expect(await engine.voices()).toEqual([])
    await expect(engine.synthesise(word('hello'), never)).rejects.toMatchObject({
      code: 'speech-unavailable',
    })
  })

  it.each([
    ['dies at once', 'process.exit(3)'],
    ['closes its input and dies', "fs.closeSync(0); process.kill(process.pid, 'SIGSEGV')"],
    ['dies of what it is told', "input(() => process.kill(process.pid, 'SIGSEGV'))"],
    ['reports an error', "input(() => process.stdout.write('@@failed\\n'))"],
  ])('fails with a code when it %s', async (_, answer) => {
    const festival = await standIn('festival', answer)
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    await expect(engine.voices()).rejects.toMatchObject({ code: 'speech-failed' })
    await expect(engine.synthesise(word('hello'), never)).rejects.toMatchObject({ code: 'speech-failed' })
    await festival.remove()
  })

  it('starts a new one after it died, and speaks', async () => {
    const dying = `if (script.includes('poison')) return process.kill(process.pid, 'SIGKILL')`
    const festival = await standIn('festival', FESTIVAL.replace('input((script) => {', `$&\n${dying}`))
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    await engine.voices()
    await expect(engine.synthesise(word('poison'), never)).rejects.toMatchObject({ code: 'speech-failed' })
    expectSoundClip(await engine.synthesise(word('hello'), never), word('hello').tokens)
    await festival.remove()
  })
})

describe('stopping festival', () => {
  it('ends festival itself and never another process', async () => {
    const festival = await standIn(
      'festival',
      `fs.writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid))
input((script) => {
  if (script.includes('voice.list')) process.stdout.write('voice test_voice english american\\n@@done\\n')
  else fs.writeFileSync(${JSON.stringify(join(folder, 'asked'))}, '')
})`,
    )
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    await engine.voices()
    // The numbers right after festival's, which the package's own stop() would have hit.
    const bystanders = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']),
    )
    const stop = new AbortController()
    const speaking = engine.synthesise(word('hello'), stop.signal)
    await expect.poll(() => exists(join(folder, 'asked')), { timeout: 10_000 }).toBe(true)
    stop.abort()
    await expect(speaking).rejects.toMatchObject({ code: 'cancelled' })
    for (const bystander of bystanders) {
      expect(bystander.exitCode).toBeNull()
      expect(bystander.signalCode).toBeNull()
      expect(process.kill(bystander.pid!, 0)).toBe(true)
      bystander.kill('SIGKILL')
    }
    expect(await leftInTemporaryFolder()).toEqual([])
    await festival.remove()
  })

  it('signals nobody when festival has already gone', async () => {
    const festival = await standIn(
      'festival',
      "input(() => { process.stdout.write('@@failed\\n'); process.exit(0) })",
    )
    const engine = openSystemEngine({ platform: 'linux', searchPath: festival.searchPath })
    const stop = new AbortController()
    await engine.voices().catch(() => undefined)
    stop.abort()
    await expect(engine.synthesise(word('hello'), stop.signal)).rejects.toBeDefined()
    await festival.remove()
  })
})

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

describe.runIf(hasFestival())('the festival that is installed here', () => {
  const engine = openSystemEngine({ platform: 'linux' })

  it.each(ATTACKS)('runs nothing that stands in a text (%#)', async (attack) => {
    const [voice] = await engine.voices()
    const request = { ...word(attack(join(folder, 'owned'))), voice: voice!.name }
    expectSoundClip(await engine.synthesise(request, never), request.tokens)
    expect(await readdir(folder)).toEqual([])
  })
})
