/** A moment as a note tells it, by the clock on the wall: `2026-11-29 22:10`. The same in every language, and sorts by time. */
export function timeStamp(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
