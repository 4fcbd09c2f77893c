const isWanted = process.env['SOUNDLEAF_MARKS'] === '1'

/** Tells whoever measures the start that a moment has come: a line on standard output, only when asked for. */
export function mark(name: 'main-start' | 'app-ready' | 'db-open' | 'window-shown' | 'painted'): void {
  if (isWanted) process.stdout.write(`SOUNDLEAF_MARK ${name} ${Date.now()}\n`)
}
