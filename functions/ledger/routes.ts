import type { ledgerContract } from '@app/types/ledger/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { addLedgerEntry } from './add-ledger-entry'
import { correctLedgerEntry } from './correct-ledger-entry'
import type { LedgerDeps } from './deps'
import { openLedgerPaper, requestLedgerPaper } from './ledger-paper'
import { listLedgers } from './list-ledgers'
import { listObjections } from './list-objections'
import { answerObjection, objectToEntry, reviewObjection } from './objections'
import { prepareLedgerPhoto } from './prepare-ledger-photo'
import { printSampleLabel } from './print-sample-label'
import { showLedger } from './show-ledger'
import { showLedgerEntry } from './show-ledger-entry'

export const ledgerRoutes = (deps: LedgerDeps): Routes<typeof ledgerContract> => ({
  listLedgers: reading(may.read, listLedgers(deps)),
  showLedger: reading(may.read, showLedger(deps)),
  showLedgerEntry: reading(may.read, showLedgerEntry(deps)),
  requestLedgerPaper: changing(may.read, requestLedgerPaper(deps)),
  openLedgerPaper: reading(may.read, openLedgerPaper(deps)),
  listObjections: reading(may.list, listObjections(deps)),
  prepareLedgerPhoto: changing(may.keep, prepareLedgerPhoto(deps)),
  addLedgerEntry: changing(may.keep, addLedgerEntry(deps)),
  correctLedgerEntry: changing(may.keep, correctLedgerEntry(deps)),
  printSampleLabel: reading(may.keep, printSampleLabel(deps)),
  objectToEntry: changing(may.object, objectToEntry(deps)),
  answerObjection: changing(may.answer, answerObjection(deps)),
  reviewObjection: changing(may.object, reviewObjection(deps)),
})
