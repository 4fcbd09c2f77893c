import { basename } from 'node:path'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName, type StudySections } from '#shared/model/study.ts'
import type { SectionValue, StudyOrigin } from '#shared/model/study-section.ts'
import { describeError, type Log } from '#main/app/log.ts'
import { fingerprint, folderFiles, readManifest, readStudyPage, type PackManifest } from './pack.ts'

/** What a section says before anyone has changed it. */
interface BaseSection<N extends SectionName> {
  readonly value: SectionValue<N>
  readonly origin: Extract<StudyOrigin, 'pack' | 'rules'>
}

export type BaseLayer = { readonly [N in SectionName]?: BaseSection<N> }

/** The sections that rules of this machine give a page: empty for what they say nothing about. */
export type StudyRules = (pageId: PageId) => StudySections | Promise<StudySections>

interface BaseLayerOptions {
  /** The folders of the packs that are there; an earlier one wins where two explain the same page. */
  readonly packFolders: readonly string[]
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
  /** Asked only about pages whose pack leaves a section open. */
  readonly rules: StudyRules
  readonly log: Log
}

/**
 * Finds what packs and rules give a page: what the learner sees until something is stored above it. A pack belongs to
 * a page by the page's text, not by a document's id, so a learner who imports the same deck again finds its
 * explanations there too. A section that a pack has wins over the rules'.
 */
export function createBaseLayer({ packFolders, pageText, rules, log }: BaseLayerOptions) {
  let index: Promise<ReadonlyMap<string, { folder: string; file: string }>> | null = null

  async function readIndex(): Promise<ReadonlyMap<string, { folder: string; file: string }>> {
    const found = new Map<string, { folder: string; file: string }>()
    for (const folder of packFolders) {
      for (const page of await pagesOf(folder)) {
        if (!found.has(page.fingerprint)) found.set(page.fingerprint, { folder, file: page.file })
      }
    }
    return found
  }

  /** A pack that cannot be read explains nothing, and the others still do. */
  async function pagesOf(folder: string): Promise<PackManifest['pages']> {
    try {
      return (await readManifest(folderFiles(folder))).pages
    } catch (error) {
      log('pack-not-read', { pack: basename(folder), ...describeError(error) })
      return []
    }
  }

  async function packSections(text: string): Promise<StudySections> {
    index ??= readIndex()
    const entry = (await index).get(fingerprint(text))
    return entry === undefined ? {} : (await readStudyPage(folderFiles(entry.folder), entry.file)).sections
  }

  /** Rules that fail give nothing: what a pack says and what the learner wrote still show. */
  async function ruleSections(pageId: PageId): Promise<StudySections> {
    try {
      return await rules(pageId)
    } catch (error) {
      log('study-rules-failed', { pageId, ...describeError(error) })
      return {}
    }
  }

  /** Rejects with `not-found` when there is no such page. */
  return async function baseOf(pageId: PageId): Promise<BaseLayer> {
    const text = pageText(pageId)
    if (text === undefined) throw new SoundleafError('not-found', { pageId })
    const pack = layer(await packSections(text), 'pack')
    const isWhole = SECTION_NAMES.every((name) => pack[name] !== undefined)
    return isWhole ? pack : { ...layer(await ruleSections(pageId), 'rules'), ...pack }
  }
}

function layer(sections: StudySections, origin: 'pack' | 'rules'): BaseLayer {
  const given = SECTION_NAMES.filter((name) => sections[name] !== undefined)
  return Object.fromEntries(given.map((name) => [name, { value: sections[name], origin }]))
}
