import type { Workers } from '../platform/reaction'
import { drawLedgerPaper, type LedgerWorkDeps } from './draw-ledger-paper'

/** What runs from this domain's queues, by queue. */
export const ledgerWorkers = (deps: LedgerWorkDeps): Workers => ({ 'ledger-paper': drawLedgerPaper(deps) })
