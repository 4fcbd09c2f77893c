export const JOB_KINDS = [
  'import',
  'model-test',
  'generate',
  'keep-speech',
  'export-speech',
  'index',
  'export-pack',
  'export-pages',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

export interface JobProgress {
  readonly jobId: string
  readonly kind: JobKind
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  /** 0–1, never falling. */
  readonly fraction: number
  /** What it works on now, where that has a name: a file without its path, a title. */
  readonly name?: string
}
