import type { Rule } from '../token.ts'

const KEYS: ReadonlyMap<string, string> = new Map([
  ['ctrl', 'control'],
  ['cmd', 'command'],
  ['opt', 'option'],
  ['del', 'delete'],
  ['ins', 'insert'],
  ['esc', 'escape'],
  ['win', 'windows'],
  ['meta', 'meta'],
  ['pgup', 'page up'],
  ['pgdn', 'page down'],
  ['prtsc', 'print screen'],
])
const COMBINATION =
  /^(?:ctrl|control|cmd|command|alt|opt|option|shift|win|fn|meta|super)(?:[+-](?:[A-Za-z\d]+|[.,;=/\\`-]))+$/iu

/** Keys pressed together: `Ctrl+C` is control C, `Ctrl+Alt+Del` control alt delete. */
export const keyCombination: Rule = ({ text }, read) => {
  if (!COMBINATION.test(text) || !/^(?:ctrl|cmd)|\+/iu.test(text)) return undefined
  return text.split(/(?<=.)[+-]/u).flatMap((key) => {
    const name = KEYS.get(key.toLowerCase())
    if (name !== undefined) return name.split(' ')
    return key.length === 1 && /[a-z]/u.test(key) ? [key.toUpperCase()] : read(key)
  })
}
