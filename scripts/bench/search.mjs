import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '#main/db/open.ts'
import { createJobs } from '#main/jobs/jobs.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createSearchIndex } from '#main/search/search-index.ts'
import { createSearchRepo } from '#main/search/search.repo.ts'
import { createSearchService } from '#main/search/search.service.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createStudyService } from '#main/study/study.service.ts'

const PAGES = 10_000
const PAGES_PER_DOCUMENT = 100
const ROUNDS = 60
const BUDGET_MS = 50

/** Frequent words first: a word's chance falls with its place, as in a real text. */
const ENGLISH = [
  ...'the a of to and in is that for it with as on are this by be or from can each you an at which will not'.split(
    ' ',
  ),
  ...'container instance service cluster task image agent launch type network volume role policy storage'.split(
    ' ',
  ),
  ...'balancer scaling docker infrastructure provision maintain register schedule deploy version region'.split(
    ' ',
  ),
  ...'availability encryption certificate gateway endpoint snapshot throughput latency replica orchestration'.split(
    ' ',
  ),
]
const CHINESE = [
  ...Array.from(
    '的一是在有和这不了人中为你要用会可以就到个容器服务集群启动类型实例镜像代理网络卷任务定义角色策略负载均衡' +
      '伸缩自己准备好基础设施管理存储版本区域可用性加密证书网关端点快照吞吐延迟副本编排班长学生教室报到机器',
  ),
]

/**
 * A small generator with a seed, so that every run searches the same library.
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed
  /** @returns {number} */
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * @param {readonly string[]} words
 * @param {() => number} random
 */
function pick(words, random) {
  return words[Math.floor(words.length * random() ** 2)] ?? ''
}

/** @param {() => number} random */
function pageText(random) {
  const lines = Array.from({ length: 12 }, () => {
    const english = Array.from({ length: 12 }, () => pick(ENGLISH, random)).join(' ')
    const chinese = Array.from({ length: random() < 0.5 ? 12 : 0 }, () => pick(CHINESE, random)).join('')
    return `${english} ${chinese}`
  })
  return lines.join('\n')
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * Fills a library with pages, notes and explanations, and prints how long searching it takes.
 * @returns {Promise<boolean>} whether 95 of 100 searches of every kind kept to the budget
 */
export async function benchSearch() {
  const folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-search-'))
  const db = openDatabase({ file: path.join(folder, 'soundleaf.db'), log: () => undefined })
  try {
    return await measure(db)
  } finally {
    db.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {import('#main/db/database.ts').WritableDb} db */
async function measure(db) {
  const random = randomFrom(20_260_101)
  const library = createLibraryRepo(db)
  library.transaction(() => {
    for (let at = 0; at < PAGES / PAGES_PER_DOCUMENT; at++) {
      const pages = Array.from({ length: PAGES_PER_DOCUMENT }, (_, page) => ({
        number: page + 1,
        title: `${pick(ENGLISH, random)} ${pick(ENGLISH, random)}`,
        text: pageText(random),
      }))
      library.addDocument(
        { title: `Document ${at}`, contentHash: `${at}`, bundled: false, createdAt: 0 },
        pages,
      )
    }
  })
  const study = createStudyService({
    repo: createStudyRepo(db),
    packFolders: [],
    pageText: library.pageText,
    rules: () => ({
      plain: [Array.from({ length: 120 }, () => pick(CHINESE, random)).join('')],
      summary: [Array.from({ length: 40 }, () => pick(CHINESE, random)).join('')],
    }),
    now: () => 0,
    changed: () => undefined,
    log: () => undefined,
  })
  const repo = createSearchRepo(db)
  const index = createSearchIndex({ repo, sectionsOf: (pageId) => study.page(pageId) })
  const jobs = createJobs({ publish: () => undefined, now: () => performance.now() })
  const search = createSearchService({
    repo,
    index,
    jobs,
    studySources: () => Promise.resolve(''),
    log: () => undefined,
  })
  const begun = performance.now()
  await index.readAll({ signal: new AbortController().signal, report: () => undefined })
  const seconds = (performance.now() - begun) / 1000
  console.log(`${PAGES} pages and ${PAGES} explanations read into the index in ${seconds.toFixed(1)} s`)

  const kinds = {
    '1 Chinese character, everywhere': ['的', '是', '容', '器'],
    '1 Chinese character, rare': ['班', '卷', '到', '室'],
    '2 Chinese characters': ['容器', '集群', '服务', '班长'],
    'an English stem': ['containers', 'launching', 'deploys', 'latency'],
    'an English beginning': ['co', 'con', 're', 'orch'],
    'a phrase': ['"launch type"', '"container instance"', '"can each"', '负载均衡'],
    'several words': ['container 容器', 'docker image network', 'the of a', '的 是 在'],
  }
  let kept = true
  for (const [kind, queries] of Object.entries(kinds)) {
    const times = []
    for (let round = 0; round < ROUNDS; round++) {
      const query = queries[round % queries.length] ?? ''
      const start = performance.now()
      await search.search({ query, scope: 'library', pageId: null })
      times.push(performance.now() - start)
    }
    const sorted = times.sort((a, b) => a - b)
    const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)]
    kept &&= p95 <= BUDGET_MS
    console.log(
      `${kind.padEnd(32)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms`,
    )
  }
  if (!kept) console.error(`more than ${BUDGET_MS} ms`)
  return kept
}
