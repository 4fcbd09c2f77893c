/** How much of the log is handed over, from its end, in lines. */
const MOST_LINES = 400

const LINE =
  /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([a-z][a-z-]{1,40})((?: [a-zA-Z]\w{0,30}=\S*| \w+=<\d+ characters>)*)$/u
const FIELD = / ([a-zA-Z]\w{0,30})=(<\d+ characters>|\S*)/gu

/** What each field may look like to be shown. A field that is not listed shows its name alone. */
const NUMBER = /^-?\d+(\.\d+)?$/u
const CODE = /^[a-z][a-z-]{0,40}$/u
const SHOWN: Readonly<Record<string, RegExp>> = {
  number: NUMBER,
  from: NUMBER,
  to: NUMBER,
  ms: NUMBER,
  limitMs: NUMBER,
  exitCode: NUMBER,
  pageId: NUMBER,
  permission: CODE,
  what: CODE,
  reason: CODE,
  type: /^[a-zA-Z]{1,20}$/u,
  thread: CODE,
  section: CODE,
  call: /^[a-z]+\.[a-zA-Z]+$/u,
  error: /^[A-Z][a-zA-Z]{0,30}(Error|Exception)$/u,
  code: /^[A-Z][A-Z_\d]{1,40}$|^[a-z][a-z-]{0,40}$/u,
  at: /^[\w.<:-]{1,160}$/u,
}

/** What the app runs on. */
export interface LogVersions {
  readonly version: string
  readonly electron: string
  readonly chrome: string
  readonly node: string
  readonly platform: string
}

/**
 * The end of a log as it may be shown to others: below the versions, each line's time, event and those fields that
 * can only be numbers, codes and places in our own programs. Names, hosts, paths and whatever else a learner could
 * have brought in are left out, and so is every line that is not one of ours.
 */
export function logReport(log: string, { version, electron, chrome, node, platform }: LogVersions): string {
  const lines = log
    .split('\n')
    .slice(-MOST_LINES - 1)
    .flatMap((line) => safeLine(line) ?? [])
  const head = `Soundleaf ${version} · Electron ${electron} · Chrome ${chrome} · Node ${node} · ${platform}`
  return [head, ...lines].join('\n') + '\n'
}

function safeLine(line: string): string | null {
  const [, time, event, fields = ''] = LINE.exec(line) ?? []
  if (time === undefined || event === undefined) return null
  const shown = [...fields.matchAll(FIELD)].map(([, name = '', value = '']) =>
    SHOWN[name]?.test(value) ? `${name}=${value}` : `${name}=…`,
  )
  return [time, event, ...shown].join(' ')
}
