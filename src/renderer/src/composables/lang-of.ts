/** The language of a text that may be either: English words that stand in Chinese make it no English. */
export function langOf(text: string): 'en' | 'zh-CN' {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en'
}
