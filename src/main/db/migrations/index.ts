import type { Migration } from '../migrate.ts'
import { migration as step1 } from './0001-library-notes-progress-settings.ts'

/** All steps, oldest first. */
export const MIGRATIONS: readonly Migration[] = [step1]
