import { describe, expect, test } from 'vitest'
import { readerOf, sayWith } from './say-token.ts'

const LISTED =
  'mccarthy yarn null count day collect collects post get if is row note file light rows parameter tokens not listed deploy'
const TERMS = ['WAF', 'DSA', 'SSH', 'NAT', 'CPU', 'npm', 'aws', 'GPT', 'cgroups', 'IdP']
const read = readerOf(LISTED, TERMS)
const say = (marked: string): string => sayWith(read, marked)

const RULES: Readonly<Record<string, readonly (readonly [written: string, spoken: string])[]>> = {
  'names with a version': [
    ['WAFv2', 'WAF V two'],
    ['YOLOv8', 'Y O L O V eight'],
    ['YOLOv8n', 'Y O L O V eight N'],
    ['cgroupsv2', 'cgroups V two'],
    ['GPT-3.5-note', 'GPT three point five note'],
    ['note-1.2.3.file', 'note one point two point three dot file'],
    ['note@10.0.0.5/x', 'note at ten dot zero dot zero dot five slash X'],
    ['C#12', 'C sharp twelve'],
    ['note/GPT-3.1-8B', 'note slash GPT three point one eight B'],
    ['v3.14+', 'V three point fourteen plus'],
    ['Python [3.12]', 'three point twelve'],
    ['weighs [3.12]', 'three point one two'],
  ],
  'one word in spite of its capitals': [
    ['McCarthy', 'mccarthy'],
    ['McIlroy', 'mcilroy'],
    ['YaRN', 'yarn'],
    ['LaMDA', 'lamda'],
    ['EdDSA', 'E D DSA'],
    ['MoE', 'M O E'],
    ['MoEs', "M O E's"],
    ['DRaaS', 'D R A A S'],
    ['IdPs', "IdP's"],
    ['Groq', 'grok'],
    ['Xiqiao', 'xiqiao'],
  ],
  'letters as verbs and ordinals': [
    ['SSHed', "SSH'd"],
    ["SSH'd", "SSH'd"],
    ['DMing', "D M'ing"],
    ['npm-ing', "npm'ing"],
    ['NATed', "NAT'd"],
    ['POSTed', 'posted'],
    ['i-th', "I'th"],
    ['kth', "K'th"],
    ['listed', 'listed'],
  ],
  'short commands': [
    ['oc', 'O C'],
    ['ytt', 'Y T T'],
    ['azd', 'A Z D'],
    ['asdf', 'A S D F'],
    ['Collectd', 'collect D'],
    ['deployctl', 'deploy control'],
  ],
  'functions in capitals': [
    ['NULLIF', 'null if'],
    ['ISNULL', 'is null'],
    ['ROWCOUNT', 'row count'],
    ['ENDIF', 'end if'],
    ['COW', 'C O W'],
  ],
  'where errors go': [
    ['2>/dev/null', 'two greater than slash dev slash null'],
    ['2>>err.log', 'two append to err dot log'],
    ['&>/tmp/x', 'and greater than slash T M P slash X'],
  ],
  'numbers of programs and models': [
    ['1_000_000', 'one million'],
    ['4317/gRPC', 'forty three seventeen slash G R P C'],
    ['800-63B', 'eight hundred dash sixty three B'],
    ['X.509v3', 'X dot five oh nine V three'],
    ['n-1', 'N minus one'],
    ['https://note/a%2Fb', 'H T T P S colon slash slash note slash A percent two F B'],
    ['ZBNote', 'Z B note'],
    ['varchar(255)', 'varchar two fifty five'],
    ['~$5', 'about five dollars'],
    ['use1-az2', 'U S E one A Z two'],
    ['tok/s/row', 'tokens per second per row'],
    ["NATed'24", "NAT'd twenty four"],
    ['--memory [8g]', 'eight G'],
    ['90deg', 'ninety degrees'],
    ['es_listed', 'E S listed'],
    ['0o755', 'zero O seven five five'],
    ['8x7B', 'eight by seven B'],
    ['1920x1080@60Hz', 'nineteen twenty by ten eighty at sixty hertz'],
    ['2^32-1', 'two to the thirty second minus one'],
    ['70B-parameter', 'seventy B parameter'],
    ['7B', 'seven B'],
    ['[1.5T] tokens', 'one point five trillion'],
    ['O(1)', 'O of one'],
    ['xᵢ', 'X I'],
    ['∑xᵢ', 'sum X I'],
    ["Q4'23", 'Q four twenty three'],
    ['musl', 'musl'],
    ['x>=0.1,b', 'X is at least zero point one comma B'],
  ],
  'sums of money': [
    ['[$30] m', 'thirty'],
    ['$30 [m]', 'million dollars'],
    ['€1.5 [bn]', 'billion euros'],
    ['$0.05', 'five cents'],
    ['£0.01', 'one penny'],
    ['$0.10/GB', 'ten cents per gigabyte'],
    ['$20/row/month', 'twenty dollars per row per month'],
  ],
}

describe.each(Object.entries(RULES))('%s', (_, examples) => {
  test.each(examples)('%s is said “%s”', (written, spoken) => {
    expect(say(written)).toBe(spoken)
  })
})
