import { useCommands } from '#renderer/commands/commands.store.ts'
import { acceleratorOf } from '#renderer/commands/chord.ts'
import { usePacks } from '#renderer/features/library/packs.store.ts'
import { useRemoval } from '#renderer/features/library/removal.store.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'
import type { CommandId } from '#shared/model/command.ts'
import type { PageSummary } from '#shared/model/library.ts'
import type { MenuGroup, MenuItem } from './menu-group.ts'

/** What can be done with a page, a document, or the open page as a whole, as groups of a context menu. */
export function useLibraryMenu(copy: (text: string) => void) {
  const text = useText()
  const bookmarks = useBookmarks()
  const commands = useCommands()
  const library = useLibrary()
  const packs = usePacks()
  const player = usePlayer()
  const reading = useReading()
  const removal = useRemoval()
  const spot = useSpot()

  /** A command of the window, with its name, its key and whether it makes sense now. */
  function commandItem(id: CommandId): MenuItem {
    const chord = commands.keys[id][0]
    const checked = commands.isChecked(id)
    return {
      label: text.value.commands.titles[id],
      run: () => void commands.run(id),
      enabled: commands.canRun(id),
      ...(chord !== undefined && { accelerator: acceleratorOf(chord) }),
      ...(checked !== null && { checked }),
    }
  }

  async function listenTo(page: PageSummary): Promise<void> {
    await reading.openPage(page.id)
    const first = player.playlist[0]
    if (reading.outline?.pageId === page.id && first !== undefined) player.playPage(first)
  }

  return {
    pageGroups(id: number): readonly MenuGroup[] {
      const page = library.pages.find((each) => each.id === id)
      if (!page) return []
      const words = text.value.contextMenu
      const isDone = page.state === 'done'
      return [
        [
          { label: words.openPage, run: () => void reading.openPage(page.id) },
          { label: words.listenToPage, run: () => void listenTo(page) },
          { label: words.writeNote, run: () => spot.goToNote(page.id) },
        ],
        [
          {
            label: words.markDone,
            checked: isDone,
            run: () => void reading.setState(isDone ? 'reading' : 'done', page.id),
          },
          {
            label: text.value.bookmarks.page,
            checked: bookmarks.isPageMarked(page.id),
            run: () => void bookmarks.togglePage(page.id),
          },
        ],
        [{ label: words.copyTitle, run: () => copy(page.title) }],
      ]
    },

    documentGroups(id: number): readonly MenuGroup[] {
      const document = library.documents.find((each) => each.id === id)
      if (!document) return []
      const words = text.value.contextMenu
      const isOpen = document.id === library.openId
      return [
        [
          {
            label: document.lastPageId === null ? words.openDocument : words.goOnReading,
            run: () => void reading.openDocument(document.id),
          },
          { label: words.rename, run: () => (removal.renaming = document.id) },
          { label: words.copyTitle, run: () => copy(document.title) },
        ],
        isOpen ? [{ label: words.exportPack, run: () => (packs.asking = true) }] : [],
        [
          {
            label: text.value.library.remove,
            run: () => void removal.remove(document.id, document.title),
          },
        ],
      ]
    },

    openPageGroups(): readonly MenuGroup[] {
      return [
        [commandItem('view.previousPage'), commandItem('view.nextPage'), commandItem('view.goToPage')],
        [commandItem('study.done'), commandItem('study.copyPrompt'), commandItem('study.pasteAnswer')],
        [commandItem('view.ipa'), commandItem('view.translation'), commandItem('tools.find')],
      ]
    },
  }
}
