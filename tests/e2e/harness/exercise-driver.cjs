'use strict'
// Runs inside Electron as plain Node: uses every part of the SQLite driver that keeps values of its own alive across
// calls, which is what the shim in native/ is about. Prints the versions when all of it holds.
const assert = require('node:assert/strict')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { Worker } = require('node:worker_threads')
const Database = require('better-sqlite3')

const binding = process.env.SOUNDLEAF_SQLITE_BINDING
const options = binding ? { nativeBinding: binding } : {}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundleaf-driver-'))

async function exercise() {
  const db = new Database(path.join(folder, 'a.db'), options)
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c BLOB, d REAL) STRICT')
  const insert = db.prepare('INSERT INTO t VALUES (@a, @b, @c, @d)')
  db.transaction(() => {
    for (let a = 0; a < 5000; a++) insert.run({ a, b: `词${a}`, c: Buffer.from([a & 255]), d: a / 3 })
  })()

  let bytes = 0
  for (const row of db.prepare('SELECT * FROM t').iterate()) bytes += row.c.length
  assert.equal(bytes, 5000)
  assert.throws(() => insert.run({ a: 1, b: '', c: null, d: 0 }), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
  assert.equal(db.prepare('SELECT 9007199254740993').pluck().safeIntegers().get(), 9007199254740993n)

  db.function('backwards', (text) => [...text].reverse().join(''))
  assert.equal(db.prepare("SELECT backwards('声页')").pluck().get(), '页声')
  db.function('fails', () => {
    throw new Error('mine')
  })
  assert.throws(() => db.prepare('SELECT fails()').get(), /mine/)
  // A thrown primitive and a primitive as a start value are what Node-API 8 cannot hold without the shim.
  db.function('fails_plainly', () => {
    throw 'a bare string'
  })
  assert.throws(
    () => db.prepare('SELECT fails_plainly()').get(),
    (thrown) => thrown === 'a bare string',
  )
  db.aggregate('total', { start: 0, step: (sum, value) => sum + value })
  assert.equal(db.prepare('SELECT total(a) FROM t WHERE a < 4').pluck().get(), 6)
  db.aggregate('joined', {
    start: () => '',
    step: (text, part) => text + part,
    inverse: (text, part) => text.slice(part.length),
  })
  const windowed = db.prepare('SELECT joined(b) OVER (ORDER BY a ROWS 1 PRECEDING) FROM t LIMIT 2').pluck()
  assert.deepEqual(windowed.all(), ['词0', '词0词1'])
  db.table('counting', {
    columns: ['n'],
    *rows() {
      for (let n = 0; n < 3; n++) yield [n]
    },
  })
  assert.equal(db.prepare('SELECT sum(n) FROM counting').pluck().get(), 3)

  await db.backup(path.join(folder, 'b.db'))
  const copy = new Database(path.join(folder, 'b.db'), options)
  assert.equal(copy.prepare('SELECT count(*) FROM t').pluck().get(), 5000)
  copy.close()

  // Statements that nobody keeps: their references are let go while the collector runs.
  for (let round = 0; round < 2000; round++) db.prepare('SELECT ?').get(`value ${round}`)
  await inThread()
  db.close()
}

function inThread() {
  const code = `
    const Database = require('better-sqlite3')
    const db = new Database(':memory:', ${JSON.stringify(options)})
    require('node:worker_threads').parentPort.postMessage(db.prepare('SELECT 1').pluck().get())`
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true })
    worker.once('message', (one) => (one === 1 ? resolve() : reject(new Error(`got ${one}`))))
    worker.once('error', reject)
  })
}

exercise()
  .then(() => console.log(`driver works on Electron ${process.versions.electron}`))
  .catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => fs.rmSync(folder, { recursive: true, force: true }))
