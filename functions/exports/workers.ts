import type { Workers } from '../platform/reaction'
import type { ExportWorkDeps } from './deps'
import { writeExport } from './write-export'

export const exportWorkers = (deps: ExportWorkDeps): Workers => ({ 'list-export': writeExport(deps) })
