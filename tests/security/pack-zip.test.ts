import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZip, readZip } from '#main/study/zip.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { makeZip, type MadeEntry } from './zip-maker.ts'

const MB = 1024 * 1024
const inner = { name: 'b.md', content: 'text' }
/** Its bytes, 34 from its beginning, are those of a zip with the inner file. */
const outer = { name: 'a.md', content: makeZip([inner]), method: 0 }
const plain = { name: 'pack.json', content: '{}' }

/** The code that a zip is refused with, when it is opened or when all of it is unpacked. */
function refusal(bytes: Uint8Array): string {
  try {
    for (const unpack of readZip(bytes).values()) unpack()
    return 'taken'
  } catch (error) {
    if (error instanceof SoundleafError) return `${error.code} ${String(error.params['reason'] ?? '')}`.trim()
    throw error
  }
}

describe('a zip that was made to do harm is refused before anything is unpacked', () => {
  const attacks: [string, string, readonly MadeEntry[]][] = [
    ['writes outside the folder', 'pack-unsafe name', [{ name: '../../evil.md' }]],
    ['writes outside the folder from within one', 'pack-unsafe name', [{ name: 'a/../../evil.md' }]],
    ['writes outside the folder on Windows', 'pack-unsafe name', [{ name: '..\\evil.md' }]],
    ['writes to the root', 'pack-unsafe name', [{ name: '/etc/evil.md' }]],
    ['writes to a drive', 'pack-unsafe name', [{ name: 'C:evil.md' }]],
    ['cuts its name short for the system', 'pack-unsafe name', [{ name: 'page.md\0.txt' }]],
    ['has no name', 'pack-unsafe name', [{ name: '' }]],
    ['says UTF-8 and is none', 'pack-unsafe name', [{ name: new Uint8Array([0x70, 0xff, 0xfe]) }]],
    [
      'leads elsewhere by a link',
      'pack-unsafe link',
      [{ name: 'page.md', content: '/etc/passwd', mode: 0xa1ff }],
    ],
    ['is a device', 'pack-unsafe link', [{ name: 'page.md', mode: 0x21b6 }]],
    ['hides a file behind another of its name', 'pack-unsafe same-name', [plain, plain]],
    ['hides one that some systems take for another', 'pack-unsafe same-name', [plain, { name: 'PACK.json' }]],
    ['fills the memory', 'pack-unsafe bomb', [{ name: 'page.md', content: '0'.repeat(8 * MB) }]],
    [
      'fills the memory by many',
      'pack-too-large',
      Array.from({ length: 10 }, (_, n) => ({ name: `${n}.md`, size: 7 * MB })),
    ],
    ['fills the memory by one', 'pack-too-large', [{ name: 'page.md', size: 9 * MB }]],
    [
      'has more files than any pack',
      'pack-unsafe entries',
      Array.from({ length: 4097 }, (_, n) => ({ name: `${n}.md` })),
    ],
    ['uses the same bytes again', 'pack-unreadable entry', [plain, { name: 'b.md', content: '{}', at: 0 }]],
    ['has a file inside another', 'pack-unsafe bomb', [outer, { ...inner, at: 34 }]],
  ]
  it.each(attacks)('%s', (_harm, expected, entries) => {
    expect(refusal(makeZip(entries))).toBe(expected)
  })

  it.each([
    ['unpacks to more than it says', { name: 'page.md', content: 'x'.repeat(5000), size: 10 }],
    ['unpacks to less than it says', { name: 'page.md', content: 'x', size: 10 }],
    ['was changed on the way', { name: 'page.md', content: 'x', crc: 1 }],
    ['is packed in another way', { name: 'page.md', content: 'x', method: 99 }],
    ['is locked', { name: 'page.md', content: 'x', flags: 0x801 }],
    ['is named otherwise where it lies', { name: 'page.md', content: 'x', localName: 'evil.md' }],
  ])('one whose file %s is not read', (_harm, entry) => {
    expect(refusal(makeZip([entry]))).toMatch(/^pack-unreadable/)
  })

  it('one that is cut off anywhere is not read, and takes nothing down with it', () => {
    const whole = makeZip([plain, { name: 'page-01.md', content: '# 第 1 页' }])
    for (let length = 0; length < whole.length; length += 1) {
      expect(refusal(whole.slice(0, length))).toMatch(/^pack-unreadable/)
    }
  })

  it('whatever is changed in it, it is read or refused, never anything else', () => {
    const whole = makeZip([plain, { name: 'page-01.md', content: '# 第 1 页' }])
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const spoilt = whole.slice()
        for (const [at, value] of changes) spoilt[at] = value
        expect(refusal(spoilt)).toMatch(/^(taken|pack-)/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a plain zip', () => {
  it('of another program is read as it is, folders left out', () => {
    const files = {
      'pack/': new Uint8Array(),
      'pack/a.md': strToU8('甲'),
      'pack/b.md': strToU8('b'.repeat(3000)),
    }
    const zip = zipSync(files, { level: 6 })
    const read = [...readZip(zip)].map(([name, unpack]) => [name, Buffer.from(unpack()).toString('utf8')])
    expect(read).toEqual([
      ['pack/a.md', '甲'],
      ['pack/b.md', 'b'.repeat(3000)],
    ])
    expect(unzipSync(makeZip([plain]))).toEqual({ 'pack.json': strToU8('{}') })
  })

  it('with a folder named in an older encoding is read: nothing in it is looked for by that name', () => {
    const gbk = new Uint8Array([0xd1, 0x5c, 0xcf, 0xb0, 0x2f, 0x61, 0x2e, 0x6d, 0x64])
    expect([...readZip(makeZip([{ name: gbk, content: 'x', flags: 0 }])).keys()]).toHaveLength(1)
  })

  it('is told from other files', () => {
    expect(isZip(makeZip([plain]))).toBe(true)
    expect(isZip(new TextEncoder().encode('PK is how a zip begins, and this text too'))).toBe(false)
    expect(isZip(new Uint8Array())).toBe(false)
  })
})
