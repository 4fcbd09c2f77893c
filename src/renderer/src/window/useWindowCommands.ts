import { useCommandKeys } from '#renderer/commands/useCommandKeys.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import type { Panes } from '#renderer/composables/usePanes.ts'
import { useExports } from '#renderer/features/export/exports.store.ts'
import { useImports } from '#renderer/features/library/imports.store.ts'
import { usePacks } from '#renderer/features/library/packs.store.ts'
import { useRecording } from '#renderer/features/recording/recording.store.ts'
import { useNotesOverview } from '#renderer/features/notes/overview.store.ts'
import { useAnswer } from '#renderer/features/study/answers/answer.store.ts'
import { usePrompt } from '#renderer/features/study/answers/prompt.store.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { useAway } from '#renderer/stores/away.store.ts'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useFind } from '#renderer/stores/find.store.ts'
import { useHints } from '#renderer/stores/hints.store.ts'
import { useHistory } from '#renderer/stores/history.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { usePronunciations } from '#renderer/stores/pronunciations.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useReview } from '#renderer/stores/review.store.ts'
import { useRevision } from '#renderer/stores/revision.store.ts'
import { useSearch } from '#renderer/stores/search.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'
import { useUnplugged } from '#renderer/stores/unplugged.store.ts'
import { useSettingsView } from '#renderer/stores/settings-view.store.ts'
import { useStatisticsView } from '#renderer/stores/statistics-view.store.ts'

/** What switching the theme goes through, in this order. */
const SHOWN_THEMES = ['light', 'sepia', 'dark'] as const

interface WindowCommandsOptions {
  readonly panes: Panes
  /** Opens the sheet of keys. */
  readonly help: () => void
  readonly palette: () => void
  readonly goToCard: () => void
  readonly goToPageNumber: () => void
}

/** What the whole window can do, by key, menu and palette. */
export function useWindowCommands(options: WindowCommandsOptions): void {
  const { panes, help, palette, goToCard, goToPageNumber } = options
  const commands = useCommands()
  const imports = useImports()
  const packs = usePacks()
  const exports = useExports()
  const overview = useNotesOverview()
  const player = usePlayer()
  const reading = useReading()
  const recording = useRecording()
  const history = useHistory()
  const settings = useSettings()
  const primer = usePrimer()
  const settingsView = useSettingsView()
  const statistics = useStatisticsView()
  const unplugged = useUnplugged()
  const away = useAway()
  const pronunciations = usePronunciations()
  const card = useWordCard()
  const prompt = usePrompt()
  const answer = useAnswer()
  const revision = useRevision()
  const review = useReview()
  const search = useSearch()
  const find = useFind()
  const bookmarks = useBookmarks()
  const hints = useHints()
  const spot = useSpot()
  /** What belongs to the page rests while the page is out of sight. */
  const when = (): boolean => away.view === null && reading.page !== null

  useCommandKeys()
  commands.offer({
    'file.import': { run: () => void imports.importFiles() },
    'file.paste': { run: () => (imports.pasting = true) },
    'file.importPack': { run: () => void imports.importPacks() },
    'file.exportPack': { when: () => reading.page !== null, run: () => (packs.asking = true) },
    'file.print': { when: () => reading.page !== null, run: () => (exports.asking = 'printer') },
    'file.exportPdf': { when: () => reading.page !== null, run: () => (exports.asking = 'file') },
    'view.library': { checked: () => panes.libraryOpen.value, run: () => panes.toggle('library') },
    'view.notes': { checked: () => panes.notesOpen.value, run: () => panes.toggle('notes') },
    // A narrow window has no pane open to begin with.
    'view.focus': {
      when: () => !panes.narrow.value,
      checked: () => panes.focused.value,
      run: () => panes.toggleFocus(),
    },
    'view.ipa': {
      checked: () => settings.values.showIpa,
      run: () => void settings.change({ showIpa: !settings.values.showIpa }),
    },
    'view.translation': {
      checked: () => settings.values.showTranslation,
      run: () => void settings.change({ showTranslation: !settings.values.showTranslation }),
    },
    'view.accent': { run: () => void settings.changeAccent(settings.values.accent === 'us' ? 'uk' : 'us') },
    'view.style': {
      run: () =>
        void settings.change({ style: settings.values.style === 'citation' ? 'connected' : 'citation' }),
    },
    'view.theme': { run: switchTheme },
    'view.larger': { run: () => void settings.changeTextSize(1) },
    'view.smaller': { run: () => void settings.changeTextSize(-1) },
    'view.standardSize': { run: () => void settings.change({ textSize: 100 }) },
    'view.previousPage': { when: () => when() && reading.hasPrevious, run: () => void reading.turn(-1) },
    'view.nextPage': { when: () => when() && reading.hasNext, run: () => void reading.turn(1) },
    'view.goToPage': { when, run: goToPageNumber },
    'view.back': { when: () => history.canGoBack, run: () => void history.back() },
    'view.forward': { when: () => history.canGoForward, run: () => void history.forward() },
    'speech.toggle': { when, run: () => player.toggle() },
    'speech.previous': { when, run: () => player.step(-1) },
    'speech.next': { when, run: () => player.step(1) },
    'speech.replay': { when, run: () => player.replay() },
    'speech.slower': { when, run: () => void settings.changeRate(-1) },
    'speech.faster': { when, run: () => void settings.changeRate(1) },
    'speech.shadow': {
      when,
      checked: () => player.shadowing,
      run: () => (player.shadowing = !player.shadowing),
    },
    'speech.record': { when, checked: () => recording.isRecording, run: () => void recording.toggle() },
    'speech.loop': { when, run: () => player.markLoop() },
    'speech.stop': { run: stopOrClose },
    'study.card': { when, run: goToCard },
    'study.copyPrompt': { when, run: () => reading.page && void prompt.copy(reading.page, reading.page) },
    'study.pasteAnswer': { when, run: () => answer.open() },
    'study.note': { when, run: () => reading.page && spot.goToNote(reading.page.id) },
    'study.bookmark': { when, run: () => void bookmarks.toggleSentence(player.sentence ?? 0) },
    'study.bookmarks': { run: () => (bookmarks.listing = true) },
    'study.done': {
      when,
      checked: () => reading.page?.state === 'done',
      run: () => void reading.setState(reading.page?.state === 'done' ? 'reading' : 'done'),
    },
    'study.revise': {
      when: () => reading.page !== null,
      checked: () => revision.isOpen,
      run: () => (revision.isOpen ? revision.close() : revision.open()),
    },
    'study.review': { run: () => void review.open() },
    'study.notes': { run: () => void overview.open() },
    'study.primer': {
      checked: () => primer.isOpen,
      run: () => (primer.isOpen ? primer.close() : primer.open()),
    },
    'study.own': { run: () => (pronunciations.listing = true) },
    'study.statistics': {
      checked: () => statistics.isOpen,
      run: () => (statistics.isOpen ? statistics.close() : statistics.open()),
    },
    'tools.search': { run: () => search.open() },
    'tools.find': { when, run: () => find.open() },
    'tools.palette': { run: palette },
    'tools.settings': {
      checked: () => settingsView.isOpen,
      run: () => (settingsView.isOpen ? settingsView.close() : settingsView.open()),
    },
    'help.keys': { run: help },
    'help.unplugged': {
      checked: () => unplugged.isOpen,
      run: () => (unplugged.isOpen ? away.leave() : unplugged.open()),
    },
    'help.copyLog': { run: copyLog },
  })

  function switchTheme(): void {
    const shown = document.documentElement.dataset['theme']
    const at = SHOWN_THEMES.findIndex((theme) => theme === shown)
    void settings.change({ theme: SHOWN_THEMES[(at + 1) % SHOWN_THEMES.length] ?? 'light' })
  }

  /** What was copied is shown, so that one knows what one gives away. */
  function copyLog(): void {
    unplugged.open()
    void unplugged.copyLog()
  }

  function stopOrClose(): void {
    if (panes.narrow.value && (panes.libraryOpen.value || panes.notesOpen.value)) panes.closeOverlay()
    else if (away.view !== null) away.leave()
    else if (find.isOpen) find.close()
    else if (recording.state !== 'idle') recording.stop()
    else if (card.isOpen && !player.active) card.close()
    else if (recording.isOpen && !player.active) recording.close()
    else if (hints.current !== null && !player.active && player.state === 'idle') hints.end()
    else player.stop()
  }
}
