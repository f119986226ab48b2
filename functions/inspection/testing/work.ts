import { documentPdf } from '../../paper/document'
import type { InspectionDocument } from '../../paper/document-data'
import { readFonts } from '../../paper/fonts'
import { noticeWords } from '../../paper/notice-words'
import { createRenderer } from '../../paper/render-pdf'
import type { SendMessage } from '../../platform/ports/queue'
import type { InspectionWorkDeps } from '../deps'
import { type House, inspectionDeps } from './house'

/** For tests: what the queues' workers are given, with the real paper; `drawn` keeps what each document was to say. */
export const workDeps = (
  house: House,
): InspectionWorkDeps & { readonly drawn: InspectionDocument[]; readonly send: SendMessage } => {
  const render = createRenderer({ fonts: readFonts() })
  const drawn: InspectionDocument[] = []
  return {
    ...inspectionDeps(house),
    kernel: house.kernel,
    clock: house.clock,
    noticeWords,
    findingLinks: ({ inspectionId }, keys) =>
      Object.fromEntries(keys.map((key) => [key, `https://yunxi.example/r/${inspectionId}-${key}`])),
    drawDocument: (document) => {
      drawn.push(document)
      return documentPdf(render, document)
    },
    drawn,
    send: async (queue) => {
      throw new Error(`nothing goes on to ${queue} here`)
    },
  }
}
