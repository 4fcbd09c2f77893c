import { describe, expect, test } from 'vitest'
import { createTokenReader } from '#core/phonetics/normalise/read-token.ts'

const LISTED = new Set('table not file name select from user note state info group extra keys key'.split(' '))
const TERMS = new Set(['AWS', 'GraphQL', 'JSON', 'cpu', 'his'])
const read = createTokenReader({
  isListed: (word) => LISTED.has(word),
  isPlain: (word) => LISTED.has(word),
  isBuilt: () => false,
  isTerm: (token) => TERMS.has(token),
})

/** The token to read in [brackets], between the words beside it; or the token alone. */
function say(marked: string): string {
  const [, left = '', token = marked, right = ''] = /^(.*? |)\[([^\]]+)\](.*)$/u.exec(marked) ?? []
  return read({
    text: token,
    before: left === '' ? '' : ' ',
    after: /^\s*/u.exec(right)?.[0] ?? '',
    previous: left.trim(),
    beforePrevious: '',
    next: right.trim(),
  }).join(' ')
}

/** Ways of writing that code, commands and diagrams have. */
const RULES: Readonly<Record<string, readonly (readonly [written: string, spoken: string])[]>> = {
  'letters and words in one': [
    ['XState', 'X state'],
    ['AWSfile', 'AWS file'],
    ['useGraphQLFile', 'use GraphQL file'],
    ['UCIe', 'U C I E'],
    ['FCoE', 'F C O E'],
    ['ToR', 'T O R'],
    ['NDJSON', 'N D JSON'],
    ['esFile', 'E S file'],
    ['cpuinfo', 'cpu info'],
    ['userid', 'user I D'],
    ['F#', 'F sharp'],
    ['[VS] Code', 'V S'],
    ['[AS] 64512', 'A S'],
  ],
  'names with numbers': [
    ['GB2312', 'G B twenty three twelve'],
    ['Windows-1252', 'windows twelve fifty two'],
    ['i7-13700K', 'I seven thirteen seven hundred K'],
    ['OBD-II', 'O B D two'],
    ['SATA [III]', 'three'],
    ['Phi-3.5', 'phi three point five'],
    ['802.15.4', 'eight oh two dot fifteen dot four'],
    ['Unity [2022.3]', 'twenty twenty two point three'],
    ['SHA-256d', 'S H A two fifty six D'],
    ['Standard_D4s_v5', 'standard D four S V five'],
  ],
  'colours, keys and days': [
    ['#1E90FF', 'hash one E nine zero F F'],
    ['#fff', 'hash F F F'],
    ['#482', 'number four hundred eighty two'],
    ['Ctrl+C', 'control C'],
    ['Ctrl+Alt+Del', 'control alt delete'],
    ['Mon-Fri', 'Monday to Friday'],
    ['Tue', 'Tuesday'],
    ['the [Sun]', 'sun'],
  ],
  'counts, labels and degrees': [
    ['1.2B', 'one point two billion'],
    ['[10B] rows', 'ten billion'],
    ['[70B] model', 'seventy B'],
    ['Fig. [2A]', 'two A'],
    ['four [9s]', 'nines'],
    ['10¢', 'ten cents'],
    ['1/16', 'one sixteenth'],
    ['G.729a', 'G dot seven twenty nine A'],
    ['s/note/x/g', 'S slash note slash X slash G'],
  ],
  'times, steps and versions': [
    ['02:00:00', "two o'clock"],
    ['Step [1/5]', 'one of five'],
    ['1/5', 'one fifth'],
    ['2.x', 'two point X'],
    ['[401] vs', 'four oh one'],
    ['rec/s', 'records per second'],
  ],
  'options in one': [
    ['-euo', 'dash E U O'],
    ['-tulpn', 'dash T U L P N'],
    ['-Syu', 'dash S Y U'],
    ['-Wextra', 'dash W extra'],
    ['-name', 'dash name'],
    ['-histo', 'dash histo'],
    ['-aec', 'dash A E C'],
  ],
  'comparisons after a verb or preposition': [
    ['be [≥] 3', 'at least'],
    ['in [<] 50', 'less than'],
    ['is [>=] $5', 'at least'],
    ['x [>] 5', 'is greater than'],
    ['x [=>] x', 'arrow'],
    ['file(x [=>] x', 'arrow'],
    ['A [=>] B', 'implies'],
  ],
  'spans of time and numbers to call': [
    ['9:00-17:30', 'nine to seventeen thirty'],
    ['22:00-05:30', 'twenty two hundred to five thirty'],
    ['10:00-10:45am', 'ten to ten forty five A M'],
    ['9:00', "nine o'clock"],
    ['+1-800-555-0199', 'plus one eight hundred five five five zero one nine nine'],
    ['212-555-0123', 'two one two five five five zero one two three'],
    ['+86-10-8888-6666', 'plus eight six one zero eight eight eight eight six six six six'],
    ['2024-05-10', 'May tenth twenty twenty four'],
  ],
  'types cut at a space': [
    ['Note<dyn', 'note of dyn'],
    ['Note<table<dyn', 'note of table of dyn'],
    ['Note<file>', 'note of file'],
    ['GPT-4 [1.8T]', 'one point eight trillion'],
    ['1.8T', 'one point eight T'],
  ],
  'parts of words that are no abbreviations in them': [
    ['cpugroup', 'cpu group'],
    ['hisselect', 'hisselect'],
  ],
  'code with marks that are not said': [
    ['xs.note().name', 'X S dot note dot name'],
    ['Note<>()', 'note'],
    ['Note<table<name>>', 'note of table of name'],
    ['*:*', 'star colon star'],
    ['*/*', 'star slash star'],
    ['*=', 'times equals'],
    ['file(name(user))', 'file name user'],
    ['a.T', 'A dot T'],
  ],
  formulas: [
    ["f'(x)", 'F prime of X'],
    ['A^T', 'A transpose'],
    ['sin(x)', 'sine X'],
    ['ax²', 'A X squared'],
    ['1/x', 'one over X'],
    ['[3x] +', 'three X'],
    ['3x', 'three times'],
    ['U+4E2D', 'U plus four E two D'],
    ['1:N', 'one to N'],
    ['4:2:0', 'four two zero'],
  ],
  'numbers with marks': [
    ['http://127.0.0.1', 'H T T P colon slash slash one twenty seven dot zero dot zero dot one'],
    ['5m', 'five minutes'],
    ['512m', 'five hundred twelve M'],
    ['en_US', 'E N U S'],
    ['1.5rem', 'one point five rem'],
    ['2.4/5/6', 'two point four slash five slash six'],
    ['1920×1080', 'nineteen twenty by ten eighty'],
    ['3×10^9', 'three times ten to the ninth'],
    ['f/1.8', 'F one point eight'],
    ['print [$2]', 'dollar two'],
    ['2024-03-15T14:30:00+08:00', 'March fifteenth twenty twenty four fourteen thirty plus eight'],
  ],
  'codes and numbers for help': [
    ['returns [304] Not', 'three oh four'],
    ['a [503], then', 'five oh three'],
    ['[201] users', 'two hundred one'],
    ['call [112]', 'one one two'],
    ['opens [80,443]', 'eighty four forty three'],
    ['M.2 [2280]', 'twenty two eighty'],
    ['7950X', 'seventy nine fifty X'],
    ['[80->80]', 'eighty to eighty'],
  ],
  'names that machines make': [
    [
      '550e8400-e29b-41d4-a716-446655440000',
      'five five zero E eight four zero zero E two nine B four one D four A seven one six four four six six five five four four zero zero zero zero',
    ],
    ['i-0abc12345def67890', 'I zero A B C one two three four five D E F six seven eight nine zero'],
    ['file-12345678', 'file one two three four five six seven eight'],
    ['x2iedn', 'X two I E D N'],
    ['Llama-3-70B', 'llama three seventy B'],
  ],
  'shapes of code': [
    ['DECIMAL(10,2)', 'decimal ten comma two'],
    ['f(x)', 'F of X'],
    ['select(name).from(user)', 'select name dot from user'],
    ['p<0.05', 'P is less than zero point zero five'],
    ['ptr->name', 'P T R arrow name'],
    ['${USER}', 'dollar user'],
    ["'root'@'localhost'", "root' at localhost"],
  ],
  'sizes, ratios and shares': [
    ['1,024×768', 'one thousand twenty four by seven hundred sixty eight'],
    ['2x10GbE', 'two by ten gigabit ethernet'],
    ['2e-4', 'two E minus four'],
    ['24x7', 'twenty four seven'],
    ['4.5:1', 'four point five to one'],
    ['2/2', 'two of two'],
    ['0/1', 'zero of one'],
    ['$0.50/1M', 'fifty cents per one million'],
    ['€5.99/mo', 'five euros ninety nine per month'],
    ['UTC-5', 'U T C minus five'],
    ['30d', 'thirty days'],
    ['10.0.0.1-10.0.0.9', 'ten dot zero dot zero dot one to ten dot zero dot zero dot nine'],
  ],
  'letters before a word in capitals': [
    ['NXTABLE', 'N X table'],
    ['AZ-a', 'A Z A'],
    ['DoT', 'D O T'],
    ['[Art.] 17', 'article'],
  ],
  'where output goes': [
    ['[>] out.txt', 'to'],
    ['[>>] ~/.bashrc', 'append to'],
    ['[>] 5', 'greater than'],
    ['load [>] 5', 'is greater than'],
  ],
}

describe.each(Object.entries(RULES))('%s', (_, examples) => {
  test.each(examples)('%s is said “%s”', (written, spoken) => {
    expect(say(written)).toBe(spoken)
  })
})
