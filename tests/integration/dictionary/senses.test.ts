import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realDictionary } from './real-dictionary.ts'

let dictionary: Awaited<ReturnType<typeof realDictionary>>
beforeAll(async () => {
  dictionary = await realDictionary()
}, 120_000)
afterAll(() => dictionary.close())

/** What a beginner may read first. Most of these words have no senses of ours: the ranking alone must find them. */
const FIRST = `
container 容器
launch 启动 发射
register 登记 注册
task 任务
cluster 集群
image 镜像 图像
host 主机
run 运行 跑
instance 实例
service 服务
server 服务器
client 客户端 客户
user 用户
network 网络
storage 存储 储存
security 安全
database 数据库
memory 内存 记忆
port 端口
volume 卷
policy 策略 政策
queue 队列
function 函数 功能
apple 苹果
water 水
book 书
house 房子 房屋 房
beautiful 漂亮 美丽 美
happy 快乐 高兴
strong 强 强壮 强劲
quickly 赶快 快速 迅速地
teacher 老师 教师
student 学生
school 学校
river 河 河流
mountain 山
winter 冬天 冬季
market 市场
kitchen 厨房
doctor 医生 大夫
hospital 医院
bicycle 自行车
newspaper 报纸 报
language 语言
translate 翻译
sleep 睡 睡觉 睡眠
swim 游泳 游
dance 跳舞 舞蹈 舞
forget 忘记 忘
remember 记得 记住
explain 解释 说明
compare 比较 对比
destroy 破坏 摧毁 毁
protect 保护
increase 增加 增长
reduce 减少 降低
expensive 贵 昂贵
dangerous 危险的
healthy 健康
simple 简单的 简单
electricity 电 电力
engineer 工程师
experience 经验 经历
knowledge 知识
temperature 温度 气温
`
  .trim()
  .split('\n')
  .map((line) => {
    const [word = '', ...wanted] = line.split(' ')
    return { word, wanted }
  })

describe('the first Chinese sense', () => {
  it.each(FIRST)('of $word is a sensible one', ({ word, wanted }) => {
    const [first] = dictionary.lookUp(word).senses
    expect(wanted).toContain(first?.zh[0])
  })

  it('follows the word before: the run is a noun, to run a verb', () => {
    const partAfter = (before: string) => dictionary.lookUp('run', before).senses[0]?.partOfSpeech
    expect(partAfter('the')).toBe('n.')
    expect(partAfter('to')).toBe('v.')
  })
})

describe('a form of a word', () => {
  it.each([
    ['runs', 'run', 'third-person'],
    ['running', 'run', 'ing'],
    ['ran', 'run', 'past'],
    ['stopped', 'stop', 'past'],
    ['policies', 'policy', 'plural'],
    ['children', 'child', 'plural'],
    ['went', 'go', 'past'],
    ['written', 'write', 'participle'],
    ['bigger', 'big', 'comparative'],
    ['easiest', 'easy', 'superlative'],
    ['instance’s', 'instance', 'possessive'],
  ])('%s leads to %s', (form, headword, inflection) => {
    const answer = dictionary.lookUp(form)
    expect(answer.headword).toBe(headword)
    expect(answer.inflections).toContain(inflection)
    expect(answer.senses.length).toBeGreaterThan(0)
  })

  it.each(['goods', 'building', 'news', 'better', 'this'])('%s stays what it is', (word) => {
    expect(dictionary.lookUp(word)).toMatchObject({ headword: word, inflections: [] })
  })

  it('shows only what the form can mean: ran is no noun', () => {
    const { senses, definitions } = dictionary.lookUp('ran')
    const parts = [...senses, ...definitions].map(({ partOfSpeech }) => partOfSpeech)
    expect(new Set(parts)).toEqual(new Set(['v.']))
  })
})

describe('a technical term', () => {
  it('is told by its case where it is a word as well', () => {
    expect(dictionary.lookUp('RAM').technical?.full).toBe('random-access memory')
    expect(dictionary.lookUp('ram').technical).toBeNull()
    expect(dictionary.lookUp('US').technical?.zh).toBe('美国')
    expect(dictionary.lookUp('us').technical).toBeNull()
    expect(dictionary.lookUp('it').technical).toBeNull()
  })

  it('is found in lower case, in the plural and as a possessive', () => {
    expect(dictionary.lookUp('ecs').technical?.term).toBe('ECS')
    expect(dictionary.lookUp('VMs').technical?.term).toBe('VM')
    expect(dictionary.lookUp('AWS’s').technical?.term).toBe('AWS')
    expect(dictionary.lookUp('load balancers').technical?.zh).toBe('负载均衡器')
    expect(dictionary.lookUp('clusters').technical?.zh).toBe('集群')
  })

  it('is not mixed with the word that is written like it', () => {
    expect(dictionary.lookUp('RAM').senses).toEqual([])
  })
})

describe('a word that no dictionary has', () => {
  it('is explained by its parts', () => {
    expect(dictionary.lookUp('multi-container').parts).toEqual([
      { text: 'multi', zh: '' },
      { text: 'container', zh: '容器' },
    ])
  })

  it('has the Chinese of a near synonym, and says so', () => {
    const { isNear, senses } = dictionary.lookUp('containership')
    expect(senses.length).toBeGreaterThan(0)
    expect(isNear).toBe(true)
  })

  it('is empty when nothing is known', () => {
    expect(dictionary.lookUp('xqzvt')).toEqual({
      text: 'xqzvt',
      headword: 'xqzvt',
      inflections: [],
      technical: null,
      senses: [],
      isNear: false,
      definitions: [],
      parts: [],
    })
  })
})
