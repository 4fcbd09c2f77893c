/**
 * Writes an asar archive (a JSON head in Chromium's pickle framing, then the files end to end). Enough for the few
 * small files of the stand-in app; no folders, no integrity blocks.
 * @param {Readonly<Record<string, string>>} files name → text
 * @returns {Buffer}
 */
export function packAsar(files) {
  let offset = 0
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {}
  const bodies = Object.entries(files).map(([name, text]) => {
    const body = Buffer.from(text)
    entries[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    return body
  })
  const json = Buffer.from(JSON.stringify({ files: entries }))
  const padding = (4 - (json.length % 4)) % 4
  const head = Buffer.alloc(16)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(json.length + padding + 8, 4)
  head.writeUInt32LE(json.length + padding + 4, 8)
  head.writeUInt32LE(json.length, 12)
  return Buffer.concat([head, json, Buffer.alloc(padding), ...bodies])
}
