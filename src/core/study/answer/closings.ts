import { isBlank, type Slice } from '../slice.ts'
import { isFence, isRule } from './body-line.ts'

const CLOSING =
  /希望.{0,20}(?:帮|有用|理解|喜欢)|如果(?:你|您).{0,60}(?:问题|需要|疑问|继续|告诉我|下一页|不懂|可以)|(?:需要|要不要|是否需要|想要)(?:我|继续).{0,60}[吗么？?]|(?:请|可以|直接)?(?:继续)?(?:发送|发来|发给我|贴).{0,12}(?:下一页|第)|随时(?:可以)?(?:告诉|问|找)我|祝(?:你|您).{0,12}(?:学习|考试|顺利|成功)|加油[！!]|以上(?:就)?是.{0,30}(?:内容|讲解|解释|全部|解析)|let me know|hope (?:this|that|it) helps|would you like me to|(?:do|if) you(?:['’]d| would)? (?:like|have|need|want)|feel free|happy studying|good luck/iu
const LONGEST = 240

/**
 * Takes the pleasantries off the end of a page's last section (`希望对你有帮助！`), which belong to the chat and not
 * to the page. Lists, quotes and tables are never taken.
 */
export function splitClosings(lines: readonly Slice[]): { body: Slice[]; closings: Slice[] } {
  let end = lines.length
  let from = end
  while (end > 0) {
    const line = lines[end - 1]
    if (!line) break
    const isSpace = isBlank(line) || isRule(line) || isFence(line)
    if (
      !isSpace &&
      !(
        line.text.length <= LONGEST &&
        !/^\s*(?:>|\||[-*+]\s|\d+[.、]|#|（)/u.test(line.text) &&
        CLOSING.test(line.text)
      )
    )
      break
    end--
    if (!isSpace) from = end
  }
  return {
    body: lines.slice(0, from),
    closings: lines.slice(from).filter((line) => !isBlank(line) && !isRule(line) && !isFence(line)),
  }
}
