const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Programs whose name begins a command and hardly ever a sentence. */
const PROGRAMS = words(
  'aws docker docker-compose kubectl eksctl ecs-cli helm terraform git npm npx pnpm yarn pip pip3 python python3 ' +
    'curl wget sudo apt apt-get yum dnf brew apk ssh scp rsync chmod chown mkdir rmdir ls cd grep sed awk tar unzip ' +
    'systemctl journalctl psql mysql sqlite3 mongo redis-cli gcloud az cargo dotnet mvn gradle javac ssh-keygen ' +
    'openssl podman minikube nano vim ping nslookup dig netstat ps kill uname whoami pwd',
)
/** Programs named like an everyday word. */
const EVERYDAY = words(
  'make go node set source cat export echo copy cp mv rm find sort touch run bash sh java copilot',
)
const OPTION = /(?:^|\s)--?[A-Za-z][\w-]*/u
const CODE_TOKEN = /[\w)}"']\s*[|<>]\s*[\w"'$/]|\S[/:@=]\S|[{}$\\]|\S\.\w+$|&&/u
const ADDRESS = /https?:\/\/\S+/gu
const DOCKERFILE =
  /^(?:FROM [\w./:-]+(?: AS \w+)?|RUN \S+ .+|CMD \[.*|ENTRYPOINT \[.*|COPY \S+ \S+|ADD \S+ \S+|EXPOSE \d+|WORKDIR \/\S*|ENV \w+=.*)$/u
const PROGRAM_TEXT = [
  /^(?:const|let|var)\s+[\w{[].*=/u,
  /^(?:import|export)\s.*(?:from\s+['"]|;$|\{$)/u,
  /^(?:def|class|function|async function)\s+\w+.*[:{]$/u,
  /^(?:public|private|protected|static)\s.*[{;]$/u,
  /^#include\s*[<"]/u,
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s.*(?:FROM|SET|VALUES|\()/u,
  /^(?:if|for|while|switch)\s*\(.*\)\s*\{?$/u,
  /^(?:return|throw|raise)\b.*;$/u,
  /^[}\])]+[;,]?$/u,
  /^[{[]$/u,
  /^"[\w.-]+"\s*:\s*.+[,{["\d\]}el]$/u,
  /^[\w.]+\(.*\)[;{]$/u,
  /^[\w.[\]]+\s*=\s*.+;$/u,
  /^<\/?[a-z][\w-]*(?:\s[^<>]*)?>.*$/u,
  /^(?:\/\/|\/\*|\*\/)/u,
]

/** Whether the line is a command as one types it at a prompt. */
export function isCommand(text: string): boolean {
  if (/^[$%]\s+\S/u.test(text)) return true
  if (DOCKERFILE.test(text)) return true
  const [program = '', ...rest] = text.split(/\s+/u)
  const known = PROGRAMS.has(program) || /^\.{1,2}\/[\w./-]+$/u.test(program)
  if (!known && !EVERYDAY.has(program)) return false
  const given = rest.join(' ')
  if (OPTION.test(given)) return true
  const shape = CODE_TOKEN.test(given.replace(ADDRESS, known ? 'a/b' : ''))
  if (known) return shape || (rest.length > 0 && rest.length <= 2 && !/[A-Z.,;!?]/u.test(given))
  return shape && !/[.,;!?]$/u.test(text) && rest.length <= 4
}

/** Whether the line is a line of a program, a query, a data file. */
export function isProgramText(text: string): boolean {
  return PROGRAM_TEXT.some((pattern) => pattern.test(text))
}

/** Whether `next` goes on with the command `command`: an option, a pipe, a path, or after a backslash. */
export function continuesCommand(command: string, next: string): boolean {
  if (/\\$/u.test(command) || /(?:\||&&)$/u.test(command)) return true
  if (/^[a-z][\w.-]*[/:][\w./:@-]*$/u.test(next)) return true
  return /^(?:--?[A-Za-z][\w-]*(?=[\s=]|$)|\||&&|>{1,2}\s|2>)/u.test(next)
}
