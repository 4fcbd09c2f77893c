import { describe, expect, test } from 'vitest'
import { foldToken } from '#core/phonetics/normalise/fold.ts'
import { createTokenReader } from '#core/phonetics/normalise/read-token.ts'
import { cardinal, ordinal, port, year } from '#core/phonetics/normalise/numbers.ts'

const LISTED = new Set(
  'note important delete table not us it am ram from file container process note select where user name'.split(
    ' ',
  ),
)
const TERMS = new Set([
  'EC2',
  'ECS',
  'ALB',
  'API',
  'URL',
  'AWS',
  'IT',
  'S3',
  'IPv4',
  'K8s',
  'Node.js',
  'UTF-8',
  'CI/CD',
  'nginx',
  'stdin',
  'https',
  'id',
])
const read = createTokenReader({
  isListed: (word) => LISTED.has(word),
  isPlain: (word) => LISTED.has(word),
  isBuilt: () => false,
  isTerm: (token) => TERMS.has(token),
})

/** The text as it stands between spaces, the token to read in [brackets]. */
function say(marked: string): string {
  const [left = '', token = '', right = ''] = marked.includes('[') ? marked.split(/[[\]]/u) : ['', marked, '']
  const before = /\S+/gu
  const leftWords = left.match(before) ?? []
  return read({
    text: foldToken(token),
    before: /\s*[-–(]?\s*$/u.exec(left)?.[0] ?? '',
    after: /^\s*/u.exec(right)?.[0] ?? '',
    previous: leftWords.filter((word) => /\w|[$%=]/u.test(word)).at(-1) ?? '',
    beforePrevious: leftWords.filter((word) => /\w|[$%=]/u.test(word)).at(-2) ?? '',
    next: right.match(before)?.[0] ?? '',
  }).join(' ')
}

const RULES: Readonly<Record<string, readonly (readonly [written: string, spoken: string])[]>> = {
  'plain numbers': [
    ['0', 'zero'],
    ['20', 'twenty'],
    ['443', 'four forty three'],
    ['512', 'five hundred twelve'],
    ['1024', 'one thousand twenty four'],
    ['1,234,567', 'one million two hundred thirty four thousand five hundred sixty seven'],
    ['2,000,000,000,000', 'two trillion'],
    ['3.14', 'three point one four'],
    ['0.023', 'zero point zero two three'],
    ['007', 'zero zero seven'],
    ['in [1999]', 'nineteen ninety nine'],
    ['since [2005]', 'two thousand five'],
    ['[2026] was', 'twenty twenty six'],
    ['[2000] requests', 'two thousand'],
  ],
  'ports and bare runs of digits': [
    ['80/443', 'eighty four forty three'],
    ['8080', 'eighty eighty'],
    ['port [3306]', 'thirty three oh six'],
    ['port [8000]', 'eight thousand'],
    ['port [101]', 'one oh one'],
    ['36789', 'three six seven eight nine'],
    ['[36789] users', 'thirty six thousand seven hundred eighty nine'],
    ['[65000]', 'sixty five thousand'],
  ],
  'names of commands': [
    ['pvcontainer', 'P V container'],
    ['notectl', 'note control'],
    ['containerfs', 'container F S'],
    ['sdq', 'S D Q'],
    ['prenote', 'prenote'],
    ['notes', 'notes'],
  ],
  'decorated numbers': [
    ['1st', 'first'],
    ['22nd', 'twenty second'],
    ['40th', 'fortieth'],
    ['1990s', 'nineteen nineties'],
    ['the [80s]', 'eighties'],
    ['30s', 'thirty seconds'],
    ['<5', 'less than five'],
    ['~100', 'about one hundred'],
    ['10+', 'ten plus'],
    ['#3', 'number three'],
    ['-5', 'minus five'],
  ],
  percentages: [
    ['50%', 'fifty percent'],
    ['99.99%', 'ninety nine point nine nine percent'],
    ['10%+', 'ten percent plus'],
  ],
  ranges: [
    ['0-100%', 'zero to one hundred percent'],
    ['100-200%', 'one hundred to two hundred percent'],
    ['5–10ms', 'five to ten milliseconds'],
    ['2020-2024', 'twenty twenty to twenty twenty four'],
    ['$5-$10', 'five dollars to ten dollars'],
    ['20 GiB – [200] GiB', 'to two hundred'],
  ],
  units: [
    ['20 [GiB]', 'gibibytes'],
    ['1 [GiB]', 'gibibyte'],
    ['per [GB]', 'gigabyte'],
    ['512MB', 'five hundred twelve megabytes'],
    ['5ms', 'five milliseconds'],
    ['10x', 'ten times'],
    ['2.5GHz', 'two point five gigahertz'],
    ['100 [MB/s]', 'megabytes per second'],
    ['10Gbps', 'ten gigabits per second'],
    ['3 [s]', 'seconds'],
    ['-5°C', 'minus five degrees Celsius'],
  ],
  money: [
    ['$5', 'five dollars'],
    ['$1', 'one dollar'],
    ['$1.50', 'one dollar fifty'],
    ['$0.023', 'zero point zero two three dollars'],
    ['€20', 'twenty euros'],
    ['$2M', 'two million dollars'],
    ['[$5] million', 'five'],
    ['$5 [million]', 'million dollars'],
    ['$10/month', 'ten dollars per month'],
  ],
  'dates and times': [
    ['2024-05-10', 'May tenth twenty twenty four'],
    ['12/31/1999', 'December thirty first nineteen ninety nine'],
    ['3:30', 'three thirty'],
    ['9:05pm', 'nine oh five P M'],
    ['12:00', "twelve o'clock"],
    ['10am', 'ten A M'],
  ],
  fractions: [
    ['1/2', 'one half'],
    ['3/4', 'three quarters'],
    ['2/3', 'two thirds'],
    ['24/7', 'twenty four seven'],
  ],
  addresses: [
    ['10.0.0.0/16', 'ten dot zero dot zero dot zero slash sixteen'],
    ['172.16.4.5', 'one seventy two dot sixteen dot four dot five'],
    ['127.0.0.1:8080', 'one twenty seven dot zero dot zero dot one colon eighty eighty'],
    ['fe80::1', 'F E eight zero colon colon one'],
  ],
  versions: [
    ['v1', 'V one'],
    ['V2', 'V two'],
    ['v1.21.3', 'V one point twenty one point three'],
    ['1.2.x', 'one point two point X'],
    ['v1.0.0-beta', 'V one point zero point zero beta'],
  ],
  'region ids': [
    ['us-east-1a', 'U S east one A'],
    ['us-west-2', 'U S west two'],
    ['ap-southeast-1', 'A P southeast one'],
    ['us-gov-west-1', 'U S gov west one'],
    ['europe-west1', 'europe west one'],
    ['us-central1-a', 'U S central one A'],
  ],
  'addresses of the web, paths and names with marks': [
    ['https://hub.docker.com', 'https colon slash slash hub dot docker dot com'],
    ['hub.docker.com/r/nginx', 'hub dot docker dot com slash R slash nginx'],
    ['/var/logs/', 'slash var slash logs slash'],
    ['./run.sh', 'dot slash run dot S H'],
    ['C:\\temp\\a.txt', 'C colon backslash temp backslash A dot T X T'],
    ['user@example.com', 'user at example dot com'],
    ['arn:aws:s3:::my-bucket', 'arn colon aws colon S three colon colon colon my bucket'],
    ['nginx:latest', 'nginx colon latest'],
    ['ecs.availability-zone', 'ecs dot availability zone'],
    ['localhost:8080', 'localhost colon eighty eighty'],
    ['Node.js', 'Node.js'],
    ['.gitignore', 'dot gitignore'],
  ],
  'command options': [
    ['--region', 'dash dash region'],
    ['--password-stdin', 'dash dash password stdin'],
    ['-it', 'dash I T'],
    ['-p', 'dash P'],
    ['--name=web', 'dash dash name equals web'],
  ],
  identifiers: [
    ['instanceId', 'instance id'],
    ['StorageClass', 'storage class'],
    ['getUserName', 'get user name'],
    ['aws_account_id', 'aws account id'],
    ['get-login-password', 'get login password'],
    ['on-premises', 'on premises'],
    ['multi-AZ', 'multi A Z'],
    ['k8s-node1', 'K eight S node one'],
    ['x2', 'X two'],
  ],
  'words with slashes': [
    ['increase/decrease', 'increase slash decrease'],
    ['metrics/logs', 'metrics slash logs'],
    ['and/or', 'and or'],
    ['CI/CD', 'CI/CD'],
  ],
  'optional plurals': [
    ['container(s)', 'containers'],
    ['process(es)', 'processes'],
    ['URL(s)', "URL's"],
  ],
  'capitals that the lexicon lacks': [
    ['XYZ', 'X Y Z'],
    ['QRTV', 'Q R T V'],
    ['XYZs', "X Y Z's"],
    ['URLs', "URL's"],
    ['ALB’s', "ALB's"],
    ['ALBs’', "ALB's"],
    ['NOTE', 'note'],
    ['IT', 'IT'],
    ['it', 'it'],
    ['US', 'U S'],
    ['us', 'us'],
    ['AM', 'A M'],
    ['am', 'am'],
    ['NOT', 'not'],
  ],
  abbreviations: [
    ['e.g.', 'for example'],
    ['i.e.', 'that is'],
    ['vs.', 'versus'],
    ['etc.', 'et cetera'],
    ['([ex] CloudWatch', 'for example'],
    ['an [ex] colleague', 'ex'],
    ['w/', 'with'],
    ['No.', 'no dot'],
    ['[No.] 5', 'number'],
  ],
  symbols: [
    ['&', 'and'],
    ['+', 'plus'],
    ['=', 'equals'],
    ['ECS [=] Elastic', 'means'],
    ['AWS [=] Launch', 'equals'],
    ['Fargate [=] Serverless', 'equals'],
    ['=>', 'implies'],
    ['≠', 'is not equal to'],
    ['|', 'pipe'],
    ['%', 'percent'],
    ['½', 'one half'],
    ['→', 'to'],
  ],
  'foreign writing and strange signs': [
    ['中文', 'Chinese text'],
    ['Docker容器', 'docker Chinese text'],
    ['ひらがな', 'Japanese text'],
    ['한국어', 'Korean text'],
    ['привет', 'Cyrillic text'],
    ['π', 'pi'],
    ['café', 'cafe'],
    ['ＡＰＩ', 'API'],
    ['\u{1d7d9}', 'one'],
    ['☃', 'symbol'],
  ],
}

const EVERYDAY: typeof RULES = {
  'names, ranks and initials': [
    ['on [St.] James', 'saint'],
    ['James [St.] near', 'street'],
    ['the [U.S.] and', 'U S'],
    ['U.S.A.', 'U S A'],
    ['on [Jan] 3rd', 'January'],
    ['3 [Mar] then', 'March'],
    ['War [II] ended', 'two'],
    ['Chapter [IV] and', 'four'],
    ['Louis [XIV] and', 'the fourteenth'],
    ['an [IV] drip', 'I V'],
  ],
  'small sums': [
    ['a ratio of [3:1]', 'three to one'],
    ['was [4-2] then', 'four to two'],
    ['2 [1/2] spoons', 'and a half'],
    ['call [911]', 'nine one one'],
  ],
}

/** Ways of writing that technical pages have and plain prose has not. */
const TECHNICAL: typeof RULES = {
  'numbers that are names': [
    ['RS256', 'R S two fifty six'],
    ['SHA-512', 'S H A five twelve'],
    ['X.509', 'X dot five oh nine'],
    ['CVE-2023-4863', 'C V E twenty twenty three forty eight sixty three'],
    ['RFC [8259]', 'eighty two fifty nine'],
    ['ISO [27001]', 'twenty seven thousand one'],
    ['chmod [755]', 'seven five five'],
    ['802.1Q', 'eight oh two dot one Q'],
    ['on [389], then', 'three eighty nine'],
    ['a [389] users', 'three hundred eighty nine'],
    ['140-2', 'one forty dash two'],
    ['2020-21', 'twenty twenty to twenty one'],
    ['30000-32767', 'thirty thousand to thirty two thousand seven hundred sixty seven'],
    ['SF7-SF12', 'S F seven to S F twelve'],
  ],
  'numbers of programs and formulas': [
    ['0x7FFF', 'zero X seven F F F'],
    ['0b1010', 'zero B one zero one zero'],
    ['10^6', 'ten to the sixth'],
    ['10^-9', 'ten to the minus nine'],
    ['n^2', 'N squared'],
    ['O(n^2)', 'O of N squared'],
    ['2024-05-17T08:30:00Z', 'May seventeenth twenty twenty four eight thirty Z'],
    ['2024-05-17T09:05:07', 'May seventeenth twenty twenty four nine oh five oh seven'],
  ],
  'more units': [
    ['10 [µA]', 'microamps'],
    ['10 [μA]', 'microamps'],
    ['10 [kΩ]', 'kilo ohms'],
    ['2400 [mAh]', 'milliamp hours'],
    ['TBs', 'terabytes'],
    ['GB-month', 'gigabyte month'],
    ['GB-s', 'gigabyte seconds'],
    ['2-min', 'two minute'],
    ['52.6 [min/yr]', 'minutes per year'],
    ['req/s', 'requests per second'],
    ['req/min/user', 'requests per minute per user'],
    ['2/h', 'two per hour'],
    ['day/night', 'day slash night'],
    ['Llama 3 [70B]', 'seventy B'],
    ['of [64B]', 'sixty four bytes'],
  ],
  'code and settings': [
    ['run()', 'run'],
    ['Option<T>', 'option of T'],
    ['max-age=60', 'max age equals sixty'],
    ['web-user@10.0.0.5', 'web user at ten dot zero dot zero dot five'],
    ['--zone="us-central1-a"', 'dash dash zone equals U S central one A'],
    ['-DskipIt', 'dash D skip it'],
    ['a11y', 'A eleven Y'],
    ['3f9a2c1', 'three F nine A two C one'],
    ['MLfile', 'M L file'],
    ['LED_RAM', 'L E D ram'],
    ['#on-call', 'hash on call'],
    ['westeurope', 'west europe'],
    ['eastus2', 'east U S two'],
    ['.cu', 'dot C U'],
    ['.log', 'dot log'],
  ],
}

describe.each([...Object.entries(RULES), ...Object.entries(TECHNICAL), ...Object.entries(EVERYDAY)])(
  '%s',
  (_, examples) => {
    test.each(examples)('%s is said “%s”', (written, spoken) => {
      expect(say(written)).toBe(spoken)
    })
  },
)

describe('number words', () => {
  test('cardinals, ordinals, ports and years of every size', () => {
    expect(cardinal('1000000000000000').join(' ')).toBe('one quadrillion')
    expect(cardinal('0').join(' ')).toBe('zero')
    expect(cardinal('9'.repeat(19))).toHaveLength(19)
    expect(ordinal('100').join(' ')).toBe('one hundredth')
    expect(port('443').join(' ')).toBe('four forty three')
    expect(year('1905').join(' ')).toBe('nineteen oh five')
  })
})
