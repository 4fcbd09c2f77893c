import { digits } from '../numbers.ts'
import type { Rule } from '../token.ts'

const AMERICAN = /^(?:(\+?1)[-.])?\(?(\d{3})\)?[-.](\d{3})[-.](\d{4})$/u
const INTERNATIONAL = /^\+(\d{1,3})((?:-\d{2,5}){2,4})$/u

/** Numbers to call, figure by figure: `+1-800-555-0199`, `212-555-0123`, `+86-10-8888-6666`; 800 is eight hundred. */
export const phoneNumber: Rule = ({ text }) => {
  const [, country = '', area = '', exchange = '', line = ''] = AMERICAN.exec(text) ?? []
  if (line !== '' && isWritten(text))
    return [
      ...(country.startsWith('+') ? ['plus'] : []),
      ...digits(country.replace('+', '')),
      ...(area === '800' ? ['eight', 'hundred'] : digits(area)),
      ...digits(exchange + line),
    ]
  const [, abroad = '', rest = ''] = INTERNATIONAL.exec(text) ?? []
  return rest === '' ? undefined : ['plus', ...digits(abroad), ...digits(rest.replaceAll('-', ''))]
}

/** With one sign throughout: `1.800-555.0199` is something else. */
function isWritten(text: string): boolean {
  return !(text.includes('.') && text.includes('-'))
}
