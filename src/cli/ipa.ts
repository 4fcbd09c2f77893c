import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { loadPronouncer } from '#main/reading/pronouncer.ts'
import { ACCENTS, STYLES } from '#shared/model/pronunciation.ts'
import { ensurePhonetics } from '../../scripts/build-phonetics.mjs'

const HELP = `Usage: cli ipa [--accent us|uk] [--style citation|connected]

Reads one sentence a line on stdin and writes one JSON object a line:
{"text","ipa","words":[{"text","start","end","ipa","spoken","source"}]}
start and end are offsets in UTF-16 units.
`

/** Runs \`cli ipa\`. Resolves to the exit code: 0 done, 1 failed, 2 bad use. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${HELP}`)
    return 2
  }
  if (options.help) {
    process.stdout.write(HELP)
    return 0
  }
  const pronouncer = await loadPronouncer({ file: await ensurePhonetics() })
  const closed = new Promise<void>((resolve) => process.stdout.once('close', resolve))
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const sentence = await pronouncer.pronounce(line, options)
    if (!process.stdout.write(`${JSON.stringify(sentence)}\n`)) {
      await Promise.race([closed, new Promise<void>((resolve) => process.stdout.once('drain', resolve))])
    }
    if (process.stdout.destroyed) break
  }
  return 0
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        accent: { type: 'string' },
        style: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const accent = ACCENTS.find((name) => name === (values.accent ?? 'us'))
    if (accent === undefined) return `There is no accent ${values.accent ?? ''}.`
    const style = STYLES.find((name) => name === (values.style ?? 'citation'))
    if (style === undefined) return `There is no style ${values.style ?? ''}.`
    return { accent, style, help: values.help === true }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
