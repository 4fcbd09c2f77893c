import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { useCommands } from '#renderer/commands/commands.store.ts'
import PlayerBar from '#renderer/features/player/PlayerBar.vue'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

it('names beside what a button does the key that does it too, as long as there is one', async () => {
  freshBridge()
  installAudioClock()
  await openFirstDocument()
  const bar = mount(PlayerBar)
  const labels = (): string[] => bar.findAll('[aria-label]').map((each) => each.attributes('aria-label')!)
  expect(labels()).toEqual(expect.arrayContaining(['播放（空格）', '语速 1×（, 慢一点　. 快一点）']))
  await useCommands().setKeys('speech.toggle', ['Mod+P'])
  await useCommands().setKeys('speech.faster', [])
  expect(labels()).toEqual(expect.arrayContaining(['播放（Ctrl+P）', '语速 1×']))
})
