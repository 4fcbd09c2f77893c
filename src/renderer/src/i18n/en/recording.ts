import { timeText } from '../date-style.ts'
import type { Messages } from '../zh-CN/index.ts'

const clock = (at: number): string => timeText('en', at, true)

export const recording: Messages['recording'] = {
  title: 'Compare recordings',
  open: 'Compare recordings: your own voice beside Soundleaf’s',
  key: 'Record me saying this sentence',
  begin: 'Record',
  finish: 'Stop',
  playBoth: 'Play both',
  stop: 'Stop',
  close: 'Close the recordings',
  model: 'Voice',
  mine: 'Me',
  modelWave: 'Waveform of Soundleaf’s voice; lines mark the words',
  mineWave: 'Waveform of my recording',
  none: 'Press Record and say this sentence, then hear both voices.',
  kept: 'Recordings of this sentence',
  seconds: (ms) => `${(ms / 1000).toFixed(1)} s`,
  madeAt: (at, ms) => `${clock(at)} · ${(ms / 1000).toFixed(1)} s`,
  removeOf: (at) => `Delete the recording of ${clock(at)}`,
  states: {
    idle: '',
    opening: 'Opening the microphone',
    recording: 'Recording',
    saving: 'Saving',
    model: 'Playing Soundleaf’s voice',
    mine: 'Playing my recording',
  },
  consent: {
    title: 'Record your own voice?',
    what: 'Record yourself saying a sentence and hear it after Soundleaf’s voice. Each recording can last up to a minute; the microphone is used only while you record.',
    where:
      'Recordings stay on this computer and are never uploaded. Delete them one by one, or all of them in the settings, where recording can be turned off too.',
    yes: 'Turn recording on',
    no: 'Not now',
  },
  on: 'On',
  off: 'Off',
  usage: (count, megabytes) =>
    count === 0
      ? 'Nothing recorded yet'
      : `${count} ${count === 1 ? 'recording' : 'recordings'}, ${megabytes} MB`,
  clear: 'Delete all…',
  keepAll: 'Keep them',
  reallyClear: (count) => `Delete all ${count}`,
}
