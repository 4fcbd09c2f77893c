import { expect, test } from './fixtures.ts'

const COURSE_PAGES = 43
/** What a wrongly read file looks like: replaced characters, and UTF-8 shown as a single-byte code page. */
const DAMAGE = /\uFFFD|â€|ÄŸ|ÅŸ|ğŸ|Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]/

test('opens on the first of the 43 pages of the course, ready to read', async ({ session: { reader } }) => {
  await expect(reader.pages).toHaveCount(COURSE_PAGES)
  await expect(reader.pages.first()).toHaveAttribute('aria-current', 'page')
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await expect(reader.note).toHaveValue('')
})

test('shows the IPA of every word of every sentence of the course, and no damaged text', async ({
  session: { reader },
}) => {
  test.slow() // 43 pages
  const incomplete: string[] = []
  let sentenceCount = 0
  for (let number = 1; number <= COURSE_PAGES; number++) {
    await reader.openPage(number)
    const sentences = await reader.sentences().evaluateAll((elements) =>
      elements.map((element) => ({
        text: element.querySelector('.english')?.textContent ?? '',
        words: element.querySelectorAll('.english [data-w]').length,
        ipa: [...element.querySelectorAll('.ipa [data-w]')].map((word) => word.textContent),
      })),
    )
    expect(sentences.length, `page ${number} has sentences`).toBeGreaterThan(0)
    sentenceCount += sentences.length
    for (const { text, words, ipa } of sentences) {
      expect(text).not.toMatch(DAMAGE)
      if (ipa.length !== words || ipa.some((word) => word.trim() === '')) {
        incomplete.push(`page ${number}: ${text}`)
      }
    }
  }
  expect(incomplete).toEqual([])
  expect(sentenceCount).toBeGreaterThan(COURSE_PAGES * 3)
})
