const magic = (text: string): readonly number[] => Array.from(text, (char) => char.charCodeAt(0))

/** How files begin that are no text, whatever their bytes look like. */
const BEGINNINGS: readonly (readonly number[])[] = [
  magic('%PDF-'),
  magic('PK\u0003\u0004'),
  magic('\u0089PNG\r\n'),
  magic('\u00ff\u00d8\u00ff'),
  magic('GIF87a'),
  magic('GIF89a'),
  magic('\u007fELF'),
  magic('\u001f\u008b\b'),
  magic('SQLite format 3\0'),
  magic('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1'),
  magic('7z\u00bc\u00af'),
  magic('Rar!\u001a'),
  magic('OggS\0'),
  magic('ID3\u0003'),
  magic('ID3\u0004'),
  magic('BZh9'),
  magic('\u00fd7zXZ\0'),
  magic('{\\rtf1'),
]

/** Whether the bytes are those of a well-known kind of file that is not text. */
export function beginsLikeBinary(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, i) => bytes[i] === byte))
}

const FEW = 8

/** Whether text has so many control characters that it cannot be text. */
export function isFullOfControls(controls: number, length: number): boolean {
  return controls * 3 > length || (controls >= FEW && controls * 20 > length)
}
