import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ruleSections } from '#core/study/rules/rule-sections.ts'
import { formatPage } from '#core/text/format.ts'
import { realDictionary } from './real-dictionary.ts'
import { cpuTime } from '../../cpu-time.ts'

let dictionary: Awaited<ReturnType<typeof realDictionary>>
beforeAll(async () => {
  dictionary = await realDictionary()
}, 120_000)
afterAll(() => dictionary.close())

const sectionsOf = (text: string) => ruleSections(dictionary.find, formatPage(text))
const fullOf = (text: string, abbr: string) =>
  sectionsOf(text).abbreviations?.find((entry) => entry.abbr === abbr)?.full
const keywordsOf = (text: string) => sectionsOf(text).keywords ?? []

describe('the abbreviations of any page', () => {
  it.each([
    ['Amazon Elastic Container Service (ECS) runs tasks.', 'ECS', 'Elastic Container Service'],
    ['CNI (Container Network Interface) gives each pod an address.', 'CNI', 'Container Network Interface'],
    ['ECS = Elastic Container Service', 'ECS', 'Elastic Container Service'],
    ['The Gross Domestic Product (GDP) rose.', 'GDP', 'Gross Domestic Product'],
    ['Objects are kept in Simple Storage Service (S3).', 'S3', 'Simple Storage Service'],
    ['The Internet of Things (IoT) grows.', 'IoT', 'Internet of Things'],
    ['Each Very Odd Thing (VOT) is counted.', 'VOT', 'Very Odd Thing'],
  ])('are read from “%s”', (text, abbr, full) => {
    expect(fullOf(text, abbr)?.toLowerCase()).toBe(full.toLowerCase())
  })

  it('are what the page says, not what the world does', () => {
    const [own] = sectionsOf('Every Cat Sleeps (ECS) is a rule of the house.').abbreviations ?? []
    expect(own).toMatchObject({ abbr: 'ECS', full: 'Every Cat Sleeps' })
    expect(own?.zh).not.toBe('弹性容器服务')
  })

  it('are explained in Chinese where the page does not define them', () => {
    const [vpc] = sectionsOf('Put it in your VPC.').abbreviations ?? []
    expect(vpc).toMatchObject({ abbr: 'VPC', full: 'Virtual Private Cloud', zh: '虚拟私有云' })
    expect(vpc?.explanation).toMatch(/\p{Script=Han}{8}/u)
  })

  it.each([
    ['Launch tasks on EC2.', 'EC2', 'E-C-two'],
    ['Put it in your VPC.', 'VPC', 'V-P-C'],
    ['A FIFO queue keeps the order.', 'FIFO', 'fifo'],
    ['Amazon Elastic Container Service (ECS) runs tasks.', 'ECS', 'E-C-S'],
    ['Each Very Odd Thing (VOT) is counted.', 'VOT', ''],
  ])('say how they are read where the pronunciations know: “%s”', (text, abbr, spoken) => {
    expect(sectionsOf(text).abbreviations?.find((entry) => entry.abbr === abbr)?.spoken).toBe(spoken)
  })

  it('are left out rather than guessed', () => {
    expect(sectionsOf('The QZXV was late.').abbreviations).toBeUndefined()
    expect(fullOf('We met (ECS) yesterday with some friends of ours.', 'ECS')).toBe(
      'Elastic Container Service',
    )
  })
})

describe('the key words of any page', () => {
  const biology =
    'Photosynthesis\n\nPhotosynthesis is the process by which plants make food from sunlight. Chlorophyll absorbs the light energy that the plant needs.'

  it('are what is rare elsewhere, with Chinese and an example of the page', () => {
    const words = keywordsOf(biology)
    expect(words[0]).toMatchObject({ term: 'photosynthesis', partOfSpeech: 'n.' })
    expect(words.map(({ term }) => term)).toContain('chlorophyll')
    expect(words.map(({ term }) => term)).not.toContain('make')
    for (const { zh, examples } of words) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      for (const { en } of examples) expect(biology).toContain(en)
    }
  })

  it('are explained by us, or else in the words of the English dictionary', () => {
    const [photosynthesis] = keywordsOf(biology)
    expect(photosynthesis?.explanation).toMatch(/^synthesis of compounds with the aid of radiant energy/u)
    const balancer = keywordsOf('An ALB is a load balancer.').find(({ term }) => term === 'load balancer')
    expect(balancer?.explanation).toMatch(/\p{Script=Han}{6}/u)
  })

  it('keep their everyday meaning where nothing is technical', () => {
    expect(keywordsOf(biology).find(({ term }) => term === 'process')?.zh).not.toBe('进程')
  })

  it('are whole terms: a load balancer, not a load', () => {
    const terms = keywordsOf('An ALB is a load balancer. Load balancers send requests to a target group.')
    expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['load balancer', 'target group']))
    expect(terms.map(({ term }) => term)).not.toContain('load')
  })

  it('leave the abbreviations to their section', () => {
    expect(keywordsOf('ECS runs containers on EC2.').map(({ term }) => term)).not.toContain('ECS')
  })
})

describe('the rules', () => {
  it('never fail, whatever the page', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('ECS (', 'A B C (ABC)', ' = ', '\n\n', '(', 'S9', '- '),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(text, (parts) => {
        sectionsOf(parts.join(' '))
      }),
      { numRuns: 300 },
    )
  })

  it('take time in proportion to the page', async () => {
    const timeOf = (text: string): Promise<number> => {
      const page = formatPage(text)
      return cpuTime(() => ruleSections(dictionary.find, page))
    }
    expect(await timeOf('word '.repeat(4000))).toBeLessThan(2000)
    expect(await timeOf('Aa Bb (AB) '.repeat(1800))).toBeLessThan(2000)
    expect(await timeOf('a'.repeat(20_000))).toBeLessThan(2000)
  })
})
