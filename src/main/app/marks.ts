const isWanted = process.env['SOUNDLEAF_MARKS'] === '1'

type Moment = 'main-start' | 'app-ready' | 'db-open' | 'window-shown' | 'painted' | 'usable'

/** Tells whoever measures the start that a moment has come: a line on standard output, only when asked for.
 * @param at when it came, in milliseconds since 1970
 */
export function mark(name: Moment, at = Date.now()): void {
  if (isWanted) process.stdout.write(`SOUNDLEAF_MARK ${name} ${at}\n`)
}
