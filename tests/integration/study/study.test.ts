import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, writeManifest } from '#main/study/pack.ts'
import { createStudyService } from '#main/study/study.service.ts'
import type { Log } from '#main/app/log.ts'
import type { PageId } from '#shared/model/ids.ts'

const logged: string[] = []
const log: Log = (event, details) => void logged.push(JSON.stringify({ event, ...details }))
const id = (n: number): PageId => n as PageId
const markdown = '# 第 1 页 · What is Docker?\n\n## 9. 小结\n\n1. Docker 打包应用。\n2. 到处都能跑。\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soundleaf-pack-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function packFor(text: string): Promise<void> {
  await writeFile(join(folder, 'page-01.md'), markdown)
  await writeManifest(folder, {
    title: 'Docker',
    language: 'zh-CN',
    licence: 'GPL-3.0-or-later',
    pages: [{ number: 1, file: 'page-01.md', fingerprint: fingerprint(text) }],
  })
}

describe('the study sections of a page', () => {
  it('are found by the page’s text, whatever its line breaks', async () => {
    await packFor('What is Docker?\n• A platform')
    const study = createStudyService({
      packFolders: [folder],
      pageText: () => 'What is\nDocker?\n\n•  A platform\n',
      log,
    })
    expect(await study.page(id(7))).toEqual({
      origin: 'pack',
      sections: { summary: ['Docker 打包应用。', '到处都能跑。'] },
    })
  })

  it('are none for a page that no pack explains', async () => {
    await packFor('What is Docker?')
    const study = createStudyService({ packFolders: [folder], pageText: () => 'Another page', log })
    expect(await study.page(id(1))).toBeNull()
  })

  it('cannot be asked for a page that does not exist', async () => {
    const study = createStudyService({ packFolders: [], pageText: () => undefined, log })
    await expect(study.page(id(1))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('come only from files inside the pack’s folder', async () => {
    await writeFile(
      join(folder, 'pack.json'),
      JSON.stringify({
        schema: 1,
        title: 'x',
        language: 'zh-CN',
        licence: 'x',
        pages: [{ number: 1, file: '../secret.md', fingerprint: fingerprint('page') }],
      }),
    )
    const study = createStudyService({ packFolders: [folder], pageText: () => 'page', log })
    expect(await study.page(id(1))).toBeNull()
    expect(logged.join()).toContain('pack-not-read')
  })
})
