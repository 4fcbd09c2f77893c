import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { COMMAND_IDS, DEFAULT_KEYS, type CommandId } from '#shared/model/command.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { showChord, type Chord } from './chord.ts'
import { IS_MAC } from './platform.ts'

/** What a command does in this window. */
export interface Command {
  /** Says no while the command makes no sense: its key is left to the page then, and menus show it greyed. */
  readonly when?: () => boolean
  /** Says no where its key means something else: it is left to the page then, and menus still offer the command. */
  readonly byKey?: () => boolean
  /** For a command that switches something: whether it is on. */
  readonly checked?: () => boolean
  readonly run: () => void
}

/** Every command that some part of the window offers now, and the keys that the learner reaches it by. */
export const useCommands = defineStore('commands', () => {
  const settings = useSettings()
  const text = useText()
  const offered = shallowRef<Readonly<Partial<Record<CommandId, Command>>>>({})

  const keys = computed(() => {
    const chosen = settings.values.keys
    return Object.fromEntries(COMMAND_IDS.map((id) => [id, chosen[id] ?? DEFAULT_KEYS[id]])) as Readonly<
      Record<CommandId, readonly Chord[]>
    >
  })

  const show = (chord: Chord): string => showChord(chord, IS_MAC, text.value.commands.keyNames)

  /** The command's chords as they are shown. A media key shows itself on the keyboard. */
  const shownKeys = (id: CommandId): readonly string[] =>
    keys.value[id].filter((chord) => !chord.startsWith('Media')).map(show)

  /** A button's label with the key that does the same; alone when there is none. */
  function withKey(label: string, id: CommandId): string {
    const [key] = shownKeys(id)
    return key === undefined ? label : text.value.commands.withKey(label, key)
  }

  /** Offers commands for as long as the calling scope lives. */
  function offer(commands: Readonly<Partial<Record<CommandId, Command>>>): void {
    offered.value = { ...offered.value, ...commands }
    onScopeDispose(() => {
      const left = { ...offered.value }
      for (const id of Object.keys(commands) as CommandId[]) {
        if (left[id]?.run === commands[id]?.run) Reflect.deleteProperty(left, id)
      }
      offered.value = left
    })
  }

  function canRun(id: CommandId): boolean {
    const command = offered.value[id]
    return command !== undefined && command.when?.() !== false
  }

  function canRunByKey(id: CommandId): boolean {
    return canRun(id) && offered.value[id]?.byKey?.() !== false
  }

  /** Runs the command if it makes sense now; says whether it did. */
  function run(id: CommandId): boolean {
    if (!canRun(id)) return false
    offered.value[id]?.run()
    return true
  }

  /** The commands with this chord. More than one only where the learner insisted. */
  function withChord(chord: Chord): readonly CommandId[] {
    return COMMAND_IDS.filter((id) => keys.value[id].includes(chord))
  }

  /** Gives a command these keys in place of what it had. */
  function setKeys(id: CommandId, chords: readonly Chord[]): Promise<void> {
    return settings.change({ keys: { ...settings.values.keys, [id]: [...chords] } })
  }

  /** Gives one command, or all, the keys they came with. */
  function resetKeys(id?: CommandId): Promise<void> {
    const left = id === undefined ? {} : { ...settings.values.keys }
    if (id !== undefined) Reflect.deleteProperty(left, id)
    return settings.change({ keys: left })
  }

  const isChecked = (id: CommandId): boolean | null => offered.value[id]?.checked?.() ?? null
  const available = computed(() => COMMAND_IDS.filter((id) => offered.value[id] !== undefined))

  return {
    keys,
    show,
    shownKeys,
    withKey,
    available,
    offer,
    canRun,
    canRunByKey,
    run,
    isChecked,
    withChord,
    setKeys,
    resetKeys,
  }
})
