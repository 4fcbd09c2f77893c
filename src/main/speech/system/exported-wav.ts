import { readFile } from 'node:fs/promises'
import type { Sound } from '#core/speech/sound.ts'
import { decodeWav } from '#core/speech/wav.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'

/** The sound that a program was told to write. Rejects with `speech-failed` when it wrote none. */
export async function readExportedWav(path: string): Promise<Sound> {
  try {
    return decodeWav(await readFile(path))
  } catch (error) {
    throw new SoundleafError('speech-failed', { reason: 'no-audio' }, { cause: error })
  }
}
