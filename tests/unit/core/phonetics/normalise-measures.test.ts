import { describe, expect, test } from 'vitest'
import { foldToken } from '#core/phonetics/normalise/fold.ts'
import { createTokenReader } from '#core/phonetics/normalise/read-token.ts'

const LISTED = new Set('sr only math label steam note begin sync false rigid body round als ed mm'.split(' '))
const TERMS = new Set(['LaTeX'])
const read = createTokenReader({
  isListed: (word) => LISTED.has(word),
  isPlain: (word) => LISTED.has(word),
  isBuilt: () => false,
  isTerm: (token) => TERMS.has(token) || token === 'latex',
})

/** The token to read in [brackets], among the words beside it and the marks between; or the token alone. */
function say(marked: string): string {
  const [, left = '', token = marked, right = ''] = /^(.*?)\[([^\]]+)\](.*)$/u.exec(marked) ?? []
  const words = left.match(/[\p{L}\d±°µ/×.,$]*[\p{L}\d±][\p{L}\d/×.,]*/gu) ?? []
  return read({
    text: foldToken(token),
    before: /[^\p{L}\d]*$/u.exec(left)?.[0] ?? '',
    after: /^[^\p{L}\d=/]*/u.exec(right)?.[0] ?? '',
    previous: words.at(-1) ?? '',
    beforePrevious: words.at(-2) ?? '',
    next: /[\p{L}\d=/]\S*/u.exec(right)?.[0] ?? '',
  }).join(' ')
}

/** Measures, music, maps and screens; formulas of spreadsheets and commands of LaTeX. */
const RULES: Readonly<Record<string, readonly (readonly [written: string, spoken: string])[]>> = {
  'meters and minutes': [
    ['SRTM is 30 [m]', 'meters'],
    ['over 1 [m] tall', 'meter'],
    ['LiDAR 0.5 [m]', 'meters'],
    ['[5m] window', 'five minutes'],
    ['1 h 20 [m]', 'minutes'],
    ['$5 [m]', 'million dollars'],
    ['the variable [m]', 'M'],
    ['dem_10m', 'dem ten M'],
  ],
  'units at the end of a sentence': [
    ['lasts 250 [ms.]', 'milliseconds'],
    ['[Ms.] Smith', 'miz'],
    ['set the [min.]', 'minimum'],
  ],
  'units after products and fractions': [
    ['250×210×220 [mm]', 'millimeters'],
    ['8.5×11 [in]', 'inches'],
    ['1 [in] = 2.54 cm', 'inch'],
    ['1.75 [in] (44.45 mm)', 'inches'],
    ['version 1.75 [in] (2024)', 'in'],
    ['1 [in] 5 users', 'in'],
    ['log 2 [in], then', 'in'],
    ['[1/125] s', 'one over one twenty five'],
    ['1/125 [s]', 'second'],
  ],
  'surfaces, volumes and what is per them': [
    ['120 [cd/m²]', 'candelas per square meter'],
    ['35 [µg/m³]', 'micrograms per cubic meter'],
    ['9.8 [m/s²]', 'meters per second squared'],
    ['20 [m²]', 'square meters'],
    ['1 [cm³]', 'cubic centimeter'],
    ['[m²]', 'M squared'],
  ],
  'small letters and large ones': [
    ['16 [gb] of memory', 'gigabytes'],
    ['1 [tb]', 'terabyte'],
    ['400 [Tb/s]', 'terabits per second'],
    ['[Cat] 6A', 'cat'],
    ['Cat [6A]', 'six A'],
    ['draws [6A]', 'six amps'],
  ],
  'blood pressure': [
    ['[120/80] mmHg', 'one twenty over eighty'],
    ['[120/80], twice', 'one twenty eighty'],
  ],
  'degrees of a turn': [
    ['rotate [-90]° now', 'minus ninety degrees'],
    ['[±250] °/s', 'plus or minus two hundred fifty degrees'],
    ['±250 °[/s]', 'per second'],
    ['[30] ° left', 'thirty degrees'],
  ],
  inches: [
    ['EIZO [27]″, 99%', 'twenty seven inches'],
    ['a [27]″ monitor', 'twenty seven inch'],
    ['40°26′[46]″', 'forty six'],
    ['[1/4]" TRS', 'one quarter inch'],
    ['from 1/2 to [3/4]" he said', 'three quarters'],
  ],
  'music, maps, cards and durations': [
    ['120 BPM in [4/4]: a note', 'four four'],
    ['[6/8] time', 'six eight'],
    ['pods [4/4] ready', 'four of four'],
    ['in [3/4] of cases', 'three quarters'],
    ['1:25,000', 'one to twenty five thousand'],
    ['1:2500', 'one to two thousand five hundred'],
    ['**** [4242]', 'four two four two'],
    ['12:00:00', "twelve o'clock"],
    ['01:00:09', 'one oh oh oh nine'],
    ['0x', 'zero X'],
    ['[A–F] and G', 'A to F'],
    ['A-D', 'A D'],
  ],
  'units on hardware pages': [
    ['[100us]', 'one hundred microseconds'],
    ['about 100 [us]', 'us'],
    ['10 [uF]', 'microfarads'],
    ['<1 [ms]', 'millisecond'],
    ['[1.5mm²] wire', 'one point five square millimeters'],
    ['24 [VDC]', 'volts D C'],
    ['5 [N]·m', 'newton'],
    ['5 N·[m]', 'meters'],
    ['[3×10^8] m/s', 'three times ten to the eighth'],
    ['3×10^8 [m/s]', 'meters per second'],
    ['in [mol/L]', 'moles per liter'],
    ['[W/m²]', 'watts per square meter'],
    ['1920 [x] 1080', 'by'],
    ['12 [x] 10', 'times'],
    ['a [6.1-inch] screen', 'six point one inch'],
    ['[720p]', 'seven twenty P'],
    ['[BT.709]', 'B T dot seven oh nine'],
    ['[H.264]', 'H dot two sixty four'],
  ],
  'numbers of standards': [
    ['ISO/IEC [27001:2022]', 'twenty seven thousand one colon twenty twenty two'],
    ['ISO [26262] says', 'two six two six two'],
    ['IEC [61508-3]', 'six one five zero eight dash three'],
    ['ISO 14001, ISO [45001]', 'forty five thousand one'],
    ['p < [.001]', 'point zero zero one'],
    ['SMPTE [2110]', 'twenty one ten'],
    ['16 GB [3200] MHz', 'three thousand two hundred'],
    ['to [GB] 4943.1', 'G B'],
    ['two [GB] of RAM', 'gigabytes'],
  ],
  'names of parts': [
    ['a [4060] Ti', 'forty sixty'],
    ['4060 [Ti] card', 'T I'],
    ['512 [Ti] of it', 'tebibytes'],
    ['[9560-16i]', 'ninety five sixty sixteen I'],
    ['[8480+] chips', 'eighty four eighty plus'],
    ['[1200+] users', 'twelve hundred plus'],
    ['[Gemma2.5-72B]', 'gemma two point five seventy two B'],
    ['[Llama-3.1-8B-Instruct]', 'llama three point one eight B instruct'],
    ['[fe80::1%br0]', 'F E eight zero colon colon one percent B R zero'],
    ['[RS-274X]', 'R S two seventy four X'],
    ['[G.657A2]', 'G dot six fifty seven A two'],
    ['[8s] Gen 3', 'eight S'],
    ['9.41 [Gbits/sec]', 'gigabits per second'],
    ['1200 [×] 600 dpi', 'by'],
  ],
  'two letters before a number': [
    ['TO-220', 'T O two twenty'],
    ['IS-95', 'I S ninety five'],
    ['AS64512', 'A S six four five one two'],
    ['NO2', 'N O two'],
  ],
  'standards of the IEEE': [
    ['802.11', 'eight oh two dot eleven'],
    ['802.11g', 'eight oh two dot eleven G'],
    ['802.11k', 'eight oh two dot eleven K'],
    ['802.11bgn', 'eight oh two dot eleven B G N'],
    ['802.11a/b/g', 'eight oh two dot eleven A slash B slash G'],
    ['802.15.4', 'eight oh two dot fifteen dot four'],
    ['802.3', 'eight oh two dot three'],
    ['802.3ad', 'eight oh two dot three A D'],
  ],
  'editions and models': [
    ['7th [ed]', 'edition'],
    ['the editor [ed]', 'ed'],
    ['Canon R6 [II]', 'two'],
    ['A7 [IV]', 'four'],
  ],
  'names of files, programs and classes': [
    ['*.als', 'star dot A L S'],
    ['.ods', 'dot O D S'],
    ['.dat', 'dot dat'],
    ['.max', 'dot max'],
    ['.sr-only', 'dot S R only'],
    ['yyyy-mm-dd', 'Y Y Y Y M M D D'],
    ['steamcmd', 'steam C M D'],
    ['latexmk', 'latex M K'],
  ],
  'formulas of cells, ends of lines, LaTeX': [
    ['=ROUND(2.345,2)', 'equals round two point three four five comma two'],
    ['note::sync(false);', 'note colon colon sync false'],
    ['note<Body>()', 'note of body'],
    [String.raw`\label{note}`, 'backslash label note'],
    [String.raw`\begin{note}`, 'backslash begin note'],
    ['#,##0', 'hash comma hash hash zero'],
    ['Alt+=', 'alt equals'],
  ],
}

describe.each(Object.entries(RULES))('%s', (_, examples) => {
  test.each(examples)('%s is said “%s”', (written, spoken) => {
    expect(say(written)).toBe(spoken)
  })
})
