import { logEntries } from '../../evidence/public'
import { documentPdf } from '../../paper/document'
import type { InspectionDocument } from '../../paper/document-data'
import { readFonts } from '../../paper/fonts'
import { noticeWords } from '../../paper/notice-words'
import { createRenderer } from '../../paper/render-pdf'
import { sha256Tree } from '../../platform/adapters/tree-keys'
import { enqueuer } from '../../push/public'
import type { InspectionWorkDeps } from '../deps'
import { type House, inspectionDeps } from './house'

/** For tests: what the queues' workers are given, with the real paper; `drawn` keeps what each document was to say. */
export const workDeps = (house: House): InspectionWorkDeps & { readonly drawn: InspectionDocument[] } => {
  const render = createRenderer({ fonts: readFonts() })
  const drawn: InspectionDocument[] = []
  return {
    ...inspectionDeps(house),
    kernel: house.kernel,
    clock: house.clock,
    enqueueMessage: enqueuer({ store: house.stores.push, newId: house.newId }).message,
    log: logEntries(house.stores.evidence, sha256Tree),
    noticeWords,
    drawDocument: (document) => {
      drawn.push(document)
      return documentPdf(render, document)
    },
    drawn,
  }
}
