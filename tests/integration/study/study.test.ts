import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint, writeManifest } from '#main/study/pack.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import type { PageId } from '#shared/model/ids.ts'
import { temporaryFolder } from '../db/workspace.ts'
import { studyWorkspace } from './workspace.ts'

const markdown = '# 第 1 页 · What is Docker?\n\n## 9. 小结\n\n1. Docker 打包应用。\n2. 到处都能跑。\n'

async function packFor(text: string, file = 'page-01.md'): Promise<string> {
  const folder = temporaryFolder()
  await writeFile(join(folder, 'page-01.md'), markdown)
  const manifest = { schema: 1, title: 'Docker', language: 'zh-CN', licence: 'GPL-3.0-or-later' }
  const pages = [{ number: 1, file, fingerprint: fingerprint(text) }]
  if (file === 'page-01.md') await writeManifest(folder, { ...manifest, pages })
  else await writeFile(join(folder, 'pack.json'), JSON.stringify({ ...manifest, pages }))
  return folder
}

describe('the study sections of a page', () => {
  it('are found by the page’s text, whatever its line breaks', async () => {
    const packFolders = [await packFor('What is Docker?\n• A platform')]
    const { study, pageId } = studyWorkspace({
      packFolders,
      texts: ['What is\nDocker?\n\n•  A platform\n'],
    })
    const { summary, plain } = await study.page(pageId)
    expect(summary).toEqual({
      value: ['Docker 打包应用。', '到处都能跑。'],
      origin: 'pack',
      changedAt: null,
      revision: 0,
      canUndo: false,
      canRedo: false,
      versions: 0,
    })
    expect(plain).toMatchObject({ value: null, origin: null })
  })

  it('are none for a page that no pack explains', async () => {
    const { study, pageId } = studyWorkspace({ packFolders: [await packFor('What is Docker?')] })
    const page = await study.page(pageId)
    expect(Object.keys(page)).toEqual(SECTION_NAMES)
    for (const state of Object.values(page)) expect(state).toMatchObject({ value: null, origin: null })
  })

  it('are those of the rules where no pack says anything', async () => {
    const rules = (): object => ({ summary: ['by rule'], plain: ['by rule'] })
    const packFolders = [await packFor('What is Docker?')]
    const { study, pageId } = studyWorkspace({ packFolders, rules, texts: ['What is Docker?'] })
    const page = await study.page(pageId)
    expect(page.summary).toMatchObject({ origin: 'pack', value: ['Docker 打包应用。', '到处都能跑。'] })
    expect(page.plain).toMatchObject({ origin: 'rules', value: ['by rule'] })
    await study.put({ pageId, section: 'plain', value: ['mine'], origin: 'you' })
    expect((await study.page(pageId)).plain).toMatchObject({ origin: 'you', value: ['mine'] })
    expect(await study.undo(pageId, 'plain')).toMatchObject({ origin: 'rules', value: ['by rule'] })
  })

  it('are still there when the rules fail', async () => {
    const rules = (): never => {
      throw new Error('no dictionary')
    }
    const packFolders = [await packFor('What is Docker?')]
    const { study, pageId, logged } = studyWorkspace({ packFolders, rules, texts: ['What is Docker?'] })
    expect((await study.page(pageId)).summary.origin).toBe('pack')
    expect(logged).toContain('study-rules-failed')
  })

  it('cannot be asked for or changed on a page that does not exist', async () => {
    const { study, told } = studyWorkspace()
    const pageId = 99 as PageId
    const put = { pageId, section: 'plain', value: ['x'], origin: 'you' } as const
    const attempts = [
      study.page(pageId),
      study.put(put),
      study.putMany({ origin: 'pasted', entries: [put] }),
      study.undo(pageId, 'plain'),
      study.redo(pageId, 'plain'),
      study.history(pageId, 'plain'),
      study.restore(pageId, 'plain', 'base'),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    expect(told).toEqual([])
  })

  it('come only from files inside the pack’s folder', async () => {
    const { study, pageId, logged } = studyWorkspace({ packFolders: [await packFor('One', '../secret.md')] })
    expect((await study.page(pageId)).summary.value).toBeNull()
    expect(logged).toContain('pack-not-read')
  })
})
