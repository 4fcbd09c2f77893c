import { describe, expect, it } from 'vitest'
import { createEntryFinder } from '#core/study/page-entries.ts'
import { findWords } from '#core/text/words.ts'

const abbreviation = (abbr: string) => ({ abbr, spoken: '', full: '', zh: '', explanation: '' })
const keyword = (term: string) => ({ term, partOfSpeech: '', zh: '', explanation: '', examples: [] })

const finder = createEntryFinder(
  ['ECS', 'EC2', 'IT', 'S3'].map(abbreviation),
  ['cluster', 'launch type', 'launch', 'provision', 'ECS agent', 'take care of'].map(keyword),
)
const found = (text: string): string[] => {
  const words = findWords(text)
  return finder.in(words, 0).map(({ first, last, about }) => {
    const term = about.kind === 'keyword' ? about.entry.term : about.entry.abbr
    return `${text.slice(words[first]!.start, words[last]!.end)} → ${term}`
  })
}

describe('the entries of a page', () => {
  it.each([
    ['ECS runs on EC2.', ['ECS → ECS', 'EC2 → EC2']],
    ['Launch containers: EC2 Launch Types', ['Launch → launch', 'EC2 → EC2', 'Launch Types → launch type']],
    ['Each instance runs the ECS Agent.', ['ECS Agent → ECS agent']],
    ['AWS takes care of clusters.', ['takes care of → take care of', 'clusters → cluster']],
    ['Provisioning was provisioned.', ['Provisioning → provision', 'provisioned → provision']],
    ['Ask ECS/EKS, or ECS’s docs.', ['ECS/EKS → ECS', 'ECS’s → ECS']],
    ['It is not it; the clustering and the thing', ['clustering → cluster']],
    ['', []],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['ECS', 'ECS'],
    ['Launch Types', 'launch type'],
    ['my cluster', 'cluster'],
    ['ECS cluster', 'cluster'],
    ['unknown', null],
  ])('belong to the term “%s” written anywhere', (term, expected) => {
    const about = finder.of(term)
    expect(about && (about.kind === 'keyword' ? about.entry.term : about.entry.abbr)).toBe(expected)
  })
})
