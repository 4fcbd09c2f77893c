import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

it('the bundled course has a complete, aligned study pack for every page', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'src/cli/index.ts'),
      ...['pack', 'check', join(root, 'resources/courses/aws-containers')],
      ...['--document', join(root, 'resources/courses/aws-containers.prompts.txt')],
    ],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(stdout)).toEqual({ pages: 43, problems: 0, shared: [], reports: [] })
})
