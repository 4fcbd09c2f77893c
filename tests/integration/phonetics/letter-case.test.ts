import { beforeAll, describe, expect, it } from 'vitest'
import type { Pronouncer } from '#core/phonetics/pronouncer.ts'
import { realPronouncer } from './real-pronouncer.ts'

let pronouncer: Pronouncer
beforeAll(async () => {
  ;({ pronouncer } = await realPronouncer())
})

function said(text: string, word: string): string | undefined {
  const { words } = pronouncer.pronounce(text, { accent: 'us', style: 'citation' })
  return words.find((each) => each.text === word)?.ipa
}

describe('it and us', () => {
  it.each(['It will run on ECS.', 'It must run.', 'It lives at home.', 'Run It again'])(
    'are the pronouns in small letters or at a beginning: %s',
    (text) => expect(said(text, 'It')).toBe('ɪt'),
  )
  it.each(['Ask us for help', 'They told us about us-east-1', 'Contact us'])('%s', (text) =>
    expect(said(text, 'us')).toBe('ʌs'),
  )
  it.each(['The IT team will help', 'IT will help'])('are letters in capitals: %s', (text) =>
    expect(said(text, 'IT')).toBe('ˌaɪ ˈti'),
  )
  it('are letters in capitals: the US', () => expect(said('in the US', 'US')).toBe('ˌju ˈɛs'))
  it('are the pronouns in a heading that is all capitals', () =>
    expect(said('HOW IT WORKS', 'IT')).toBe('ɪt'))
})
