import type { Messages } from '../zh-CN/index.ts'

const grouped = (count: number): string => count.toLocaleString('en')
const many = (count: number, one: string, more = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : more}`

export const statistics: Messages['statistics'] = {
  title: 'Learning record',
  toolbar: 'Learning record toolbar',
  back: 'Back to reading',
  backHint: 'Back to reading (Esc)',
  empty: 'Nothing here yet. Read a page or listen to a sentence, and it lights up.',
  today: 'Today',
  week: 'Last 7 days',
  row: 'Streak',
  total: 'Total',
  lessThanMinute: 'under a minute',
  minutes: (count) => `${count} min`,
  hours: (hours, minutes) => (minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`),
  sentences: (count) => `${many(count, 'sentence')} heard`,
  days: (count) => many(count, 'day'),
  onDays: (count) => `on ${many(count, 'day')}`,
  rowHint: 'A little study today adds one',
  year: 'Past year',
  yearLabel: (count) => `Studied on ${many(count, 'day')} of the last 53 weeks`,
  less: 'Less',
  more: 'More',
  oneDay: (day, time, sentences) => `${day}: ${time}, ${many(sentences, 'sentence')} heard`,
  timeADay: 'Minutes per day',
  sentencesADay: 'Sentences per day',
  plot: (title, most) => `${title}, last 30 days, most on a day: ${most}`,
  count: (count) => many(count, 'sentence'),
  table: 'The last 30 days as a table',
  columns: { day: 'Day', time: 'Time', sentences: 'Sentences' },
  left: 'Time left',
  leftHint: 'Estimated from the pages you have read.',
  leftUnknown: 'Read three pages to see how long the rest will take.',
  leftTime: (time) => `about ${time} left`,
  allDone: 'All read',
  progress: (done, count) => `${done} of ${many(count, 'page')} read`,
  how: 'Only real study counts: the window is in front and you did something in the last minute, or speech is playing. The record stays on this computer.',
}
