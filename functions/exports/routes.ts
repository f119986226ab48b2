import type { exportsContract } from '@app/types/exports/contract'
import type { Actor } from '../platform/actor'
import { changing, type Routes, reading } from '../platform/bind'
import type { ExportDeps } from './deps'
import { exportList } from './export-list'
import { listExports, showExport } from './show-exports'

/** Whoever may ask for one of the lists; for which, the verb asks that list. */
const mayExport =
  ({ sheets }: ExportDeps) =>
  (actor: Actor): boolean =>
    Object.values(sheets).some(({ may }) => may(actor))

export const exportsRoutes = (deps: ExportDeps): Routes<typeof exportsContract> => ({
  exportList: changing(mayExport(deps), exportList(deps)),
  listExports: reading(mayExport(deps), listExports(deps)),
  showExport: reading(mayExport(deps), showExport(deps)),
})
