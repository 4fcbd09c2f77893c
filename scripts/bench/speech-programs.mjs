import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Programs of Debian that make a WAV file of a text. The text goes in by standard input: it is never an option. */
const PROGRAMS = [
  { name: 'espeak-ng', command: 'espeak-ng', args: ['--stdin', '-w'] },
  { name: 'festival', command: 'text2wave', args: ['-o'] },
]

/**
 * How long the command lines take for each sentence, from starting the program to the finished file, in
 * milliseconds; `null` for a program that is not there.
 * @param {readonly string[]} sentences
 * @returns {Promise<{ name: string, times: number[] | null }[]>}
 */
export async function timePrograms(sentences) {
  const folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-bench-'))
  try {
    return PROGRAMS.map(({ name, command, args }) => {
      /** @type {number[]} */
      const times = []
      for (const input of sentences) {
        const startedAt = performance.now()
        const { error, status } = spawnSync(command, [...args, path.join(folder, 'said.wav')], { input })
        if (error !== undefined || status !== 0) return { name, times: null }
        times.push(performance.now() - startedAt)
      }
      return { name, times }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
