import { expect, test } from './fixtures.ts'

const HOSTILE = [
  '<img src=x onerror="document.title=\'harmed\'">',
  '<script>document.title = "harmed"</script>',
  '<svg/onload=document.title="harmed"><iframe src="javascript:document.title=1"></iframe>',
  '[link](javascript:alert(1)) and {{ constructor.constructor("return process")() }}',
  '<style>* { display: none !important }</style>',
] as const

test('hostile text stays text: in the page, in the list and in the title', async ({
  session: { reader, page },
}) => {
  const title = '<img src=x onerror="document.title=1">'
  const before = await page.title()
  await reader.paste(title, HOSTILE.join('\n\n'))

  await expect(page.locator('#page-top')).toContainText('constructor.constructor')
  const shown = (await reader.text.innerText()).replaceAll(/\s+/g, '')
  for (const text of HOSTILE) expect(shown).toContain(text.replaceAll(/\s+/g, ''))
  await expect(page.getByRole('navigation', { name: '文档与页面' })).toContainText(title)
  await expect(page.locator('main :is(img, script, style, iframe, a, svg[onload])')).toHaveCount(0)
  await expect(page.locator('nav :is(img, script)')).toHaveCount(0)
  expect(await page.title()).toBe(before)
})

test('a hostile note stays text', async ({ start }) => {
  const first = await start()
  await first.reader.note.fill(HOSTILE.join('\n'))
  await expect(first.reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await first.close()

  const { reader, page } = await start()
  await expect(reader.note).toHaveValue(HOSTILE.join('\n'))
  await expect(page.locator('aside :is(img, script, style, iframe)')).toHaveCount(0)
})

test('a hostile note runs nothing in the preview either', async ({ session: { reader, page } }) => {
  const before = await page.title()
  await reader.note.fill(`${HOSTILE.join('\n\n')}\n\n![x](https://example.invalid/x.png) [[2]] #考点`)
  await page.getByRole('button', { name: '预览' }).click()
  const preview = page.locator('aside .preview')
  await expect(preview).toContainText('constructor.constructor')
  await expect(preview.locator(':is(img, script, svg, style, iframe, a)')).toHaveCount(0)
  await expect(preview.locator('.tag')).toHaveText('#考点')
  expect(await page.title()).toBe(before)
  await preview.getByRole('button', { name: '第 2 页' }).click()
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
})
