import * as v from 'valibot'
import { studySections } from '../study.schema.ts'
import { pageId } from './values.ts'

export const studyCalls = {
  /** Sections 3–10 of a page; null when nothing explains it yet. */
  'study.page': {
    input: v.strictObject({ pageId }),
    output: v.nullable(v.object({ origin: v.picklist(['pack']), sections: studySections })),
  },
} as const
