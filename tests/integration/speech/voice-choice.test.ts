import { expect, it, test } from 'vitest'
import { bestSystemVoice, chooseVoice } from '#main/speech/voice-choice.ts'
import { systemVoice } from '#main/speech/system/say-commands.ts'

const MAC = ['Albert', 'Bells', 'Samantha', 'Ava (Premium)', 'Zoe (Enhanced)', 'Whisper'].map((name) =>
  systemVoice(name, 'us'),
)
const UK = ['Daniel', 'Serena (Premium)', 'Grandpa (English (UK))'].map((name) => systemVoice(name, 'uk'))
const WINDOWS = ['Microsoft David Desktop', 'Microsoft Zira Desktop'].map((name) => systemVoice(name, 'us'))

test.each([
  [MAC, 'us', 'Ava (Premium)'],
  [MAC.slice(0, 3), 'us', 'Samantha'],
  [[...MAC, ...UK], 'uk', 'Serena (Premium)'],
  [WINDOWS, 'us', 'Microsoft Zira Desktop'],
  [MAC.slice(0, 2), 'us', undefined],
  [WINDOWS, 'uk', undefined],
] as const)('of the system’s voices (%#) the best for %s is %s', (voices, accent, name) => {
  expect(bestSystemVoice(voices, accent)?.name).toBe(name)
})

it('speaks with the embedded voice where the system has no good one, and with the chosen one always', () => {
  const system = { version: '1', voices: [...MAC, ...WINDOWS] }
  expect(chooseVoice('', 'us', system).voice.id).toBe('system:Ava (Premium)')
  expect(chooseVoice('', 'uk', system).voice.id).toBe('espeak:en-gb-x-rp')
  expect(chooseVoice('flite:rms', 'us', system).voice.id).toBe('flite:rms')
  expect(chooseVoice('system:Bells', 'us', system).voice.id).toBe('system:Bells')
  expect(chooseVoice('', 'us', null).voice.id).toBe('flite:slt')
})
