/** What a model that does as it is told would answer: made from the request alone, as the protocol gives it. */

interface ChatRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[]
}

const SENTENCE =
  '集群就像一个车队，任务是车上装的货，调度的人把货分到还有空位的车上，车坏了就把货换到另一辆车上去。'

export function goodAnswer({ messages }: ChatRequest): unknown {
  const question = messages.find(({ role }) => role === 'user')?.content ?? ''
  const example = JSON.parse(/\nJSON 的样子：\n(.*)\n/u.exec(question)?.[1] ?? '{}') as object
  const [key = ''] = Object.keys(example)
  switch (key) {
    case 'sentences': {
      const asked = question.slice(0, question.indexOf('JSON 的样子'))
      const numbers = [...asked.matchAll(/^(\d+)\. /gmu)].map((found) => Number(found[1]))
      return { sentences: numbers.map((n) => ({ n, zh: `第 ${n} 句的译文` })), notes: [] }
    }
    case 'abbreviations': {
      const wanted = /一个都不能少：(.*?)。/u.exec(question)?.[1]?.split('、') ?? []
      return {
        abbreviations: wanted.map((abbr) => ({
          ...{ abbr, spoken: Array.from(abbr).join('-'), full: `${abbr} in full`, zh: `${abbr} 的中文名` },
          explanation: `${abbr} 是本页的一个概念。`,
        })),
      }
    }
    case 'keywords':
      return {
        keywords: ['launch', 'cluster', 'task', 'run'].map((term) => ({
          ...{ term, partOfSpeech: 'v.', zh: `${term} 的意思`, explanation: `${term} 的用法。` },
          examples: [{ en: `We ${term} it.`, zh: `我们${term}它。` }],
        })),
      }
    case 'point':
      return { point: 'ECS 用来运行容器。', keywords: ['ECS', '集群'], hints: ['任务在集群里运行。'] }
    case 'paragraphs':
      return { paragraphs: [SENTENCE, '所以你只要说要运几件货，不用管是哪一辆车。'] }
    case 'points':
      return { points: ['ECS 运行容器。', '任务在集群里。'] }
    case 'lines':
      return { lines: ['集群一建好，', '任务满地跑。'], decoded: '第一句说集群，第二句说任务。' }
    case 'answer':
      return { answer: '好' }
    default:
      throw new Error(`the stub does not know what to answer to ${key}`)
  }
}
