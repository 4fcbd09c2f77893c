import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { damage } from '#core/text/repair/code-page.ts'
import type { CodePage } from '#core/text/repair/code-page.ts'
import { repairText } from '#core/text/repair/repair.ts'
import { decodeTools } from '#main/library/decode.ts'
import { cpuTime } from '../../../cpu-time.ts'

const pages = decodeTools.codePages()
const page = (name: string): CodePage => {
  const found = pages.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`no code page ${name}`)
  return found
}
const repaired = (text: string): string => repairText(text, pages).text

/** Damage by a program that keeps undefined bytes as control characters. */
function damageKeeping(text: string, by: CodePage): string {
  const kept = { ...by, charOf: by.charOf.map((char, i) => char || String.fromCharCode(0x80 + i)) }
  return damage(text, kept)
}

describe('repair of damaged text', () => {
  const course = readFileSync('resources/courses/aws-containers.prompts.txt', 'utf8')

  it('restores the whole bundled course, Chinese prompt included', () => {
    const result = repairText(course, pages)
    expect(result.codePages).toEqual(['windows-1254'])
    expect(result.unresolvedLines).toEqual([])
    for (const line of [
      '### 第43-43页',
      '你将接收到一页英语原文，作为小白，我完全看不懂记不住啊，怎么办？',
      '🎯 学习提示：最可能出现在考试里的考点',
      '🟩 第5页',
      '--- 第5页结束 ---',
      '• Docker is ”sort of” a virtualization technology, but not exactly',
      '• “Sidecar” container pattern, where the “sidecar”',
      '• ECS Service Auto Scaling (task level) ≠ EC2 Auto Scaling (EC2 instance level)',
      '• 20 GiB – 200 GiB (default 20 GiB)',
    ]) {
      expect(result.text.split('\n')).toContain(line)
    }
    const beyondAscii = new Set(result.text.match(/[^\p{ASCII}\p{Script=Han}]/gu))
    expect([...beyondAscii].sort()).toEqual(Array.from('–’“”•…≠。🎯📌🔑🟩（），：？').sort())
  })

  it('changes nothing in what it repaired', () => {
    expect(repaired(repaired(course))).toBe(repaired(course))
  })

  it('restores the course after every code page, bytes kept or lost', () => {
    const original = repaired(course)
    for (const by of pages) {
      expect(repaired(damageKeeping(original, by)), `${by.name}, kept`).toBe(original)
    }
    for (const name of ['windows-1252', 'windows-1254', 'windows-1258']) {
      expect(repaired(damage(original, page(name))), `${name}, lost`).toBe(original)
    }
  })

  it('repairs one damaged paragraph in a clean file', () => {
    const text = 'It’s clean – “really”.\n\nThey’re “so” – done…\n\n这一段没有问题。'
    const lines = text.split('\n')
    const broken = lines.map((line, i) => (i === 2 ? damage(line, page('windows-1252')) : line)).join('\n')
    expect(broken).not.toBe(text)
    expect(repaired(broken)).toBe(text)
  })

  it('repairs damage beside intact Chinese on one line', () => {
    expect(repaired('容器：theyâ€™re packaged â€“ 打包')).toBe('容器：they’re packaged – 打包')
  })

  it('undoes double damage', () => {
    const text = 'They’re “run” – café… • naïve'
    for (const name of ['windows-1252', 'windows-1254', 'iso-8859-1']) {
      const twice = damageKeeping(damageKeeping(text, page(name)), page(name))
      expect(repaired(twice), name).toBe(text)
    }
    expect(repaired(damage(damage(text, page('windows-1252')), page('windows-1252')))).toBe(text)
  })

  it('restores a byte that was replaced by the replacement character', () => {
    expect(repaired('a â€œquotedâ€\ufffd word')).toBe('a “quoted” word')
  })

  it.each([
    ['Docker is â€sort ofâ€ a technology', 'Docker is ”sort of” a technology'],
    ['the â€œsidecarâ€ container', 'the “sidecar” container'],
    ['press â† or â†’ now', 'press ← or → now'],
    ['A â‰\u00a0 B and 5Â\u00a0GB', 'A ≠ B and 5\u00a0GB'],
    ['cafÃ© and naÃ¯ve', 'café and naïve'],
    ['Nguyá»…n Viá»‡t', 'Nguyễn Việt'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
    ['ï»¿Title', '\ufeffTitle'],
  ])('reads %j', (broken, text) => {
    expect(repaired(broken)).toBe(text)
  })

  it.each([
    ['plain English', 'Nothing to do here: A & B (100%).'],
    ['typographic English', '• They’re “here” – now… ≠ then'],
    ['French', '« Voilà » dit-il. Où ça ? À l’été, un cœur naïf : « café ». ÇA ! DÉJÀ…'],
    ['French with no-break spaces', 'un café\u00a0» et voilà\u00a0»\nété\u00a0: «\u00a0là\u00a0»\nÉ\u00a0!'],
    ['German', 'Das macht „Spaß“ und größer.\nSpaß…\nSpaß” sagte er\n„Straße“ – Übermut'],
    ['Turkish', 'İstanbul’da ğ, ş, ı, İ, Ş, Ğ. “Dağ” … Yağış”\nDAĞ…'],
    ['Portuguese', 'AMANHÃ\n“AMANHÔ\nNÃO… MAÇÔ é só'],
    ['Swedish', 'PÅ… SÅ” ändå'],
    ['Spanish', 'ESPAÑA… ¿Qué? ¡Año! «Sí»'],
    ['Vietnamese', 'Tiếng Việt rất “đẹp” – Nguyễn Ái Quốc ở Hà Nội'],
    ['Polish', '„Zażółć gęślą jaźń” – Łódź'],
    ['Russian', 'Привет, «мир» – это тест… В\u00a0Москве № 5'],
    ['Greek', 'Καλημέρα «κόσμε» – τι κάνεις;'],
    ['Chinese', '你好，“世界”——……「容器」'],
    ['a lone letter', 'â'],
    ['a discussion', 'The characters â€™ appear when a UTF-8 apostrophe is read as Windows-1252.'],
    ['a quoted specimen', 'Sometimes you see "â€™" or “â€“” in old pages.'],
    ['a discussion in Chinese', '乱码 â€œ 和 Ã© 是怎么来的？\n例如 cafÃ© 应为 café。'],
    [
      'an article',
      'Fixing mojibake\nWhen UTF-8 is decoded as Latin-1, you get â€™ for an apostrophe.\n`â€œ` is “ and `â€“` is –.\nSo "donâ€™t" should be "don’t".',
    ],
  ])('leaves %s alone', (_, text) => {
    expect(repairText(text, pages)).toEqual({ text, codePages: [], unresolvedLines: [] })
  })

  it('repairs a damaged page that speaks of encodings', () => {
    const text = 'Save it as UTF-8\n• Don’t use Latin-1\n• It’s “old” – really\n• They’re gone…\n• We’re done'
    expect(repaired(damage(text, page('windows-1252')))).toBe(text)
  })

  it('keeps what it cannot decide, and says where', () => {
    const broken = damage('• It’s here\n• 刁难 – 接', page('windows-1254'))
    const result = repairText(broken, pages)
    expect(result.text.split('\n')[0]).toBe('• It’s here')
    expect(result.unresolvedLines).toEqual([1])
    expect(result.text).not.toContain('\ufffd')
    expect(repairText(result.text, pages).text).toBe(result.text)
  })

  const prose = fc
    .array(
      fc.constantFrom(
        'word',
        'They’re',
        '“quoted”',
        '“a phrase” –',
        '– dash',
        'dots…',
        'café',
        'naïve',
        '20 €',
        '≠',
        '→',
        '🟩 go',
        'Größe',
        'A™',
        '日本語の',
        '容器很好',
        'x ≤ y',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `• It’s ${parts.join(' ')}`)
  const text = fc.array(prose, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))

  it('restores any prose whose damaged bytes were all kept', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...pages), (original, by) => {
        expect(repaired(damageKeeping(original, by)), by.name).toBe(original)
      }),
      { numRuns: 300 },
    )
  })

  const western = fc
    .array(
      fc.constantFrom(
        'word',
        'They’re',
        '“quoted”',
        '“a phrase” –',
        '– dash',
        'dots…',
        'café',
        '≤',
        '→',
        '←',
        '✓',
        '•',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => `• It’s ${parts.join(' ')}`)

  it('restores typographic English whose undefined bytes were lost', () => {
    const names = ['windows-1252', 'windows-1254', 'windows-1258'].map(page)
    fc.assert(
      fc.property(fc.array(western, { minLength: 1 }), fc.constantFrom(...names), (lines, by) => {
        const original = lines.join('\n')
        expect(repaired(damage(original, by)), by.name).toBe(original)
      }),
      { numRuns: 300 },
    )
  })

  it('is idempotent on anything', () => {
    const soup = fc.string({
      unit: fc.constantFrom(...Array.from('aé â€™œÃ©ÂğŸ\u0080\u009d\ufffd“”中\n•ß… ')),
    })
    fc.assert(
      fc.property(soup, (input) => {
        const once = repaired(input)
        expect(repaired(once)).toBe(once)
        expect(once.split('\n')).toHaveLength(input.split('\n').length)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a megabyte on one line', async () => {
    const big = '• Itâ€™s â€œfineâ€ with cafÃ© '.repeat(35_000)
    let result = ''
    const time = await cpuTime(() => {
      result = repaired(big)
    })
    expect(result).toBe('• It’s “fine” with café '.repeat(35_000))
    expect(time).toBeLessThan(5000)
  })
})
