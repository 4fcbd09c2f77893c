import * as v from 'valibot'
import { COMMAND_GROUPS, COMMAND_IDS } from '../../model/command.ts'
import { nothing } from './values.ts'

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(80))
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
          /** As Electron writes it; empty for none. It is only shown: the window listens to its own keys. */
          accelerator: v.pipe(v.string(), v.maxLength(60)),
          enabled: v.boolean(),
          checked: v.nullable(v.boolean()),
        }),
      ),
    }),
  ),
  v.maxLength(COMMAND_GROUPS.length),
)

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
  /** The window has painted its first content: warm-ups may start. */
  'app.painted': { input: nothing, output: nothing },
  /** Shows these menus in the menu bar, with the system's own entries among them. */
  'app.showMenus': { input: v.strictObject({ menus }), output: nothing },
} as const

export const appEvents = {
  /** The learner chose a command in the menu bar. */
  'app.command': v.object({ id: v.picklist(COMMAND_IDS) }),
} as const
