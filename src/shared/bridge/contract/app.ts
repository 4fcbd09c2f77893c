import * as v from 'valibot'
import { nothing } from './values.ts'

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
} as const
