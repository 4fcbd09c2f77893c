import type { Rule } from '../token.ts'

const STANDARD = /^802\.(\d{1,2})(?:\.(\d{1,2}))?([A-Za-z]{0,3})((?:\/[A-Za-z]{1,2})*)$/u

/**
 * IEEE 802 standards: `802.11g` is eight oh two dot eleven G, whatever its letter could measure after another number;
 * `802.15.4` eight oh two dot fifteen dot four, `802.11b/g/n` eight oh two dot eleven B slash G slash N.
 */
export const networkStandard: Rule = ({ text }, read) => {
  const [, group = '', part, letters = '', more = ''] = STANDARD.exec(text) ?? []
  if (group === '') return undefined
  return [
    ...['eight', 'oh', 'two', 'dot', ...read(group)],
    ...(part === undefined ? [] : ['dot', ...read(part)]),
    ...Array.from(letters.toUpperCase()),
    ...Array.from(more.toUpperCase(), (mark) => (mark === '/' ? 'slash' : mark)),
  ]
}
