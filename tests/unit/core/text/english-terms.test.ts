import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitTerms } from '#core/text/english-terms.ts'

const termsOf = (text: string, most?: number): string[] =>
  splitTerms(text, most)
    .filter(({ isTerm }) => isTerm)
    .map((piece) => piece.text)

describe('the English terms of a text', () => {
  it.each([
    ['EC2 启动类型：EC2 实例由你准备和维护。', ['EC2', 'EC2']],
    ['每台实例都要跑 ECS Agent，才能注册进集群。', ['ECS Agent']],
    ['全称 Elastic Container Service（弹性容器服务）', ['Elastic Container Service']],
    ['用docker.sock和t2.micro，在us-east-1里', ['docker.sock', 't2.micro', 'us-east-1']],
    ['ECS · Task · EC2 Launch Type', ['ECS', 'Task', 'EC2 Launch Type']],
    ['C++、C#、CI/CD、don’t', ['C++', 'C#', 'CI/CD', 'don’t']],
    ['You must provision the EC2 instances.', ['You', 'must', 'provision', 'the', 'EC2', 'instances']],
    ['读作 /ɪmɪdʒ/，有 3 台，占 50%', []],
    ['', []],
  ])('“%s”', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('are single words where they are asked for so', () => {
    expect(termsOf('ECS Agent', 1)).toEqual(['ECS', 'Agent'])
  })

  it('leave out what is too long to be a term, and nothing of the text', () => {
    expect(termsOf(`一个 ${'a'.repeat(500)} 词`)).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(
          splitTerms(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
