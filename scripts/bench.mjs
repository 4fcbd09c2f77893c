import { benchIpa } from './bench/ipa.mjs'
import { benchStartup } from './bench/startup.mjs'
import { runCommand } from './runtime/places.mjs'

const USAGE = `npm run bench -- startup [--runs N]
       npm run bench -- ipa

startup   starts an empty Electron window and the app in turn, N times each (at least 5), and prints both medians
          and their ratio; exit 1 when the app takes more than its budget
ipa       pronounces the bundled course with ours, phonemizer, phonemize and cmu-pronouncing-dictionary, and prints how
          long each takes to open, cold and warm, and its memory`

await runCommand(async () => {
  const [subject, option, count, ...rest] = process.argv.slice(2)
  if (subject === '--help') {
    console.log(USAGE)
    return
  }
  if (subject === 'ipa' && option === undefined) {
    await benchIpa()
    return
  }
  const runs = option === undefined ? 5 : Number(count)
  const isAsked = subject === 'startup' && (option === undefined || option === '--runs') && rest.length === 0
  if (!isAsked || !Number.isInteger(runs) || runs < 5) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  if (!(await benchStartup(runs))) process.exitCode = 1
})
