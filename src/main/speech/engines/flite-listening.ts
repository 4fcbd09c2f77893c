import { replacingFunction } from './wasm-function.ts'
import { writeNumber } from './wasm-sections.ts'

/**
 * flite can hand out its sound while it makes it (`-o stream`): it calls `audio_stream_chunk` with every few hundred
 * samples, which sends them to a loudspeaker that this build does not have. That one function is replaced by one that
 * hands them to us, after it has had the times of all phones printed, which are settled before the first sample.
 */

/** What the samples are "written" to: no run opens so many files. Below 64, so that it is one byte of code. */
export const SOUND_DESCRIPTOR = 63

/** Of flite's `cst_wave`. */
const WAVE_SAMPLES = 16
export const WAVE_SAMPLE_RATE = 4
/** Of flite's `cst_audio_streaming_info`. */
const STREAMING_UTTERANCE = 8

/** Instructions of WebAssembly. */
const IF = [0x04, 0x40] as const // without a result
const END = 0x0b
const CALL = 0x10
const DROP = 0x1a
const LOCAL_GET = 0x20
const I32_LOAD = [0x28, 2] as const // aligned to 4 bytes
const I32_CONST = 0x41
const I32_EQZ = 0x45
const I32_ADD = 0x6a
const I32_SHL = 0x74
const NO_LOCALS = 0

/** `int audio_stream_chunk(cst_wave *wave, int start, int size, int last, cst_audio_streaming_info *info)` */
const [WAVE, START, SIZE, INFO] = [0, 1, 2, 4]

/**
 * flite's program, made to hand out its sound: with `-o stream` it calls WASI's `fd_write` with `SOUND_DESCRIPTOR`,
 * the address of the new samples, their number, and the address of the wave. Before the first ones of each utterance
 * it prints what the feature `print_info_relation` names. Throws a `TypeError` when it is not the flite that we know.
 */
export function tellingSound(flite: Uint8Array): Uint8Array {
  return replacingFunction(flite, 'audio_stream_chunk', (indexOf) => [
    NO_LOCALS,
    ...[LOCAL_GET, START, I32_EQZ, ...IF],
    ...[LOCAL_GET, INFO, ...I32_LOAD, STREAMING_UTTERANCE, CALL, ...writeNumber(indexOf('print_info')), DROP],
    END,
    ...[I32_CONST, SOUND_DESCRIPTOR],
    ...[LOCAL_GET, WAVE, ...I32_LOAD, WAVE_SAMPLES, LOCAL_GET, START, I32_CONST, 1, I32_SHL, I32_ADD],
    ...[LOCAL_GET, SIZE],
    ...[LOCAL_GET, WAVE],
    ...[CALL, ...writeNumber(indexOf('__imported_wasi_snapshot_preview1_fd_write'))],
    END,
  ])
}
