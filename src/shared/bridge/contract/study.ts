import * as v from 'valibot'
import { SECTION_NAMES } from '../../model/study.ts'
import { MAX_STUDY_BATCH } from '../limits.ts'
import {
  sectionEntry,
  sectionSchemas,
  sectionState,
  sectionStates,
  sectionVersion,
  versionId,
} from '../study.schema.ts'
import { documentId, offset, pageId } from './values.ts'

/** The window puts what the learner writes and pastes; models, rules and packs write from the main process. */
const terms = { origin: v.picklist(['you', 'pasted']), overwriteOwn: v.exactOptional(v.boolean()) }
const oneSection = { pageId, section: v.picklist(SECTION_NAMES) }

export const studyCalls = {
  /** Sections 3–10 of a page as they stand now. */
  'study.page': { input: v.strictObject({ pageId }), output: sectionStates },
  /** The quick view of every page of a document, in order; null where there is none. */
  'study.quickViews': {
    input: v.strictObject({ documentId }),
    output: v.array(v.object({ pageId, quick: v.nullable(sectionSchemas.quick) })),
  },
  /**
   * Puts a value in place of what a section says. Refused with `study-own-kept` where a pasted one would replace what
   * the learner wrote without `overwriteOwn`, and with `study-conflict` where `revision` is not the stored one.
   */
  'study.put': {
    input: sectionEntry({ pageId, ...terms, revision: v.exactOptional(offset) }),
    output: sectionState,
  },
  /** Puts several sections, of one page or more: all or none. Refused as `study.put` is. */
  'study.putMany': {
    input: v.strictObject({
      ...terms,
      entries: v.pipe(v.array(sectionEntry({ pageId })), v.maxLength(MAX_STUDY_BATCH)),
    }),
    output: v.undefined(),
  },
  /** These two change nothing where there is nothing to undo or to redo. */
  'study.undo': { input: v.strictObject(oneSection), output: sectionState },
  /** Undoes the last change of several sections in one step; one that is at another revision by now is left alone. */
  'study.undoMany': {
    input: v.strictObject({
      entries: v.pipe(
        v.array(v.strictObject({ ...oneSection, revision: offset })),
        v.maxLength(MAX_STUDY_BATCH),
      ),
    }),
    output: v.undefined(),
  },
  'study.redo': { input: v.strictObject(oneSection), output: sectionState },
  /** What stood in a section, newest first; last what the pack or the rules give. */
  'study.history': { input: v.strictObject(oneSection), output: v.array(sectionVersion) },
  /** Puts a version of the history in place of what stands there: a step that can be undone too. */
  'study.restore': { input: v.strictObject({ ...oneSection, which: versionId }), output: sectionState },
} as const

export const studyEvents = {
  /** Sections of the page changed, whoever changed them. */
  'study.changed': v.object({ pageId }),
} as const
