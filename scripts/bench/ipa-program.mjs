// Reads sentences as JSON on stdin, pronounces them with the system named, and prints what it took as JSON.
import { text } from 'node:stream/consumers'

const WARM_MS = 2_000
const PASSES = 3

const [subject = ''] = process.argv.slice(2)
/** @type {unknown} */
const input = JSON.parse(await text(process.stdin))
const sentences = /** @type {string[]} */ (input)
const before = process.memoryUsage().rss

const opening = performance.now()
const { name, say } = await open()
const openMs = performance.now() - opening

const first = performance.now()
for (const sentence of sentences) await say(sentence)
const firstMs = performance.now() - first

for (let pass = 1; pass < PASSES && performance.now() - first < WARM_MS; pass++) {
  for (const sentence of sentences) await say(sentence)
}
const warm = performance.now()
let said = 0
while (performance.now() - warm < WARM_MS) {
  for (const sentence of sentences) {
    await say(sentence)
    said++
    if (performance.now() - warm >= 2 * WARM_MS) break
  }
}
const perSecond = (said * 1000) / (performance.now() - warm)
const megabytes = (process.memoryUsage().rss - before) / 1e6
process.stdout.write(JSON.stringify({ name, openMs, firstMs, perSecond, megabytes }))

/** @returns {Promise<{ name: string, say: (sentence: string) => unknown }>} */
async function open() {
  if (subject === 'soundleaf') {
    const { loadPronouncer } = await import('#main/reading/pronouncer.ts')
    const { PHONETICS_FILE } = await import('../build-phonetics.mjs')
    const pronouncer = await loadPronouncer({ file: PHONETICS_FILE })
    return {
      name: 'Soundleaf',
      say: (sentence) => pronouncer.pronounce(sentence, { accent: 'us', style: 'citation' }),
    }
  }
  const { RIVALS } = await import('../phonetics/rivals.mjs')
  if (subject !== 'phonemizer' && subject !== 'phonemize' && subject !== 'cmudict') {
    throw new Error(`no such system: ${subject}`)
  }
  const rival = await RIVALS[subject]()
  return { name: rival.name, say: (sentence) => rival.ipa(sentence, 'us') }
}
