import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { PronouncedSentence } from '#shared/model/pronunciation.ts'
import { ensurePhonetics } from '../../../scripts/build-phonetics.mjs'

const CLI = fileURLToPath(new URL('../../../src/cli/index.ts', import.meta.url))

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

async function cli(args: readonly string[], input: string): Promise<Outcome> {
  await ensurePhonetics()
  const child = spawn(process.execPath, [CLI, 'ipa', ...args])
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout, stderr }
}

function sentences(stdout: string): PronouncedSentence[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PronouncedSentence)
}

describe('cli ipa', () => {
  it('writes one object a line, in order, with exactly the promised keys', async () => {
    const { code, stdout } = await cli([], 'EC2 instance\n\nthe API’s URLs\n')
    expect(code).toBe(0)
    const [first, empty, last] = sentences(stdout)
    expect(first).toEqual({
      text: 'EC2 instance',
      ipa: 'ˌi si ˈtu ˈɪnstəns',
      words: [
        { text: 'EC2', start: 0, end: 3, ipa: 'ˌi si ˈtu', spoken: ['E', 'C', 'two'], source: 'technical' },
        { text: 'instance', start: 4, end: 12, ipa: 'ˈɪnstəns', spoken: ['instance'], source: 'dictionary' },
      ],
    })
    expect(empty).toEqual({ text: '', ipa: '', words: [] })
    expect(last?.ipa).toBe('ði ˌeɪ pi ˈaɪz ˌju ɑɹ ˈɛlz')
  })

  it('takes the accent and the style', async () => {
    const { stdout } = await cli(['--accent', 'uk', '--style', 'connected'], 'The server is at port 80.\n')
    expect(sentences(stdout)[0]?.ipa).toBe('ðə ˈsɜːvəɹ ɪz ət pɔːt ˈeɪti')
  })

  it('asks espeak-ng for words that nothing else knows, each accent its own', async () => {
    const us = await cli([], 'We met Zorbatov.\n')
    const uk = await cli(['--accent=uk'], 'We met Zorbatov.\n')
    const [usWord, ukWord] = [us, uk].map(({ stdout }) => sentences(stdout)[0]?.words[2])
    expect(usWord).toMatchObject({ text: 'Zorbatov', source: 'guess', spoken: ['zorbatov'] })
    expect(usWord?.ipa).toMatch(/^[ˈˌ]?zɔɹ.*v$/u)
    expect(ukWord?.ipa).toMatch(/^[ˈˌ]?zɔː.*v$/u)
  })

  it('keeps up with a large input and says each line the same whatever came before', async () => {
    const lines = [
      'Use the v1 API.',
      'Zorbatov uses it.',
      '20 GiB – 200 GiB',
      '中文 and emoji 🚀',
      'A Task A',
    ]
    const input = Array.from({ length: 5_000 }, (_, index) => lines[index % lines.length] ?? '').join('\n')
    const { code, stdout } = await cli([], input)
    expect(code).toBe(0)
    const said = stdout.trimEnd().split('\n')
    expect(said).toHaveLength(5_000)
    expect(new Set(said).size).toBe(lines.length)
  })

  it.each([[['--accent', 'au']], [['--style', 'loud']], [['--wrong']], [['stray']]])(
    'refuses %j with exit code 2 and how to use it',
    async (args) => {
      const { code, stdout, stderr } = await cli(args, '')
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).toContain('Usage:')
    },
  )

  it('explains itself', async () => {
    const { code, stdout } = await cli(['--help'], '')
    expect(code).toBe(0)
    expect(stdout).toContain('--accent us|uk')
  })
})
