import { useEventListener } from '@vueuse/core'
import { useCommands } from '#renderer/commands/commands.store.ts'
import { wordUnder } from '#renderer/composables/word-under.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { editEntries, fieldUnder } from './edit-entries.ts'
import type { MenuGroup } from './menu-group.ts'
import { useLibraryMenu } from './useLibraryMenu.ts'
import { usePopMenu } from './usePopMenu.ts'
import { useTextMenu } from './useTextMenu.ts'

interface ContextMenusOptions {
  /** The element that scrolls the open page. */
  readonly page: () => HTMLElement | null
  readonly goToCard: () => void
  readonly quote: (text: string) => void
}

/**
 * The menus that a right click opens, or the menu key, or Shift+F10: on a word, a sentence, the page, an entry of the
 * page list, a document, in a text field. By key they are those of the focused element, and on the page itself those
 * of the sentence at the reading place.
 */
export function useContextMenus({ page, goToCard, quote }: ContextMenusOptions): void {
  const text = useText()
  const card = useWordCard()
  const commands = useCommands()
  const player = usePlayer()
  const { popGroups, popEntries } = usePopMenu()
  const textMenu = useTextMenu({ page, goToCard, quote })
  const libraryMenu = useLibraryMenu(textMenu.copy)
  const noteHistory = new Map(
    (['edit.undo', 'edit.redo'] as const).map((id) => [id, { run: () => void commands.run(id) }]),
  )
  let isByKey = false

  useEventListener(window, 'keydown', () => (isByKey = true), { capture: true })
  useEventListener(window, 'pointerdown', () => (isByKey = false), { capture: true })
  useEventListener(document, 'contextmenu', (event: MouseEvent) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    event.preventDefault()
    const target = isByKey ? meantByKey(event.target) : event.target
    const place = isByKey ? below(target) : { x: event.clientX, y: event.clientY }
    const field = fieldUnder(target)
    if (field) popEntries(editEntries(field, text.value.contextMenu), place, noteHistory)
    else popGroups([textMenu.selectionGroup(), ...groupsAt(target)], place)
  })

  function groupsAt(target: Element): readonly MenuGroup[] {
    if (document.querySelector('dialog[open]')) return []
    const sentence = sentenceOf(target)
    if (sentence !== null) {
      return textMenu.groupsOf(sentence, isByKey ? wordInUse(sentence) : wordUnder(target))
    }
    const entry = target.closest<HTMLElement>('[data-page]')?.dataset['page']
    if (entry !== undefined) return libraryMenu.pageGroups(Number(entry))
    const owner = target.closest<HTMLElement>('[data-document]')?.dataset['document']
    if (owner !== undefined) return libraryMenu.documentGroups(Number(owner))
    return page()?.contains(target) ? libraryMenu.openPageGroups() : []
  }

  /** The word that is lit or whose card is open, where it belongs to the sentence. */
  function wordInUse(sentence: number) {
    return [player.lit, card.place].find((word) => word?.sentence === sentence) ?? null
  }

  /** The page itself and the window stand for the sentence at the reading place, or else the first in sight. */
  function meantByKey(focused: Element): Element {
    const root = page()
    if (!root || (focused !== root && focused !== document.body)) return focused
    const rows = [...root.querySelectorAll('[data-s]')]
    const { top } = root.getBoundingClientRect()
    return (
      rows.find((row) => Number((row as HTMLElement).dataset['s']) === player.sentence) ??
      rows.find((row) => row.getBoundingClientRect().bottom > top) ??
      root
    )
  }
}

/** A sentence of the page by its place; a diagram's label holds its own. */
function sentenceOf(target: Element): number | null {
  const row =
    target.closest<HTMLElement>('[data-s]') ?? target.querySelector<HTMLElement>(':scope > .part[data-s]')
  const place = row?.dataset['s']
  return place === undefined ? null : Number(place)
}

/** How far a menu opens from the left edge of what it is about, in pixels. */
const INDENT = 24

/** Right below an element, inside the window. */
function below(element: Element): { readonly x: number; readonly y: number } {
  const { left, width, top, bottom } = element.getBoundingClientRect()
  const y = Math.min(Math.max(bottom, 0), window.innerHeight - 1)
  return { x: left + Math.min(INDENT, width / 2), y: Math.max(top, y) }
}
