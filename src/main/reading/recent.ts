/** Keeps the values that were used last, at most `limit` of them. */
export function createRecent<Key, Value>(limit: number) {
  const values = new Map<Key, Value>() // in order of use, the oldest first
  return {
    get(key: Key): Value | undefined {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key: Key, value: Value): void {
      values.delete(key)
      values.set(key, value)
      for (const oldest of values.keys()) {
        if (values.size <= limit) break
        values.delete(oldest)
      }
    },
    delete(key: Key): void {
      values.delete(key)
    },
  }
}
