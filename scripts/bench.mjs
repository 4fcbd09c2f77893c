// @ts-check -- checked with the tests, whose page object some benches share
import { benchAgreement } from './bench/agreement.mjs'
import { benchDictionary } from './bench/dictionary.mjs'
import { benchIpa } from './bench/ipa.mjs'
import { benchSearch } from './bench/search.mjs'
import { benchSpeech } from './bench/speech.mjs'
import { benchSpeechLeak } from './bench/speech-leak.mjs'
import { benchStartup } from './bench/startup.mjs'
import { benchUi } from './bench/ui.mjs'
import { runCommand } from './runtime/places.mjs'

const USAGE = `npm run bench -- startup [--runs N]
       npm run bench -- ipa
       npm run bench -- dictionary
       npm run bench -- search
       npm run bench -- agreement [--voice ID]
       npm run bench -- speech
       npm run bench -- speech-leak
       npm run bench -- ui

startup   starts an empty Electron window and the app in turn, N times each (at least 5), and prints both medians
          and their ratio; exit 1 when the app takes more than its budget
ipa       pronounces the bundled course with ours, phonemizer, phonemize and cmu-pronouncing-dictionary, and prints how
          long each takes to open, cold and warm, and its memory
search    searches a generated library of 10,000 pages and their explanations, and prints the median and the 95th
          percentile of each kind of query; exit 1 when one takes more than its budget
agreement says the bundled course with each embedded voice and prints how many words it said as they are shown, and
          the others; exit 1 when a voice is below its floor
speech    clicks sentences, very long ones too, and words in a real window and prints how long they take to be heard and
          to fall silent, the gaps between sentences and how true word times are; exit 1 when a floor is missed; takes
          some minutes
speech-leak  speaks 2,700 sentences and prints the memory of all processes on the way; exit 1 when they grow by more than
          30 MB over the last 1,000; takes some minutes
ui        turns pages, types in notes and scrolls through 2,000 sentences in a real window, and prints how long each
          takes, and the memory; exit 1 when a floor is missed; takes some minutes
dictionary  opens the packed dictionary and looks up every word of the bundled course; exit 1 when either takes more than its budget`

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
  if (subject === 'agreement' && (option === undefined || option === '--voice') && rest.length === 0) {
    if (!(await benchAgreement(count))) process.exitCode = 1
    return
  }
  if (subject === 'speech' && option === undefined) {
    if (!(await benchSpeech())) process.exitCode = 1
    return
  }
  if (subject === 'speech-leak' && option === undefined) {
    if (!(await benchSpeechLeak())) process.exitCode = 1
    return
  }
  if (subject === 'ui' && option === undefined) {
    if (!(await benchUi())) process.exitCode = 1
    return
  }
  if (subject === 'dictionary' && option === undefined) {
    if (!(await benchDictionary())) process.exitCode = 1
    return
  }
  if (subject === 'search' && option === undefined) {
    if (!(await benchSearch())) process.exitCode = 1
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
