import { writePng } from './png.mjs'

/** Places in the head of an X window dump, in bytes; every field is a big-endian 32-bit number. */
const HEAD = {
  headerSize: 0,
  width: 16,
  height: 20,
  byteOrder: 28,
  bitsPerPixel: 44,
  bytesPerLine: 48,
  colours: 76,
}
const COLOUR_ENTRY_BYTES = 12

/**
 * Turns an X window dump with 32 bits a pixel, which is what Xvfb keeps its screen in, into a PNG.
 * @param {Buffer} dump
 * @returns {Buffer}
 */
export function pngFromXwd(dump) {
  /** @param {keyof typeof HEAD} field */
  const field = (field) => dump.readUInt32BE(HEAD[field])
  const [width, height, stride] = [field('width'), field('height'), field('bytesPerLine')]
  if (field('bitsPerPixel') !== 32) throw new Error('the display does not use 32 bits a pixel')
  const [red, green, blue] = field('byteOrder') === 0 ? [2, 1, 0] : [1, 2, 3]
  const start = field('headerSize') + field('colours') * COLOUR_ENTRY_BYTES
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 3) {
      const from = start + y * stride + x * 4
      rgb[to] = dump[from + red] ?? 0
      rgb[to + 1] = dump[from + green] ?? 0
      rgb[to + 2] = dump[from + blue] ?? 0
    }
  }
  return writePng({ width, height, rgb })
}
