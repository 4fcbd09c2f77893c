import type { Rule } from '../token.ts'

const KEBAB_OR_SNAKE = /^[A-Za-z\d']+(?:[-_]+[A-Za-z\d']+)+$/u
const CAMEL_HUMPS = /[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z']+|[A-Z]|\d+/gu

/** `get-login-password`, `aws_account_id`, `on-premises`: the joining marks are silent on purpose. */
export const joinedWords: Rule = ({ text }, read) => {
  if (!KEBAB_OR_SNAKE.test(text)) return undefined
  const parts = text.split(/[-_]+/u)
  // *a-z* is two letters; *once-in-a-while* has the article.
  const letters = parts.every((part) => part.length === 1)
  return parts.flatMap((part) => read(letters ? part.toUpperCase() : part))
}

/** `instanceId`, `StorageClass`, `XMLHttpRequest`, `FSx`: one word a hump, letters and figures apart. */
export const camelCase: Rule = ({ text }, read) => {
  if (!/^[A-Za-z\d']+$/u.test(text) || !/[a-z][A-Z]|[A-Z]{2}[a-z]|\d/u.test(text)) return undefined
  const humps = text.match(CAMEL_HUMPS)
  if (humps === null || humps.length < 2 || humps.join('').length !== text.length) return undefined
  return humps.flatMap((hump) => (hump === text ? [hump] : read(hump)))
}
