import type { Messages } from '../zh-CN/index.ts'
import { answers } from './answers.ts'
import { bookmarks } from './bookmarks.ts'
import { commands } from './commands.ts'
import { app, common } from './common.ts'
import { contextMenu } from './context-menu.ts'
import { display } from './display.ts'
import { errors } from './errors.ts'
import { exporting } from './exporting.ts'
import { help } from './help.ts'
import { hints } from './hints.ts'
import { documentSpeech, erase, library, paste, imports, warnings } from './library.ts'
import { meaning } from './meaning.ts'
import { model } from './model.ts'
import { notes } from './notes.ts'
import { overview } from './overview.ts'
import { packs } from './packs.ts'
import { panes } from './panes.ts'
import { player } from './player.ts'
import { primer } from './primer.ts'
import { reader } from './reader.ts'
import { recording } from './recording.ts'
import { review } from './review.ts'
import { revise } from './revise.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { statistics } from './statistics.ts'
import { study } from './study.ts'
import { unplugged } from './unplugged.ts'
import { card, own } from './word-card.ts'

export const en: Messages = {
  app,
  common,
  bookmarks,
  commands,
  contextMenu,
  library,
  documentSpeech,
  erase,
  paste,
  packs,
  exporting,
  imports,
  reader,
  search,
  statistics,
  study,
  revise,
  review,
  answers,
  model,
  panes,
  player,
  recording,
  notes,
  overview,
  primer,
  card,
  meaning,
  own,
  display,
  settings,
  help,
  hints,
  unplugged,
  errors,
  warnings,
}
