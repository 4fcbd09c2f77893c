import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDictionaryService } from '#main/dictionary/dictionary.service.ts'
import { keepLog, temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

describe('looking a word up over the bridge', () => {
  it('gives its technical meaning, its senses and English', async () => {
    const { value } = openWholeBridge()
    const answer = await value('dictionary.lookup', { text: 'containers' })
    expect(answer).toMatchObject({ headword: 'container', inflections: ['plural'] })
    expect(answer.technical?.zh).toBe('容器')
    expect(answer.senses[0]).toMatchObject({ partOfSpeech: 'n.' })
    expect(answer.definitions.length).toBeGreaterThan(0)
  })

  it('finds the phrase that the word is part of in its sentence', async () => {
    const { value } = openWholeBridge()
    const sentence = 'Traffic goes through a load balancer, which picks a target.'
    const context = { sentence, at: sentence.indexOf('balancer') }
    const { phrase } = await value('dictionary.lookup', { text: 'balancer', context })
    expect(phrase).toMatchObject({ text: 'load balancer', zh: '负载均衡器' })
    const far = { sentence, at: sentence.indexOf('picks') }
    expect((await value('dictionary.lookup', { text: 'picks', context: far })).phrase).toBeNull()
  })

  it('lets the word before settle the part of speech', async () => {
    const { value } = openWholeBridge()
    const sentence = 'We want to launch it after the launch.'
    const partAt = async (at: number) =>
      (await value('dictionary.lookup', { text: 'launch', context: { sentence, at } })).senses[0]
        ?.partOfSpeech
    expect(await partAt(sentence.indexOf('launch'))).toBe('v.')
    expect(await partAt(sentence.lastIndexOf('launch'))).toBe('n.')
  })

  it('says that the dictionary is not there', () => {
    const { log, events } = keepLog()
    const dictionary = createDictionaryService({ file: join(temporaryFolder(), 'none.bin'), log })
    expect(() => dictionary.lookup({ text: 'word' })).toThrow(
      expect.objectContaining({ code: 'dictionary-unavailable' }),
    )
    expect(events.length).toBe(1)
    dictionary.close()
  })
})

describe('a page without a pack', () => {
  it('has its abbreviations and key words by the rules', async () => {
    const { value } = openWholeBridge()
    const text = 'A Load Balancer\n\nAn ALB sends each request to a healthy target group.'
    const [imported] = await value('library.importText', { jobId: 'paste', title: 'Mine', text })
    const documentId = imported?.documents[0]
    if (documentId === undefined) throw new Error('not imported')
    const [page] = await value('library.pages', { documentId })
    if (!page) throw new Error('no page')
    const { abbreviations, keywords, translation } = await value('study.page', { pageId: page.id })
    expect(abbreviations).toMatchObject({ origin: 'rules', value: [{ abbr: 'ALB' }] })
    expect(keywords.origin).toBe('rules')
    expect(keywords.value?.map(({ term }) => term)).toContain('load balancer')
    expect(translation.value).toBeNull()
  })
})
