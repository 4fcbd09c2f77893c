import { cardinal, code, decimal, digits, inPairs, port, year } from '../numbers.ts'
import { CARD } from '../units.ts'
import type { Rule, Token } from '../token.ts'

const NUMBER = /^\d+(?:\.\d+)?$/u
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
/** Ports that are known by their number, wherever it stands. */
const PORTS = new Set([
  '404',
  '443',
  '1433',
  '1521',
  '2049',
  '2181',
  '2375',
  '2376',
  '2379',
  '2380',
  '3306',
  '3389',
  '5432',
  '5601',
  '5672',
  '6379',
  '6443',
  '8080',
  '8081',
  '8443',
  '8888',
  '9042',
  '9090',
  '9092',
  '9200',
  '9300',
  '9418',
  '1080',
  '1194',
  '1883',
  '2222',
  '5044',
  '5060',
  '5353',
  '5671',
  '5900',
  '5985',
  '5986',
  '6432',
  '7077',
  '8883',
  '9093',
  '9094',
  '9100',
])
/** Ports of three figures, which may also be counts: only where no word follows. */
const SHORT_PORTS = new Set([
  '139',
  '143',
  '161',
  '389',
  '445',
  '465',
  '514',
  '587',
  '636',
  '853',
  '873',
  '989',
  '990',
  '993',
  '995',
])
/** Status codes of HTTP with figures to name; round hundreds are counted alike. */
const STATUSES = new Set(
  (
    '201 202 203 204 206 207 301 302 303 304 307 308 401 402 403 404 405 406 408 409 410 411 412 413 414 415 416 418 421 422 ' +
    '423 424 425 426 428 429 431 451 499 501 502 503 504 505 507 508 511'
  ).split(' '),
)
/** What stands after a status code: its reason, or what is called by it. */
const REASON =
  /^(?:Created|Accepted|No|Partial|Moved|Found|See|Not|Temporary|Permanent|Bad|Unauthorized|Payment|Forbidden|Method|Request|Conflict|Gone|Payload|Unsupported|Unprocessable|Too|Internal|Service|Gateway|errors?|responses?|status|codes?|redirects?|or|and|vs|versus|means|for|if|when|is|on|in|from|with|to)$/u
/** Numbers to call for help, said figure by figure after a word for calling. */
const HELP_LINES = new Set(
  '101 102 108 110 111 112 117 118 119 120 122 211 311 411 511 911 988 995 997 998 999 000'.split(' '),
)
const CALLING =
  /^(?:emergency|hotline|helpline|call|calls|called|calling|dial|dials|dialed|dialing|phone|ring|text)$/iu
/** Two ports with a comma and no space between, which look like one number. */
const PORT_LISTS = new Set(['80,443', '22,443'])
/** What a number of three or four figures is the name of. */
const NUMBERED =
  /^(?:RFC|RFCs|IEEE|PEP|BCP|KB|JEP|JSR|IEC|ISO|EPYC|Ryzen|Xeon|Rec\.?|Core|Pentium|M\.2|PID|pid|kill|RTX|GTX|RX|GeForce|Radeon|Snapdragon|Exynos|Dimensity|Intel|AMD|Zilog|MOS|Motorola|Threadripper|Quadro|Boeing|Airbus|CIS|NIST|FIPS|ASN|AS|VLAN|ProRes|Bug|Issue|Ticket|Gate|Class|Section|Room|Flight|Route|Highway)$/u
const MODE = /^(?:chmod|umask|mode|permissions?)$/u
const DATED =
  /^(?:in|since|by|until|till|from|of|during|before|after|year|early|late|mid|circa|copyright|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/iu
/** What is followed by a version, of which each part is counted: *Python 3.12* is three point twelve. */
const VERSIONED =
  /^(?:--version|[Vv]ersions?|[Rr]elease|Python|CPython|PyPy|Go|Golang|Rust|Kubernetes|K8s|k8s|EKS|AKS|GKE|Helm|Terraform|OpenTofu|Docker|Linux|[Kk]ernel|Ubuntu|Alpine|GCC|glibc|CMake|Istio|Envoy|Cilium|Calico|containerd|etcd|CoreDNS|OpenShift|Scala|Elixir|Electron|Flutter|TypeScript|PyTorch|TensorFlow|NumPy|MariaDB|InfluxDB|OpenSSL|OpenSSH|nginx|kubectl|awscli|npm|pnpm)$/u
/** Ports and the status codes of HTTP are said figure by figure: 404 is four oh four. */
const CODED = /^(?:ports?|http|https|status|codes?|errors?)$/iu

/**
 * Numbers in figures. After *port*, and for well-known ports, in the way of ports (8080 eighty eighty); four figures
 * after a word of time as a year; five or more without a comma that no word follows, digit by digit, as ports and
 * identifiers in diagrams are; everything else as it is counted. A number that follows a dash after another
 * quantity (`20 GiB – 200 GiB`) is said with *to*.
 */
export const plainNumber: Rule = (token) => {
  const { text } = token
  // As programs write them: `1_000_000`.
  if (/^\d{1,3}(?:_\d{3})+$/u.test(text)) return cardinal(text.replaceAll('_', ''))
  if (PORT_LISTS.has(text)) return text.split(',').flatMap(port)
  if (GROUPED.test(text))
    return ranged(
      token,
      text.includes('.') ? decimal(text.replaceAll(',', '')) : cardinal(text.replaceAll(',', '')),
    )
  // As papers write what is less than one: *p < .001*.
  if (/^\.\d+$/u.test(text)) return ['point', ...digits(text.slice(1))]
  if (!NUMBER.test(text)) return undefined
  // *an angle of 90°*; the scale of a temperature is a word of its own.
  if (/^ ?°/u.test(token.after) && !/^[CFK]$/u.test(token.next))
    return [...(text.includes('.') ? decimal(text) : cardinal(text)), text === '1' ? 'degree' : 'degrees']
  if (isInches(token))
    return [
      ...(text.includes('.') ? decimal(text) : cardinal(text)),
      SCREEN.test(token.next) || text === '1' ? 'inch' : 'inches',
    ]
  // The last figures of a card: *\*\*\*\* 4242*.
  if (/^\d{3,4}$/u.test(text) && /[*•]{2,}[\s-]?$/u.test(token.before)) return digits(text)
  return ranged(token, sayNumber(token))
}

const SCREEN =
  /^(?:\d+K|[A-Z]*HD|IPS|OLED|LCD|LED|VA|inch|curved|flat|touch|widescreen|ultrawide|gaming|monitors?|displays?|screens?|panels?|TVs?|laptops?|tablets?|racks?|drives?|disks?|HDDs?|SSDs?|bays?)$/iu

/** A mark of inches after a size: *a 27" monitor*. */
function isInches({ text, before, after, next }: Token): boolean {
  return (
    /^\d{1,2}(?:\.\d{1,2})?$/u.test(text) &&
    /^["”″]/u.test(after) &&
    !/["“]/u.test(before) &&
    // The prime says it by itself, but for seconds after minutes of an angle.
    (SCREEN.test(next) || (after.startsWith('″') && !/[′']$/u.test(before)))
  )
}

function sayNumber({
  text,
  previous,
  next,
  after,
}: {
  text: string
  previous: string
  next: string
  after: string
}): string[] {
  // A version named by its year: *Unity 2022.3*.
  if (/^20\d\d\.\d{1,2}$/u.test(text)) return [...year(text.slice(0, 4)), 'point', ...cardinal(text.slice(5))]
  if (VERSIONED.test(previous) && /^\d{1,2}\.[1-9]\d$/u.test(text))
    return text.split('.').flatMap((part, index) => [...(index > 0 ? ['point'] : []), ...cardinal(part)])
  if (text.includes('.')) return decimal(text)
  if (HELP_LINES.has(text) && CALLING.test(previous)) return digits(text)
  if (MODE.test(previous) && /^[0-7]{3,4}$/u.test(text)) return digits(text)
  if (NUMBERED.test(previous) && /^\d{3,4}$/u.test(text)) return code(text)
  // A graphics card: *a 4060 Ti*.
  if (next === 'Ti' && CARD.test(text)) return code(text)
  if (CODED.test(previous) || PORTS.has(text)) return port(text)
  if (text.length > 1 && text.startsWith('0')) return digits(text)
  const counts = /^[\s]*$/u.test(after) && /^[A-Za-z%]/u.test(next)
  if (SHORT_PORTS.has(text) && !counts) return port(text)
  if (text === '911' && !counts) return digits(text)
  if (STATUSES.has(text) && (!counts || REASON.test(next))) return port(text)
  const value = Number(text)
  if (text.length === 4) {
    if (/^on$/iu.test(previous) && !counts) return port(text)
    if (value >= 1100 && value < 2100 && DATED.test(previous)) return year(text)
    if (value >= 1900 && value < 2100 && !/^(?!was$|has$)[a-z]{2,}s$|^[KMGT]i?B$/u.test(next))
      return year(text)
    if (/00$/u.test(text) && !/000$/u.test(text) && value < 2000) return inPairs(text)
  }
  if (text.length > 4 && value % 1000 !== 0 && !counts) return digits(text)
  return cardinal(text)
}

function ranged(
  { before, previous, beforePrevious }: { before: string; previous: string; beforePrevious: string },
  spoken: string[],
): string[] {
  const afterQuantity =
    /^[-+$€£]?\d[\d.,]*\w{0,3}%?$/u.test(previous) ||
    (/^\d[\d.,]*$/u.test(beforePrevious) && /^[A-Za-z]{1,5}$/u.test(previous))
  return /^\s*[-–—]\s*$/u.test(before) && afterQuantity ? ['to', ...spoken] : spoken
}
