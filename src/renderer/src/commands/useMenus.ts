import { computed, effect, effectScope } from 'vue'
import { COMMAND_GROUPS, groupOf } from '#shared/model/command.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { twoFrames } from '#renderer/composables/two-frames.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { acceleratorOf } from './chord.ts'
import { useCommands } from './commands.store.ts'

/**
 * Keeps the menu bar as the window is: its language, its keys, and what makes sense now. Runs what is chosen there. A
 * change in the window is drawn first: what it means for each of some sixty commands is asked afterwards.
 */
export function useMenus(): { readonly show: () => void } {
  const commands = useCommands()
  const notices = useNotices()
  const text = useText()
  const scope = effectScope()
  let isWaiting = false
  let told = ''

  const menus = computed(() =>
    COMMAND_GROUPS.map((group) => ({
      group,
      label: text.value.commands.groups[group],
      items: commands.available
        .filter((id) => groupOf(id) === group)
        .map((id) => ({
          id,
          label: text.value.commands.titles[id],
          accelerator: commands.keys[id][0] === undefined ? '' : acceleratorOf(commands.keys[id][0]),
          enabled: commands.canRun(id),
          checked: commands.isChecked(id),
        })),
    })),
  )

  function tell(): void {
    const written = JSON.stringify(menus.value)
    if (written === told) return
    told = written
    call('app.showMenus', { menus: menus.value }).catch((error: unknown) => notices.report(error))
  }

  async function whenDrawn(run: () => void): Promise<void> {
    if (isWaiting) return
    isWaiting = true
    await twoFrames()
    isWaiting = false
    if (scope.active) run()
  }

  on('app.command', ({ id }) => void commands.run(id))

  return {
    /** Shows the menus for the first time: after the window's first paint, which they must not hold up. */
    show(): void {
      scope.run(() => {
        const look = effect(tell, { scheduler: () => void whenDrawn(look) })
      })
    },
  }
}
