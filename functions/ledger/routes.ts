import type { ledgerContract } from '@app/types/ledger/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { addEntry } from './add-entry'
import { correctEntry } from './correct-entry'
import type { LedgerDeps } from './deps'
import { listLedgers } from './list-ledgers'
import { listObjections } from './list-objections'
import { answerObjection, objectToEntry, reviewObjection } from './objections'
import { preparePhoto } from './prepare-photo'
import { printLabel } from './print-label'
import { showEntry } from './show-entry'
import { showLedger } from './show-ledger'

export const ledgerRoutes = (deps: LedgerDeps): Routes<typeof ledgerContract> => ({
  listLedgers: reading(may.read, listLedgers(deps)),
  showLedger: reading(may.read, showLedger(deps)),
  showLedgerEntry: reading(may.read, showEntry(deps)),
  listObjections: reading(may.list, listObjections(deps)),
  prepareLedgerPhoto: changing(may.keep, preparePhoto(deps)),
  addLedgerEntry: changing(may.keep, addEntry(deps)),
  correctLedgerEntry: changing(may.keep, correctEntry(deps)),
  printSampleLabel: reading(may.keep, printLabel(deps)),
  objectToEntry: changing(may.object, objectToEntry(deps)),
  answerObjection: changing(may.answer, answerObjection(deps)),
  reviewObjection: changing(may.object, reviewObjection(deps)),
})
