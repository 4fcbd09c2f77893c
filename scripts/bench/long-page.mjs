import path from 'node:path'
import { openDatabase } from '#main/db/open.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'

const SUBJECTS = [
  'A task',
  'The agent',
  'Every container',
  'One cluster',
  'The load balancer',
  'A new image',
  'This service',
]
const DOINGS = [
  'registers with the cluster and waits for its first instance',
  'asks for more memory than the machine can give it',
  'writes its logs to the console, where nobody reads them',
  'starts again, because the health check failed',
  'keeps the credentials that its role was given',
]

/** @param {number} at */
function sentence(at) {
  return `${SUBJECTS[at % SUBJECTS.length]} ${DOINGS[at % DOINGS.length]}, after ${at + 1} seconds.`
}

/**
 * Puts a document of one page into a learner's library while the app is not running: an import cuts so long a text into
 * several pages.
 * @param {string} userData the learner's data folder
 * @param {number} sentences
 * @returns {string} the document's title
 */
export function addLongPage(userData, sentences) {
  const title = `${sentences} sentences`
  const lines = Array.from({ length: sentences }, (_, at) =>
    at % 3 === 0 ? `\n${sentence(at)}` : `• ${sentence(at)}`,
  )
  const db = openDatabase({ file: path.join(userData, 'soundleaf.db'), log: () => undefined })
  try {
    createLibraryRepo(db).addDocument({ title, contentHash: title, bundled: false, createdAt: Date.now() }, [
      { number: 1, title, text: lines.join('\n') },
    ])
  } finally {
    db.close()
  }
  return title
}
