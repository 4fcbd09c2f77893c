import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { EXPORT_PARTS } from '#shared/model/export.ts'
import type { JobProgress } from '#shared/model/job.ts'
import { temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

const HOW = { target: 'pdf' as const, paper: 'A4' as const, parts: [...EXPORT_PARTS] }

/** The course, open; what is exported is written as the HTML that would be printed. */
async function openCourse(pagesTo: string | null) {
  const bridge = openWholeBridge({ pagesTo })
  bridge.domains.start()
  const [course] = await bridge.value('library.list', undefined)
  const pages = await bridge.value('library.pages', { documentId: course!.id })
  return { ...bridge, documentId: course!.id, pages }
}

/** What the jobs said that they work on. */
function namesOf(events: ReturnType<typeof openWholeBridge>['events']): Set<string> {
  return new Set(
    events.flatMap(({ name, payload }) =>
      name === 'jobs.progress' ? ((payload as JobProgress).name ?? []) : [],
    ),
  )
}

test('takes the pages that are asked for, with everything that belongs to them, and no other', async () => {
  const file = join(temporaryFolder(), '第 8 页.pdf')
  const { value, events, documentId, pages } = await openCourse(file)
  const pageId = pages[8]!.id
  await value('notes.save', { pageId, text: '## 记住\n\n<script>alert(1)</script>', revision: 0 })
  const place = { start: 0, end: 3, quote: 'ECS', before: '', after: '', colour: 'green' } as const
  const { id } = await value('highlights.add', { pageId, ...place })
  await value('highlights.change', { id, comment: '考点 & 难点' })

  const range = { jobId: 'job', documentId, first: 8, last: 9 }
  expect(await value('export.pages', { ...range, ...HOW })).toEqual({
    name: '第 8 页.pdf',
    fileId: expect.any(String) as string,
    pages: 2,
  })
  expect(namesOf(events)).toEqual(new Set(['第 8 页.pdf']))
  const html = readFileSync(file, 'utf8')
  expect(html.match(/<table class="page"/gu)).toHaveLength(2)
  expect(html).toContain('<span>第 8 页</span>')
  expect(html).toContain('<span>第 9 页</span>')
  expect(html).toContain('Launch Docker containers on AWS = Launch ECS Tasks on ECS Clusters')
  expect(html).toMatch(/<p class="ipa" lang="en-fonipa">lɔntʃ ˈdɑkɚ/u)
  expect(html).toContain('③ 中文翻译')
  expect(html).toContain('⑩ 记忆口诀')
  expect(html).toContain('<mark class="green">ECS</mark>')
  expect(html).toContain('考点 &amp; 难点')
  expect(html).toContain('<p><b>记住</b></p>')
  expect(html).not.toContain('<script>')
  expect(readdirSync(dirname(file))).toEqual(['第 8 页.pdf'])
})

test('leaves no file when it is cancelled, and says so', async () => {
  const file = join(temporaryFolder(), 'course.pdf')
  const { call, value, events, documentId } = await openCourse(file)
  const running = call('export.pages', { jobId: 'job', documentId, first: 1, last: 43, ...HOW })
  await expect.poll(() => events.some(({ name }) => name === 'jobs.progress')).toBe(true)
  await value('jobs.cancel', { jobId: 'job' })
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(readdirSync(dirname(file))).toEqual([])
})

test('writes nothing when the dialog is closed, for pages that are not there, or where it cannot', async () => {
  const closed = await openCourse(null)
  const { documentId } = closed
  const one = { jobId: 'job', documentId, first: 1, last: 1, ...HOW }
  expect(await closed.value('export.pages', one)).toBeNull()
  const nowhere = await openCourse(join(temporaryFolder(), 'no-such-folder', 'x.pdf'))
  expect(await nowhere.call('export.pages', one)).toMatchObject({
    error: { code: 'export-not-written', params: { reason: 'ENOENT' } },
  })
  expect(await nowhere.call('export.pages', { ...one, first: 99, last: 99 })).toMatchObject({
    error: { code: 'not-found' },
  })
  expect(await nowhere.value('export.pages', { ...one, target: 'printer' })).toEqual({
    name: null,
    fileId: null,
    pages: 1,
  })
})
