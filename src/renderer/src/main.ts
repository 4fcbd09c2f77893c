import { showFirstSight } from './first-sight/show-first-sight.ts'

/** The window as it was left comes first, and the app after it (docs/adr/0015). */
async function begin(): Promise<void> {
  await showFirstSight().catch(() => undefined) // no obstacle: the app then comes as for the first time
  await import('./app.ts')
}

void begin()
