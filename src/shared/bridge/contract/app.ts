import * as v from 'valibot'
import { COMMAND_GROUPS, COMMAND_IDS } from '../../model/command.ts'
import { MAX_COPY_LENGTH, MAX_SIGHT_LENGTH } from '../limits.ts'
import { fileId, nothing, offset } from './values.ts'

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
/** As Electron writes it; empty for none. It is only shown: the window listens to its own keys. */
const accelerator = v.pipe(v.string(), v.maxLength(60))
const entryId = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
/** The menus as the window wants them shown. */
const menus = v.pipe(
  v.array(
    v.strictObject({
      group: v.picklist(COMMAND_GROUPS),
      label,
      items: v.array(
        v.strictObject({
          id: v.picklist(COMMAND_IDS),
          label,
          accelerator,
          enabled: v.boolean(),
          checked: v.nullable(v.boolean()),
        }),
      ),
    }),
  ),
  v.maxLength(COMMAND_GROUPS.length),
)

/** Requests of this session to anything but the app's own files. */
const requests = v.object({ sent: offset, blocked: offset })

/** What a context menu offers: the window's own entries, and the system's for a text field. */
const menuEntry = v.variant('kind', [
  v.strictObject({
    kind: v.literal('item'),
    id: entryId,
    label,
    accelerator,
    enabled: v.boolean(),
    checked: v.nullable(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('edit'),
    role: v.picklist(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
    label,
    enabled: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('separator') }),
])

export const appCalls = {
  'app.info': {
    input: nothing,
    output: v.object({
      version: v.string(),
      electron: v.string(),
      chrome: v.string(),
      node: v.string(),
      platform: v.string(),
      /** The folder the learner's data lives in, for display only. */
      dataFolder: v.string(),
    }),
  },
  /** The window has painted its first content, at this time (milliseconds since 1970). */
  'app.painted': { input: v.strictObject({ at: v.pipe(v.number(), v.safeInteger()) }), output: nothing },
  /** The page is there and answers, since this time: warm-ups may start. */
  'app.usable': { input: v.strictObject({ at: v.pipe(v.number(), v.safeInteger()) }), output: nothing },
  /** Keeps what the window shows, for the next start. To everyone but the page it is opaque text. */
  'app.keepSight': {
    input: v.strictObject({ sight: v.pipe(v.string(), v.maxLength(MAX_SIGHT_LENGTH)) }),
    output: nothing,
  },
  /** Shows these menus in the menu bar, with the system's own entries among them. */
  'app.showMenus': { input: v.strictObject({ menus }), output: nothing },
  /** What this session asked of the network since the app began. */
  'app.requests': { input: nothing, output: requests },
  /** How much the learner's data takes on the disk, in bytes. */
  'app.dataBytes': { input: nothing, output: v.object({ bytes: offset }) },
  /** Shows the data folder, and no other, in the system's file manager. */
  'app.openDataFolder': { input: nothing, output: nothing },
  /**
   * Shows a file that was exported in the system's file manager. Rejects with `file-gone` when it is no longer where it
   * was written.
   */
  'app.showWritten': { input: v.strictObject({ fileId }), output: nothing },
  /** Copies the end of the log, without anything of the learner's, and tells what was copied. */
  'app.copyLog': { input: nothing, output: v.object({ report: v.string() }) },
  /** Opens a context menu at a place of the window, in its pixels. What is chosen comes as `app.menuChosen`. */
  'app.popMenu': {
    input: v.strictObject({
      entries: v.pipe(v.array(menuEntry), v.minLength(1), v.maxLength(40)),
      x: offset,
      y: offset,
    }),
    output: nothing,
  },
  /** Puts a text on the clipboard. */
  'app.copyText': {
    input: v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_COPY_LENGTH)) }),
    output: nothing,
  },
} as const

export const appEvents = {
  /** The learner chose a command in the menu bar. */
  'app.command': v.object({ id: v.picklist(COMMAND_IDS) }),
  'app.requested': requests,
  /** The learner chose this entry of the context menu that was opened last. */
  'app.menuChosen': v.object({ id: entryId }),
} as const
