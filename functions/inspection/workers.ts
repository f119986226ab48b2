import type { SendMessage } from '../platform/ports/queue'
import type { Workers } from '../platform/reaction'
import type { InspectionWorkDeps } from './deps'
import { renderDocument } from './document/render-document'
import { openPublication } from './publish/open-publication'
import { runTermDay } from './publish/run-term-day'
import { tellRecusal } from './recusal/tell-recusal'
import { tellMerchants } from './tell-merchants'

/** What runs from this domain's queues, by queue. */
export const inspectionWorkers = (deps: InspectionWorkDeps & { readonly send: SendMessage }): Workers => ({
  'document-render': renderDocument(deps),
  'inspection-message': tellMerchants(deps),
  'publication-day': runTermDay(deps),
  'publication-open': openPublication(deps),
  'recusal-message': tellRecusal(deps),
})
