/** The list with another entry at this place. */
export function replaced<T>(list: readonly T[], at: number, entry: T): T[] {
  return list.map((old, place) => (place === at ? entry : old))
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at)
}

/** The list with this entry after the one at this place. */
export function inserted<T>(list: readonly T[], after: number, entry: T): T[] {
  return [...list.slice(0, after + 1), entry, ...list.slice(after + 1)]
}

/** The list with the entry at this place moved by so many places; the list itself where there is no such place. */
export function moved<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const entry = list[at]
  if (entry === undefined || at + by < 0 || at + by >= list.length) return list
  return inserted(without(list, at), at + by - 1, entry)
}
