/** What the bridge accepts at most. Apart from the schemas, so that the window can know them without a validator. */

/** The longest note we accept, in UTF-16 units: about a thousand printed pages. */
export const MAX_NOTE_LENGTH = 2_000_000
/** The longest text that can be marked, and the longest comment on it, in UTF-16 units. */
export const MAX_QUOTE_LENGTH = 1_000_000
export const MAX_COMMENT_LENGTH = 20_000
/** The largest file we import, in bytes. */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
/** The longest text that may be pasted, in UTF-16 units. */
export const MAX_PASTE_LENGTH = 20_000_000
/** The longest answer of a chatbot that we read, in UTF-16 units: more than twice the bundled course, explained. */
export const MAX_ANSWER_LENGTH = 300_000
/** The most pages that one prompt asks about: no chatbot explains more of them in one answer. */
export const MAX_PROMPT_PAGES = 20
/** The longest text that is copied from the window, in UTF-16 units: any one page's. */
export const MAX_COPY_LENGTH = 1_000_000
/** As much of a sentence as its bookmark keeps, in UTF-16 units. */
export const MAX_BOOKMARK_LABEL = 300
/** The longest text in a study section's entry, in UTF-16 units. */
export const MAX_STUDY_TEXT = 20_000
/** The most entries that a list in a study section may have: more than any page has sentences. */
export const MAX_STUDY_ENTRIES = 5000
/** The longest text that is looked for, in UTF-16 units; of a longer one, only the beginning counts anyway. */
export const MAX_QUERY_LENGTH = 20_000
/** The most sections that are put at once. */
export const MAX_STUDY_BATCH = 10_000
/** The longest term that is said by itself, in UTF-16 units. */
export const MAX_TERM_LENGTH = 120
/** The most terms that are asked for at once: more than the explanations of a page have. */
export const MAX_TERMS = 300
/** The longest text that is looked up in the dictionary, and the most of its sentence that goes with it, in UTF-16 units. */
export const MAX_LOOKUP_LENGTH = 400
export const MAX_LOOKUP_CONTEXT = 1000
/** The longest stretch of study that is told at once, in milliseconds: between two looks further apart nobody was watching. */
export const LONGEST_GAP_MS = 30_000
/** The longest text that is kept of what the window shows, in UTF-16 units. */
export const MAX_SIGHT_LENGTH = 2_000_000
