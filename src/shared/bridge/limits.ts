/** What the bridge accepts at most. Apart from the schemas, so that the window can know them without a validator. */

/** The longest note we accept, in UTF-16 units: about a thousand printed pages. */
export const MAX_NOTE_LENGTH = 2_000_000
/** The largest file we import, in bytes. */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
/** The longest text that may be pasted, in UTF-16 units. */
export const MAX_PASTE_LENGTH = 20_000_000
