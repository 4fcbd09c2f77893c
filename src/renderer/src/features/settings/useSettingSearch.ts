import type { ComputedRef, InjectionKey, Ref } from 'vue'
import { computed, inject, provide } from 'vue'
import { COMMAND_IDS, type CommandId } from '#shared/model/command.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GROUP_NAMES, SETTING_GROUPS, type SettingName } from './setting-groups.ts'

export interface SettingSearch {
  readonly rows: ComputedRef<ReadonlySet<SettingName>>
  readonly commands: ComputedRef<ReadonlySet<CommandId>>
}

const KEY: InjectionKey<SettingSearch> = Symbol('setting search')

/** Finds the settings, and the commands among the keys, whose name, hint or group has `query` in it; all for an empty one. */
export function provideSettingSearch(query: Readonly<Ref<string>>): SettingSearch {
  const text = useText()
  const wanted = computed(() => query.value.trim().toLowerCase())
  const has = (words: string): boolean => words.toLowerCase().includes(wanted.value)

  const named = computed(() =>
    GROUP_NAMES.flatMap((group) =>
      SETTING_GROUPS[group].rows.filter((row) => {
        const { label, hint } = text.value.settings.rows[row]
        return has(`${text.value.settings.groups[group]} ${label} ${hint}`)
      }),
    ),
  )
  const commands = computed<ReadonlySet<CommandId>>(() => {
    const isAll = named.value.includes('keys')
    return new Set(COMMAND_IDS.filter((id) => isAll || has(text.value.commands.titles[id])))
  })
  const rows = computed<ReadonlySet<SettingName>>(
    () => new Set(commands.value.size > 0 ? [...named.value, 'keys'] : named.value),
  )
  const search = { rows, commands }
  provide(KEY, search)
  return search
}

/** What the settings around this component were searched for. */
export function useSettingSearch(): SettingSearch {
  const search = inject(KEY)
  if (!search) throw new Error('a setting stands in the settings')
  return search
}
