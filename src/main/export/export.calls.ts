import type { CallName } from '#shared/bridge/names.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { ExportService } from './export.service.ts'

/** The bridge calls about taking pages out of the app. The window never names a path. */
export function exportCalls(exports: ExportService): Handlers<Extract<CallName, `export.${string}`>> {
  return {
    'export.pages': (wish, context) => exports.pages(wish, context),
    'export.notes': (wish, context) => exports.notes(wish, context),
  }
}
