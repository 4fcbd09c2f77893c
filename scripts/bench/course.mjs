import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importBytes } from '#core/import/index.ts'
import { formatPage } from '#core/text/format.ts'
import { decodeTools } from '#main/library/decode.ts'
import { projectRoot } from '../runtime/places.mjs'

const COURSE = path.join(projectRoot, 'resources/courses/aws-containers.prompts.txt')

/** The sentences of the bundled course, in order. */
export async function courseSentences() {
  const { documents } = await importBytes({ name: 'course.txt', bytes: await readFile(COURSE) }, decodeTools)
  return documents.flatMap((document) =>
    document.pages.flatMap((page) =>
      formatPage(page.text).blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text)),
    ),
  )
}
