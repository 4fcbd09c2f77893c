import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords } from '#core/text/words.ts'
import { cpuTime } from '../../../cpu-time.ts'

const texts = (text: string): string[] => findWords(text).map((word) => word.text)

describe('words of a sentence', () => {
  it.each<[string, string[]]>([
    ['What is Docker?', ['What', 'is', 'Docker']],
    ['Server (e.g., EC2 instance)', ['Server', 'e.g.', 'EC2', 'instance']],
    ['Docker vs. Virtual Machines', ['Docker', 'vs.', 'Virtual', 'Machines']],
    ['disks, keys, etc.', ['disks', 'keys', 'etc.']],
    ['(VM)', ['VM']],
    ['the container(s) using them', ['the', 'container(s)', 'using', 'them']],
    ['“Sidecar” pattern, where the “sidecar”', ['Sidecar', 'pattern', 'where', 'the', 'sidecar']],
    ['Docker is ”sort of” a thing', ['Docker', 'is', 'sort', 'of', 'a', 'thing']],
    ['Amazon’s own, where they’re run', ['Amazon’s', 'own', 'where', 'they’re', 'run']],
    ['Docker Hub (https://hub.docker.com)', ['Docker', 'Hub', 'https://hub.docker.com']],
    ['see https://a.b/c?d=e,f&g=(h).', ['see', 'https://a.b/c?d=e,f&g=(h)']],
    ['arn:aws:iam::123456789012:role/ecs,', ['arn:aws:iam::123456789012:role/ecs']],
    ['10.0.0.0/16 and 172.16.4.5.', ['10.0.0.0/16', 'and', '172.16.4.5']],
    ['v1.2.3, (0-100%) (100-200%)', ['v1.2.3', '0-100%', '100-200%']],
    ['80/443 in us-east-1a', ['80/443', 'in', 'us-east-1a']],
    ['metrics/logs on-premises', ['metrics/logs', 'on-premises']],
    ['attribute:ecs.availability-zone, …', ['attribute:ecs.availability-zone']],
    [
      'docker push aws_account_id.dkr.ecr.region.amazonaws.com/demo:latest',
      ['docker', 'push', 'aws_account_id.dkr.ecr.region.amazonaws.com/demo:latest'],
    ],
    [
      'get-login-password --region region | docker login -u AWS',
      ['get-login-password', '--region', 'region', '|', 'docker', 'login', '-u', 'AWS'],
    ],
    ['C++, .NET, C# and AT&T.', ['C++', '.NET', 'C#', 'and', 'AT&T']],
    ['(/var/logs/) ~/.ssh ./run.sh ../up', ['/var/logs/', '~/.ssh', './run.sh', '../up']],
    ['C:\\Users\\me, package.json.', ['C:\\Users\\me', 'package.json']],
    ['D:\\x \\\\nas01\\bkp //STEP1 EXEC', ['D:\\x', '\\\\nas01\\bkp', '//STEP1', 'EXEC']],
    ['Metrics & Logs', ['Metrics', '&', 'Logs']],
    ['Fargate + EFS = Serverless', ['Fargate', '+', 'EFS', '=', 'Serverless']],
    ['(errors => policy) a -> b', ['errors', '=>', 'policy', 'a', '->', 'b']],
    ['a ≠ b ≤ c × d → e', ['a', '≠', 'b', '≤', 'c', '×', 'd', '→', 'e']],
    ['% @ # | / $ €', ['%', '@', '#', '|', '/', '$', '€']],
    ['- – — • “ ” " … ... * ? !', []],
    ['~$5, >€20 and <= 3', ['~$5', '>€20', 'and', '<=', '3']],
    ['$5.00 or €20, ~30 and <10', ['$5.00', 'or', '€20', '~30', 'and', '<10']],
    ['SELECT * FROM t, KEYS *', ['SELECT', '*', 'FROM', 't', 'KEYS', '*']],
    ['a checksum *47, **47** and *5*', ['a', 'checksum', '*47', '47', 'and', '5']],
    ['####: narrow, #,##0 and #### Title', ['####', 'narrow', '#,##0', 'and', 'Title']],
    ["'zigbee2mqtt/#' /{z}/{x}.png", ['zigbee2mqtt/#', '/{z}/{x}.png']],
    ['(B8 - B4) / 2 (2019 - 2021) a - b', ['B8', '-', 'B4', '/', '2', '2019', '2021', 'a', 'b']],
    ['Alt+= and count+= 1', ['Alt+=', 'and', 'count+=', '1']],
    ['0 3 * * 1-5', ['0', '3', '*', '*', '1-5']],
    ['"Resource": "*"', ['Resource', '*']],
    ['* a bullet\n* another', ['a', 'bullet', 'another']],
    ['20 GiB – 200 GiB', ['20', 'GiB', '200', 'GiB']],
    ['2019–2024 client–server', ['2019–2024', 'client–server']],
    ['one—two', ['one', 'two']],
    ['wait...what (RAM…)', ['wait', 'what', 'RAM']],
    ['使用Docker容器，30秒。', ['使用', 'Docker', '容器', '30', '秒']],
    ['コンテナー is カタカナ', ['コンテナー', 'is', 'カタカナ']],
    ['🟩 go 👩‍💻 now 🇨🇳 ❤️', ['go', 'now']],
    ['ECS(Elastic Container Service)', ['ECS', 'Elastic', 'Container', 'Service']],
    ['CPU,memory 1,000', ['CPU', 'memory', '1,000']],
    ['Name=tag,Values=web', ['Name=tag,Values=web']],
    ['**bold** _soft_ `code` __init__', ['bold', 'soft', 'code', '__init__']],
    ['[the docs](https://a.b/c).', ['the', 'docs', 'https://a.b/c']],
    ['<region> List<String>', ['region', 'List<String>']],
    ['No. 5 and no.', ['No.', '5', 'and', 'no']],
    ['at 5 p.m., U.S. time', ['at', '5', 'p.m.', 'U.S.', 'time']],
    ['pre- and post-build', ['pre', 'and', 'post-build']],
    ['naïve Straße Zürich tiếng Việt', ['naïve', 'Straße', 'Zürich', 'tiếng', 'Việt']],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('ab1 .,-—…“”()[]<>"\'&/#+*_中文🟩\u0000\ud83d\ufe0f')) }),
  )

  it('gives offsets that are in order, in range and point at the word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const word of findWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          expect(text.slice(word.start, word.end)).toBe(word.text)
          expect(word.text).not.toMatch(/\s/u)
          last = word.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('drops no letter or digit of any script', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(texts(text).join(''))).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each(['a', '(', '(a', 'a)', '"', '.', '-', ',a', '“', '中', '🟩', '&', 'a,b;', '<a>'])(
    'reads 100,000 times %j quickly',
    async (part) => {
      expect(await cpuTime(() => findWords(part.repeat(100_000)))).toBeLessThan(1000)
    },
  )

  it('reads one line of a million characters', () => {
    expect(findWords('word, '.repeat(170_000))).toHaveLength(170_000)
  })
})
