import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface StandIn {
  /** A value for `PATH` on which the stand-in is found first. */
  readonly searchPath: string
  readonly folder: string
  /** Everything it was given on its standard input, or empty when it was not started. */
  received(): Promise<string>
  /** The arguments of each start, one array a start. */
  starts(): Promise<string[][]>
  remove(): Promise<void>
}

/**
 * Puts a program of that name first on a search path. It is a Node script: `answer` is its body, with `input(listener)`
 * giving the text that arrives; what arrives and how it was started is written down.
 */
export async function standIn(name: string, answer: string): Promise<StandIn> {
  const folder = await mkdtemp(join(tmpdir(), 'soundleaf-stand-in-'))
  const inputFile = join(folder, 'input.txt')
  const startsFile = join(folder, 'starts.txt')
  const script = `#!${process.execPath}
const fs = require('node:fs')
fs.appendFileSync(${JSON.stringify(startsFile)}, JSON.stringify(process.argv.slice(2)) + '\\n')
process.stdin.setEncoding('utf8')
const input = (listener) => process.stdin.on('data', (text) => {
  fs.appendFileSync(${JSON.stringify(inputFile)}, text)
  listener(text)
})
${answer}
`
  await writeFile(join(folder, name), script)
  await chmod(join(folder, name), 0o755)
  return {
    folder,
    searchPath: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
    received: () => readIfThere(inputFile),
    starts: async () =>
      (await readIfThere(startsFile))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as string[]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Half a second of a tone as a WAV file, for a stand-in to write. */
export const TONE_WAV = `
const wav = Buffer.alloc(44 + 16000)
wav.write('RIFF'); wav.writeUInt32LE(36 + 16000, 4); wav.write('WAVEfmt ', 8); wav.writeUInt32LE(16, 16)
wav.writeUInt16LE(1, 20); wav.writeUInt16LE(1, 22); wav.writeUInt32LE(16000, 24); wav.writeUInt32LE(32000, 28)
wav.writeUInt16LE(2, 32); wav.writeUInt16LE(16, 34); wav.write('data', 36); wav.writeUInt32LE(16000, 40)
for (let at = 0; at < 8000; at += 1) wav.writeInt16LE(Math.round(8000 * Math.sin(at / 6)), 44 + at * 2)
`
