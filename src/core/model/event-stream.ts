/** Takes the text of an event stream (`text/event-stream`) piece by piece and hands over the data of each event. */
export interface EventReader {
  /** The data of the events that this piece completes. */
  take(piece: string): readonly string[]
}

/** A reader for one stream. Names, ids and comments of events are passed over; pieces may end anywhere. */
export function createEventReader(): EventReader {
  let rest = ''
  let data: string[] = []

  function readLine(line: string): string | null {
    if (line === '') {
      const event = data.length > 0 ? data.join('\n') : null
      data = []
      return event
    }
    const value = /^data(?:: ?(.*))?$/su.exec(line)
    if (value) data.push(value[1] ?? '')
    return null
  }

  return {
    take(piece) {
      const text = rest + piece
      // A carriage return at the very end may be the first half of a line end.
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text
      const lines = whole.split(/\r\n|\n|\r/u)
      rest = (lines.pop() ?? '') + text.slice(whole.length)
      return lines.map(readLine).filter((event) => event !== null)
    },
  }
}
