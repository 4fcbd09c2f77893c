interface Unit {
  readonly one: string
  readonly many: string
  /** A unit only after a number, because its letters mean other things too. */
  readonly counted: boolean
}

function unit(one: string, counted = false, many = `${one}s`): Unit {
  return { one, many, counted }
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['B', unit('byte', true)],
  ['KB', unit('kilobyte')],
  ['kB', unit('kilobyte')],
  ['MB', unit('megabyte')],
  ['GB', unit('gigabyte')],
  ['TB', unit('terabyte')],
  ['kb', unit('kilobyte', true)],
  ['mb', unit('megabyte', true)],
  ['gb', unit('gigabyte', true)],
  ['tb', unit('terabyte', true)],
  ['PB', unit('petabyte')],
  ['EB', unit('exabyte')],
  ['KiB', unit('kibibyte')],
  ['MiB', unit('mebibyte')],
  ['GiB', unit('gibibyte')],
  ['TiB', unit('tebibyte')],
  ['PiB', unit('pebibyte')],
  ['Ki', unit('kibibyte', true)],
  ['Mi', unit('mebibyte', true)],
  ['Gi', unit('gibibyte', true)],
  ['Ti', unit('tebibyte', true)],
  ['Kb', unit('kilobit')],
  ['Mb', unit('megabit', true)],
  ['Gb', unit('gigabit', true)],
  ['Tb', unit('terabit', true)],
  ['GbE', unit('gigabit ethernet', false, 'gigabit ethernet')],
  ['Kbit', unit('kilobit')],
  ['kbit', unit('kilobit')],
  ['Mbit', unit('megabit')],
  ['Gbit', unit('gigabit')],
  ['Kbits', unit('kilobit', false, 'kilobits')],
  ['Mbits', unit('megabit', false, 'megabits')],
  ['Gbits', unit('gigabit', false, 'gigabits')],
  ['KBytes', unit('kilobyte', false, 'kilobytes')],
  ['MBytes', unit('megabyte', false, 'megabytes')],
  ['GBytes', unit('gigabyte', false, 'gigabytes')],
  ['bps', unit('bit per second', false, 'bits per second')],
  ['Kbps', unit('kilobit per second', false, 'kilobits per second')],
  ['kbps', unit('kilobit per second', false, 'kilobits per second')],
  ['Mbps', unit('megabit per second', false, 'megabits per second')],
  ['Gbps', unit('gigabit per second', false, 'gigabits per second')],
  ['Tbps', unit('terabit per second', false, 'terabits per second')],
  ['ns', unit('nanosecond', true)],
  ['µs', unit('microsecond')],
  ['ms', unit('millisecond', true)],
  ['s', unit('second', true)],
  ['sec', unit('second', true)],
  ['secs', unit('second', true)],
  ['min', unit('minute', true)],
  ['mins', unit('minute', true)],
  ['h', unit('hour', true)],
  ['hr', unit('hour', true)],
  ['hrs', unit('hour', true)],
  ['d', unit('day', true)],
  ['Hz', unit('hertz', false, 'hertz')],
  ['kHz', unit('kilohertz', false, 'kilohertz')],
  ['MHz', unit('megahertz', false, 'megahertz')],
  ['GHz', unit('gigahertz', false, 'gigahertz')],
  ['W', unit('watt', true)],
  ['kW', unit('kilowatt')],
  ['kWh', unit('kilowatt hour')],
  ['V', unit('volt', true)],
  ['mW', unit('milliwatt', true)],
  ['MW', unit('megawatt', true)],
  ['GW', unit('gigawatt', true)],
  ['Wh', unit('watt hour', true)],
  ['MWh', unit('megawatt hour')],
  ['mA', unit('milliamp', true)],
  ['µA', unit('microamp')],
  ['mAh', unit('milliamp hour')],
  ['mV', unit('millivolt', true)],
  ['µV', unit('microvolt')],
  ['kV', unit('kilovolt', true)],
  ['Ω', unit('ohm', true)],
  ['kΩ', unit('kilo ohm')],
  ['MΩ', unit('mega ohm')],
  ['pF', unit('picofarad', true)],
  ['nF', unit('nanofarad', true)],
  ['µF', unit('microfarad')],
  ['dB', unit('decibel')],
  ['dBm', unit('D B M', false, 'D B M')],
  ['deg', unit('degree', true)],
  ['ft', unit('foot', true, 'feet')],
  ['kt', unit('knot', true)],
  ['lb', unit('pound', true)],
  ['lbs', unit('pound', true)],
  ['oz', unit('ounce', true)],
  ['mph', unit('mile per hour', true, 'miles per hour')],
  ['pt', unit('point', true)],
  ['atm', unit('atmosphere', true)],
  ['hp', unit('horsepower', true, 'horsepower')],
  ['yr', unit('year', true)],
  ['yrs', unit('year', true)],
  ['mo', unit('month', true)],
  ['mos', unit('month', true)],
  ['wk', unit('week', true)],
  ['wks', unit('week', true)],
  ['dBu', unit('D B U', false, 'D B U')],
  ['dBV', unit('D B V', false, 'D B V')],
  ['dBFS', unit('D B F S', false, 'D B F S')],
  ['kDa', unit('kilodalton')],
  ['mmHg', unit('millimeter of mercury', false, 'millimeters of mercury')],
  ['mH', unit('millihenry', true, 'millihenries')],
  ['µH', unit('microhenry', false, 'microhenries')],
  ['nH', unit('nanohenry', true, 'nanohenries')],
  ['VA', unit('volt ampere', true)],
  ['kVA', unit('kilovolt ampere')],
  ['kA', unit('kiloamp', true)],
  ['Ah', unit('amp hour', true)],
  ['A', unit('amp', true)],
  ['J', unit('joule', true)],
  ['kJ', unit('kilojoule')],
  ['N', unit('newton', true)],
  ['Nm', unit('newton meter', true)],
  ['Pa', unit('pascal', true)],
  ['kPa', unit('kilopascal')],
  ['MPa', unit('megapascal')],
  ['hPa', unit('hectopascal')],
  ['eV', unit('electron volt', true)],
  ['keV', unit('kilo electron volt')],
  ['MeV', unit('mega electron volt')],
  ['GeV', unit('giga electron volt')],
  ['TeV', unit('tera electron volt')],
  ['lm', unit('lumen', true)],
  ['lx', unit('lux', true, 'lux')],
  ['cd', unit('candela', true)],
  ['dBi', unit('D B I', false, 'D B I')],
  ['dBA', unit('D B A', true, 'D B A')],
  ['MP', unit('megapixel', true)],
  ['Mpx', unit('megapixel')],
  ['MT', unit('megatransfer', true)],
  ['GT', unit('gigatransfer', true)],
  ['g', unit('gram', true)],
  ['L', unit('liter', true)],
  ['mL', unit('milliliter')],
  ['ml', unit('milliliter', true)],
  ['µL', unit('microliter')],
  ['mol', unit('mole', true)],
  ['kcal', unit('kilocalorie')],
  ['psi', unit('P S I', true, 'P S I')],
  ['rad', unit('radian', true)],
  ['Mbaud', unit('megabaud', false, 'megabaud')],
  ['ppm', unit('part per million', true, 'parts per million')],
  ['dpi', unit('D P I', true, 'D P I')],
  ['µg', unit('microgram')],
  ['ps', unit('picosecond', true)],
  ['nm', unit('nanometer', true)],
  ['µm', unit('micrometer')],
  ['m', unit('meter', true)],
  ['mm', unit('millimeter', true)],
  ['cm', unit('centimeter', true)],
  ['km', unit('kilometer')],
  ['kg', unit('kilogram')],
  ['mg', unit('milligram', true)],
  ['px', unit('pixel', true)],
  ['fps', unit('frame per second', false, 'frames per second')],
  ['rpm', unit('revolution per minute', true, 'revolutions per minute')],
  ['EiB', unit('exbibyte')],
  ['ZB', unit('zettabyte')],
  ['THz', unit('terahertz', false, 'terahertz')],
  ['fs', unit('femtosecond', true)],
  ['VDC', unit('volt D C', true, 'volts D C')],
  ['VAC', unit('volt A C', true, 'volts A C')],
  ['nA', unit('nanoamp', true)],
  ['pA', unit('picoamp', true)],
  ['uA', unit('microamp', true)],
  ['uF', unit('microfarad', true)],
  ['uH', unit('microhenry', true, 'microhenries')],
  ['uV', unit('microvolt', true)],
  ['mΩ', unit('milliohm')],
  ['GΩ', unit('giga ohm')],
  ['GWh', unit('gigawatt hour')],
  ['TWh', unit('terawatt hour')],
  ['TW', unit('terawatt', true)],
  ['mWh', unit('milliwatt hour')],
  ['MJ', unit('megajoule', true)],
  ['kN', unit('kilonewton', true)],
  ['GPa', unit('gigapascal')],
  ['mbar', unit('millibar')],
  ['mT', unit('millitesla', true)],
  ['mSv', unit('millisievert')],
  ['µSv', unit('microsievert')],
  ['Å', unit('angstrom', true)],
  ['dBc', unit('D B C', false, 'D B C')],
  ['ppb', unit('part per billion', true, 'parts per billion')],
  ['dL', unit('deciliter', true)],
  ['mmol', unit('millimole')],
  ['µmol', unit('micromole')],
  ['mi', unit('mile', true)],
  ['yd', unit('yard', true)],
  ['gal', unit('gallon', true)],
  ['ha', unit('hectare', true)],
  ['nmi', unit('nautical mile', true)],
  ['ly', unit('light year', true)],
  ['kbaud', unit('kilobaud', false, 'kilobaud')],
  ['kS', unit('kilosample', true)],
  ['MS', unit('megasample', true)],
  ['GS', unit('gigasample', true)],
  ['ksps', unit('kilosample per second', false, 'kilosamples per second')],
  ['Msps', unit('megasample per second', false, 'megasamples per second')],
  ['MSPS', unit('megasample per second', false, 'megasamples per second')],
  ['Mpps', unit('million packets per second', false, 'million packets per second')],
  ['x', unit('time', true, 'times')],
  ['K', unit('K', true, 'K')],
  ['k', unit('K', true, 'K')],
  ['M', unit('million', true, 'million')],
  ['bn', unit('billion', true, 'billion')],
  ['°C', unit('degree Celsius', false, 'degrees Celsius')],
  ['°F', unit('degree Fahrenheit', false, 'degrees Fahrenheit')],
  ['°', unit('degree')],
  ['%', unit('percent', true, 'percent')],
])

const PER: Readonly<Record<string, string>> = {
  s: 'second',
  sec: 'second',
  second: 'second',
  h: 'hour',
  d: 'day',
  mo: 'month',
  yr: 'year',
}

/** How a unit is said; undefined when the text is none, or is one only after a number and none stands there. */
export function sayUnit(text: string, one: boolean, counted: boolean): string[] | undefined {
  const [base = '', per] = text.split('/')
  const found = UNITS.get(base)
  if (counted && per === undefined && found === undefined) return sayPower(text, one)
  if (found === undefined || (found.counted && !counted && !isMeasure(base, per))) return undefined
  const name = (one ? found.one : found.many).split(' ')
  if (per === undefined) return name
  const under = Object.hasOwn(PER, per)
    ? PER[per]
    : (UNITS.get(per)?.one ?? (/^[a-z]{3,}$/u.test(per) ? per : undefined))
  const space = under === undefined ? sayPower(per, true) : [under]
  return space === undefined ? undefined : [...name, 'per', ...space]
}

/** Two units that are nothing else when they stand together, without a number too: `mol/L`, `m/s`, `W/m²`. */
function isMeasure(base: string, per: string | undefined): boolean {
  if (per === undefined) return false
  return (
    /^(?:m|rad|mm|cm|km)\/s²?$|^[A-Za-zµ]+\/(?:k?m|cm|mm)[²³]$/u.test(`${base}/${per}`) || MASSES.has(per)
  )
}

const MASSES = new Set(['kg', 'mol', 'L', 'mL', 'dL'])

const LENGTHS: Readonly<Record<string, string>> = {
  m: 'meter',
  mm: 'millimeter',
  cm: 'centimeter',
  km: 'kilometer',
  in: 'inch',
  ft: 'foot',
}

/** A surface, a volume, a second of acceleration: `m²` is square meters, `cm³` cubic centimeters, `s²` second squared. */
function sayPower(text: string, one: boolean): string[] | undefined {
  const [, base = '', power = ''] = /^([a-z]{1,2})([²³])$/u.exec(text) ?? []
  if (base === 's') return ['second', power === '²' ? 'squared' : 'cubed']
  const length = Object.hasOwn(LENGTHS, base) ? LENGTHS[base] : undefined
  if (length === undefined) return undefined
  const many = length === 'inch' ? 'inches' : length === 'foot' ? 'feet' : `${length}s`
  return [power === '²' ? 'square' : 'cubic', one ? length : many]
}

/** Words in small letters that are said otherwise after a number: *min*, *secs*. */
export function isContextualUnit(text: string): boolean {
  return UNITS.get(text)?.counted === true
}

/** The number of a graphics card: *3080 Ti* is no size. */
export const CARD = /^[1-9]\d[5-9]0$/u

/** Whether a word is a plain number that a unit may follow. */
export function isQuantity(text: string): boolean {
  return /^[-+~<>≤≥≈±]?\d[\d,]*(?:\.\d+)?(?:[×x]10(?:\^[-−]?\d+|[⁻⁰¹²³⁴-⁹]+)|e[-+]?\d+)?$|^10(?:\^[-−]?\d+|[⁻⁰¹²³⁴-⁹]+)$|^\d[\d.]*(?:[x×]\d[\d.]*)+$|^\d[\d,.]*-\d[\d,.]*$|^\d+\/\d+$/u.test(
    text,
  )
}
