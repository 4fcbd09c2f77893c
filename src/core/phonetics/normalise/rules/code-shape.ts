import { code } from '../numbers.ts'
import type { ReadPart, Rule } from '../token.ts'
import { SYMBOLS } from '../symbols.ts'
import { unquoted } from './assignment.ts'

const CALL = /^(.*(?:[\w$]|[A-Za-z]<[A-Za-z][\w.:, ]*>))\(\)$/u
const GENERIC = /^([A-Za-z][\w.:]*)<(.+)>$/u
/** Cut at the comma: `Result<T, E>`. */
const OPEN_GENERIC = /^([A-Z][\w.:]*)<([A-Za-z&'][\w.:]*)$/u
/** Cut at the space: `Box<dyn Error>`, `Vec<unsigned char>`. */
const CUT_GENERIC =
  /^([A-Za-z][\w.:]*(?:<[A-Za-z][\w.:]*)*)<(dyn|impl|mut|const|unsigned|long|struct|class|typename)$/u
const APPLIED = /^(\.?[A-Za-z_$@](?:[\w.$-]|::)*)\(([^()]+)\)(\.[A-Za-z].*)?$/u
/** One call within another: `int(input())`. */
const NESTED = /^([A-Za-z_$@][\w.$-]*)\(([A-Za-z_$@][\w.$-]*\(.*\))\)$/u
const POINTED = /^(.*\w)->(\w.*)$/u
const INDEXED = /^([\w.]+)\[([^[\]]+)\]$/u
const COMPARED = /^([^<>=!]*[\w)\]%])(<=|>=|==|!=|<|>)([\w$'".-][^<>=]*)$/u

/**
 * Shapes of code whose marks are not all said: `run()` is run, `Option<T>` option of T, `O(n^2)` O of N squared,
 * `DECIMAL(10,2)` decimal ten comma two, `f(x)` F of X, `p<0.05` P is less than zero point zero five.
 */
export const codeShape: Rule = ({ text, after }, read) => {
  // `new ArrayList<>()`, `xs.stream().filter`, `f'(x)`.
  if (/<>|\(\)\./u.test(text)) {
    const plain = text.replaceAll('<>', '').replaceAll('().', '.')
    if (plain !== '' && /^[A-Za-z_$@.]/u.test(plain)) return read(plain)
  }
  // `=ROUND(A1,2)` in a cell, `f(x);` at the end of a line, `\label{fig}` in LaTeX.
  const formula = /^=([A-Z][A-Z\d.]*\(.*\))$/u.exec(text)?.[1]
  if (formula !== undefined) return ['equals', ...read(formula)]
  if (text.endsWith(');') && /\w\(/u.test(text)) return read(text.slice(0, -1))
  const [, command = '', braced = ''] = /^\\([A-Za-z]+)\*?\{([^{}\\]+)\}$/u.exec(text) ?? []
  if (braced !== '') return ['backslash', ...read(command), ...read(braced)]
  const [, derived = '', of = ''] = /^([a-z])'\(([a-z])\)$/u.exec(text) ?? []
  if (of !== '') return [derived.toUpperCase(), 'prime', 'of', of.toUpperCase()]
  const called = CALL.exec(text)?.[1]
  if (called !== undefined) return read(called)
  const [, kind = '', inner = ''] =
    GENERIC.exec(text) ??
    CUT_GENERIC.exec(text) ??
    (after.startsWith(',') ? OPEN_GENERIC.exec(text) : null) ??
    []
  if (kind !== '')
    return [
      ...kind.split('<').flatMap((name, index) => [...(index > 0 ? ['of'] : []), ...read(name)]),
      'of',
      ...inner.split(',').flatMap((part) => read(part.trim())),
    ]
  const variable = /^\$\{([A-Za-z_]\w*)\}$/u.exec(text)?.[1]
  if (variable !== undefined) return ['dollar', ...read(variable)]
  const [, name = '', given = '', then] = APPLIED.exec(text) ?? []
  if (name !== '')
    return [
      ...(FUNCTIONS.get(name)?.split(' ') ?? read(name)),
      ...sayGiven(name, given, read),
      ...(then === undefined ? [] : ['dot', ...read(then.slice(1))]),
    ]
  const [, outer = '', argument = ''] = NESTED.exec(text) ?? []
  if (outer !== '') return [...read(outer), ...read(argument)]
  const [, from = '', into = ''] = POINTED.exec(text) ?? []
  if (into !== '') return [...read(from), /\d$/u.test(from) ? 'to' : 'arrow', ...read(into)]
  const [, left = '', sign = '', right = ''] = COMPARED.exec(text) ?? []
  return sign === '' ? undefined : [...read(left), ...(SYMBOLS.get(sign) ?? '').split(' '), ...read(right)]
}

/** Functions of mathematics, whose short names are words or sound like some. */
export const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['sin', 'sine'],
  ['cos', 'cosine'],
  ['tan', 'tangent'],
  ['det', 'determinant'],
  ['sqrt', 'square root'],
])

/** What is in the brackets after a name; *of* after a letter, as in formulas. */
function sayGiven(name: string, given: string, read: ReadPart): string[] {
  const sayOne = (part: string) => {
    const [, series = '', span = ''] = INDEXED.exec(part) ?? []
    if (series !== '') return [...read(series), ...read(span)]
    // The length of a column: `varchar(255)`.
    if (/char$/iu.test(name) && /^\d{3,4}$/u.test(part)) return code(part)
    return part === '' ? [] : read(unquoted(part))
  }
  const said = given
    .split(/,\s*/u)
    .flatMap((part, index) => [...(index > 0 ? ['comma'] : []), ...sayOne(part)])
  return name === 'O' || (/^[A-Za-z]$/u.test(name) && /^[A-Za-z]/u.test(given)) ? ['of', ...said] : said
}
