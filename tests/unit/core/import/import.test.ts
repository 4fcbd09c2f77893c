import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Imported } from '#core/import/index.ts'
import { importBytes, importText } from '#core/import/index.ts'
import type { TextTools } from '#core/import/tools.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import { MAX_IMPORT_BYTES } from '#shared/bridge/limits.ts'
import { cpuTime } from '../../../cpu-time.ts'

const bytesOf = (text: string, encoding = 'utf8'): Uint8Array => iconv.encode(text, encoding)
const importFile = (text: string, name = 'notes.txt'): Promise<Imported> =>
  importBytes({ name, bytes: bytesOf(text) }, decodeTools)
const textsOf = ({ documents }: Imported): string[] =>
  documents.flatMap(({ pages }) => pages.map(({ text }) => text))
const numbersOf = ({ documents }: Imported): number[] =>
  documents.flatMap(({ pages }) => pages.map(({ number }) => number))
const codesOf = ({ warnings }: Imported): string[] => warnings.map(({ code }) => code)

const PROMPT =
  '你将接收到一页英语原文，作为小白，我完全看不懂记不住啊，怎么办？\n1. 格式化好的原文，\n英语原文内容如下：\n'
const section = (heading: string, body: string): string =>
  `### 第${heading}页\n\n\`\`\`\n${PROMPT}\n${body}\n\`\`\`\n`
const page = (number: number, text: string): string =>
  `🟩 第${String(number)}页\n${text}\n--- 第${String(number)}页结束 ---\n`

describe('import of the bundled course', () => {
  const bytes = readFileSync('resources/courses/aws-containers.prompts.txt')

  it('gives 43 clean pages, whatever the file is called', async () => {
    const imported = await importBytes({ name: 'whatever.bin', bytes }, decodeTools)
    expect(imported.documents.map(({ title }) => title)).toEqual(['Containers on AWS'])
    expect(numbersOf(imported)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1))
    expect(imported.warnings).toEqual([{ code: 'text-repaired', page: null, detail: 'windows-1254' }])
    const all = textsOf(imported).join('\n')
    expect(Array.from(new Set(all.match(/[^\p{ASCII}]/gu))).sort()).toEqual(Array.from('–’“”•…≠'))
  })

  it('imports and formats it in less than 200 ms once warm', async () => {
    await importBytes({ name: 'course', bytes }, decodeTools)
    const time = await cpuTime(async () => {
      for (const text of textsOf(await importBytes({ name: 'course', bytes }, decodeTools))) formatPage(text)
    })
    expect(time).toBeLessThan(200)
  })
})

describe('import of a prompt deck', () => {
  it('reads an undamaged one and leaves the prompts out', async () => {
    const imported = await importFile(section('1-1', page(1, 'One\n• a')) + section('2-2', page(2, 'Two')))
    expect(textsOf(imported)).toEqual(['One\n• a', 'Two'])
    expect(imported.documents[0]?.title).toBe('One')
    expect(imported.warnings).toEqual([])
  })

  it('reads several pages out of one fence', async () => {
    const imported = await importFile(section('3-5', page(3, 'Three') + page(4, 'Four') + page(5, 'Five')))
    expect(numbersOf(imported)).toEqual([3, 4, 5])
    expect(textsOf(imported)).toEqual(['Three', 'Four', 'Five'])
  })

  it('does without ends, fences and headings, and says so', async () => {
    const imported = await importFile(`🟩 第1页\nOne\n🟩 第2页\nTwo\n\`\`\`\n### 第3-3页\n🟩 第3页\nThree`)
    expect(textsOf(imported)).toEqual(['One', 'Two', 'Three'])
    expect(imported.warnings).toEqual(
      [1, 2, 3].map((n) => ({ code: 'page-end-missing', page: n, detail: '' })),
    )
  })

  it('keeps code fences that belong to a page', async () => {
    const text = 'Run it\n```\nnpm start\n```\nDone'
    expect(textsOf(await importFile(section('1-1', page(1, text))))).toEqual([text])
  })

  it('knows other prompts, and pages whose start is not marked', async () => {
    const deck = '### 第1-1页\n```\nPlease explain this page to me:\n' + page(1, 'One') + '```\n'
    expect(textsOf(await importFile(deck))).toEqual(['One'])
    expect(textsOf(await importFile(section('7-7', 'Seven\n• It’s here')))).toEqual(['Seven\n• It’s here'])
  })

  it('skips empty pages, and numbers anew where numbers are doubled', async () => {
    const imported = await importFile(
      section('1-1', page(1, 'One')) + section('2-2', page(2, ' ')) + page(1, 'Again'),
    )
    expect(textsOf(imported)).toEqual(['One', 'Again'])
    expect(numbersOf(imported)).toEqual([1, 2])
    expect(imported.warnings).toEqual([
      { code: 'empty-page-skipped', page: 2, detail: '' },
      { code: 'page-numbers-reassigned', page: null, detail: '2' },
    ])
  })

  it('refuses one without any page', async () => {
    await expect(importFile(section('1-1', page(1, '')))).rejects.toMatchObject({ code: 'import-no-pages' })
  })

  it('reports lines that could not be repaired, by page', async () => {
    const deck =
      section('1-1', page(1, 'It’s fine') + page(2, 'Two\n吃 is Chinese')) + section('3-3', page(3, '•'))
    const broken = iconv.decode(bytesOf(deck), 'windows-1252')
    const imported = await importFile(broken)
    expect(textsOf(imported)[0]).toBe('It’s fine')
    expect(numbersOf(imported)).toEqual([1, 2, 3])
    expect(imported.warnings).toEqual([
      { code: 'text-repaired', page: null, detail: 'windows-1252' },
      { code: 'text-partly-repaired', page: 2, detail: '1' },
    ])
  })

  it('splits a page of a megabyte, and loses nothing', async () => {
    const long = Array.from(
      { length: 20_000 },
      (_, i) => `Paragraph ${String(i)} has some words in it.\n`,
    ).join('\n')
    const imported = await importFile(section('1-1', page(1, long)) + section('2-2', page(2, 'Two')))
    expect(codesOf(imported)).toEqual(['long-page-split', 'page-numbers-reassigned'])
    expect(textsOf(imported).join('').replace(/\s/gu, '')).toBe(`${long}Two`.replace(/\s/gu, ''))
    expect(numbersOf(imported)).toEqual(textsOf(imported).map((_, i) => i + 1))
    expect(Math.max(...textsOf(imported).map((text) => text.length))).toBeLessThan(12_001)
  })

  it('is not fooled by Chinese chapters or page footers', async () => {
    const book = '# 第1章\n\n```\ncode\n```\n\n正文。\n\n# 第2章\n\n正文。'
    expect(textsOf(await importFile(book))).toEqual([
      '# 第1章\n\n```\ncode\n```\n\n正文。',
      '# 第2章\n\n正文。',
    ])
    expect(textsOf(await importFile('Text\n第3页\nmore text'))).toEqual(['Text\n第3页\nmore text'])
  })
})

describe('import of plain files', () => {
  it.each<[string, string, string[]]>([
    ['one page', 'Title\n\nText here.', ['Title\n\nText here.']],
    ['form feeds', 'One\n\fTwo\fThree', ['One', 'Two', 'Three']],
    ['rules', 'One\n\n---\n\nTwo\n\n***\n\nThree', ['One', 'Two', 'Three']],
    ['an underlined heading is no rule', 'Heading\n---\n\nText', ['Heading\n---\n\nText']],
    ['first headings', 'Intro\n\n# One\n\na\n\n# Two\n\nb', ['Intro', '# One\n\na', '# Two\n\nb']],
    ['second headings', '# Book\n\n## One\na\n\n## Two\nb', ['# Book', '## One\na', '## Two\nb']],
    ['no heading inside code', '# A\n```\n# x\n---\n```\ntext', ['# A\n```\n# x\n---\n```\ntext']],
    ['front matter', '---\ntitle: X\n---\n\n# Real\n\nText', ['# Real\n\nText']],
    ['line ends', 'One\r\ntwo\rthree\vfour', ['One\ntwo\nthree\nfour']],
    ['a byte order mark', '\ufeffOne', ['One']],
  ])('splits by %s', async (_, text, pages) => {
    const imported = await importFile(text)
    expect(textsOf(imported)).toEqual(pages)
    expect(numbersOf(imported)).toEqual(pages.map((__, i) => i + 1))
    expect(imported.warnings).toEqual([])
  })

  it('takes the title from the first heading or line, else from the file', async () => {
    expect((await importFile('# Deep *dive*\n\ntext')).documents[0]?.title).toBe('Deep *dive*')
    expect((await importFile('Getting started\n\nSome text here.')).documents[0]?.title).toBe(
      'Getting started',
    )
    expect(await importFile('---\n\n***', 'my.notes.txt').catch((error: unknown) => error)).toMatchObject({
      code: 'import-no-pages',
    })
  })

  it('loses nothing but borders of any text', async () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('# One', '## Two', '---', '', '```', '• It’s', '第1页', 'x\fy'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const text = lines.join('\n')
        const outcome = await importFile(`Begin\n${text}\nthe end`).then(textsOf)
        const bare = (value: string): string => value.replace(/\s/gu, '').replace(/[-*_=]/gu, '')
        expect(bare(outcome.join(''))).toBe(bare(`Begin${text}the end`))
      }),
      { numRuns: 300 },
    )
  })

  it('reads pasted text, repairs it and keeps the given title', async () => {
    const pasted = await importText({ title: ' My title ', text: 'Itâ€™s here' }, decodeTools)
    expect(pasted.documents).toEqual([{ title: 'My title', pages: [{ number: 1, text: 'It’s here' }] }])
    expect(
      (await importText({ title: '', text: 'Found it\n\nText.' }, decodeTools)).documents[0]?.title,
    ).toBe('Found it')
  })
})

describe('encodings', () => {
  const english = 'It’s “here” – now… • ≠'
  const simplified = '容器是一种打包软件的方法。\nContainers are a way to package software, “简单” 又好用。'
  const traditional = '容器是一種封裝軟體的方法，簡單又好用。\nContainers are a way to package software.'

  it.each([
    ['UTF-8', english + simplified, true],
    ['UTF-16LE', simplified, false],
    ['UTF-16BE', simplified, false],
    ['UTF-16LE', 'Plain text in wide letters', false],
    ['GB18030', simplified, false],
    ['GB18030', '第一页\n你好', false],
    ['Big5', traditional, false],
    ['windows-1252', 'The café’s naïve “résumé” – déjà vu, garçon, élève, à côté', false],
  ])('reads %s without a mark', async (encoding, text, certain) => {
    const imported = await importBytes({ name: 'x.txt', bytes: bytesOf(text, encoding) }, decodeTools)
    expect(textsOf(imported)).toEqual([text])
    expect(imported.warnings).toEqual(
      certain ? [] : [{ code: 'encoding-guessed', page: null, detail: encoding }],
    )
  })

  it.each(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'UTF-32LE'])(
    'reads %s with a mark, without a warning',
    async (encoding) => {
      const bytes = iconv.encode(english, encoding, { addBOM: true })
      const imported = await importBytes({ name: 'x.txt', bytes }, decodeTools)
      expect(textsOf(imported)).toEqual([english])
      expect(imported.warnings).toEqual([])
    },
  )

  it('reads UTF-8 with a broken byte, and says on which page', async () => {
    const good = bytesOf(`${english}\n${simplified}\nlast`)
    const bytes = Uint8Array.from([...good, 0xe5, 0x0a, ...bytesOf('end')])
    const imported = await importBytes({ name: 'x.txt', bytes }, decodeTools)
    expect(textsOf(imported)[0]).toContain(english)
    expect(codesOf(imported)).toContain('text-partly-repaired')
  })
})

describe('files that cannot be imported', () => {
  const bytes = (length: number, of: (i: number) => number): Uint8Array =>
    Uint8Array.from({ length }, (_, i) => of(i))

  it.each<[string, string, Uint8Array]>([
    ['import-empty', 'no bytes', new Uint8Array()],
    ['import-empty', 'white space', bytesOf(' \n\t\r\n ')],
    ['import-empty', 'a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    [
      'import-binary',
      'a picture',
      Uint8Array.from([...Array.from('\u0089PNG\r\n', (c) => c.charCodeAt(0)), 26, 10]),
    ],
    ['import-binary', 'a PDF', bytesOf('%PDF-1.7\nstream')],
    ['import-binary', 'zeros', new Uint8Array(1000)],
    ['import-binary', 'noise', bytes(5000, (i) => (i * i * 31 + (i >> 3) * 17) & 255)],
  ])('refuses with %s: %s', async (code, _, content) => {
    await expect(importBytes({ name: 'x.txt', bytes: content }, decodeTools)).rejects.toMatchObject({ code })
  })

  it('refuses what is larger than the limit before reading it', async () => {
    const tools: TextTools = {
      decode: () => {
        throw new Error('was read')
      },
      codePages: () => [],
    }
    const content = new Uint8Array(MAX_IMPORT_BYTES + 1)
    await expect(importBytes({ name: 'x.txt', bytes: content }, tools)).rejects.toMatchObject({
      code: 'import-too-large',
      params: { limitMb: 200 },
    })
  })

  it('refuses what no encoding makes readable', async () => {
    const tools: TextTools = { decode: () => null, codePages: () => [] }
    const unreadable = importBytes({ name: 'x.txt', bytes: bytesOf('abc') }, tools)
    await expect(unreadable).rejects.toMatchObject({ code: 'import-unreadable' })
  })

  it.each(['Hello\0 world. Two\0.\n', 'naïve café\0\0 – 42', '你好\0世界，hello\0'])(
    'reads zero bytes among UTF-8 as such: %j',
    async (text) => {
      const imported = await importFile(text)
      expect(textsOf(imported).join('')).toBe(text.replaceAll('\0', '').trimEnd())
      expect(codesOf(imported)).toEqual(['control-characters-removed'])
    },
  )

  it('takes stray control characters out, and says how many', async () => {
    const imported = await importFile('A page\u0000 with\u0007 a few\u001b[0m strange\u009d characters in it')
    expect(textsOf(imported)).toEqual(['A page with a few[0m strange characters in it'])
    expect(imported.warnings).toEqual([{ code: 'control-characters-removed', page: null, detail: '4' }])
  })

  it('reports progress that never falls, and stops where it is told to', async () => {
    const fractions: number[] = []
    const signal = { aborted: false }
    const content = bytesOf('Some text')
    await importBytes({ name: 'x', bytes: content }, decodeTools, {
      signal,
      report: (f) => void fractions.push(f),
    })
    expect(fractions[0]).toBe(0)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    for (const stopAt of fractions) {
      const stopped = importBytes({ name: 'x', bytes: content }, decodeTools, {
        signal,
        report: (f) => {
          signal.aborted = f >= stopAt
        },
      })
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
      signal.aborted = false
    }
  })
})
