import type { inspectionContract } from '@app/types/inspection/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { announceInspection } from './announce-inspection'
import { conductRoutes } from './conduct/routes'
import { confirmInspection } from './confirm-inspection'
import { conflictRoutes } from './conflict/routes'
import { deliverInspection } from './deliver/deliver-inspection'
import type { InspectionDeps } from './deps'
import { openDocument } from './document/open-document'
import { printTicket } from './document/print-ticket'
import { proveDocument } from './document/prove-document'
import { requestDocument } from './document/request-document'
import { drawRoutes } from './draw/routes'
import { handOverRoutes } from './hand-over/routes'
import { listInspections } from './list-inspections'
import { pullGrid } from './pack/pull-grid'
import { pullTables } from './pack/pull-tables'
import { planRoutes } from './plan/routes'
import { prepareInspection } from './prepare-inspection'
import { publicationRoutes } from './publish/routes'
import { recusalRoutes } from './recusal/routes'
import { showInspection } from './show-inspection'
import { showSigned } from './show-signed'

export const inspectionRoutes = (deps: InspectionDeps): Routes<typeof inspectionContract> => ({
  prepareInspection: reading(may.inspect, prepareInspection(deps)),
  announceInspection: changing(may.inspect, announceInspection(deps)),
  confirmInspection: changing(may.inspect, confirmInspection(deps)),
  deliverInspection: changing(may.inspect, deliverInspection(deps)),
  showInspection: reading(may.read, showInspection(deps)),
  showSigned: reading(may.inspect, showSigned(deps)),
  listInspections: reading(may.list, listInspections(deps)),
  requestDocument: changing(may.requestDocument, requestDocument(deps)),
  openDocument: reading(may.read, openDocument(deps)),
  proveDocument: reading(may.read, proveDocument(deps)),
  printTicket: reading(may.read, printTicket(deps)),
  pullGrid: reading(may.inspect, pullGrid(deps)),
  pullTables: reading(may.inspect, pullTables(deps)),
  ...recusalRoutes(deps),
  ...handOverRoutes(deps),
  ...conflictRoutes(deps),
  ...conductRoutes(deps),
  ...drawRoutes(deps),
  ...planRoutes(deps),
  ...publicationRoutes(deps),
})
