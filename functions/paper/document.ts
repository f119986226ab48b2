import type { EndingRecord, InspectionDocument, ResultDocument } from './document-data'
import { layOutFindings, layOutResult, layOutTables } from './lay-out'
import { leaveOutUnreadable } from './leave-out-unreadable'
import { MissingGlyphError } from './missing-glyphs'
import { qrPoints } from './qr'
import type { RenderPdf } from './render-pdf'
import { readTemplate } from './template'

/**
 * Draws the electronic supervision document: notice, tables of items, record of the result, codes to answer findings
 * by, photographs; or the record of a visit without a result. A picture that the renderer cannot read leaves a marked
 * place: what was signed is never without its document.
 * @throws MissingGlyphError when a name or a remark has a character that the fonts lack
 */
export const documentPdf = async (render: RenderPdf, document: InspectionDocument): Promise<Uint8Array> => {
  try {
    return await draw(render, document)
  } catch (error) {
    const marked = error instanceof MissingGlyphError ? undefined : await leaveOutUnreadable(render, document)
    if (!marked) throw error
    return await draw(render, marked)
  }
}

const draw = (render: RenderPdf, document: InspectionDocument): Promise<Uint8Array> =>
  document.form === 'result' ? drawResult(render, document) : drawEnding(render, document)

const codesOf = ({ publicUrl, verification }: InspectionDocument) => ({
  qr: qrPoints(publicUrl),
  ...(verification && { verifyQr: qrPoints(verification.url) }),
})

const drawResult = (render: RenderPdf, document: ResultDocument): Promise<Uint8Array> =>
  render(
    readTemplate('kit', 'form', 'document', 'notice', 'items', 'result', 'correction', 'closing', 'findings', 'photos'),
    {
      ...document,
      ...codesOf(document),
      ...layOutResult(document),
      tables: layOutTables(document),
      findings: layOutFindings(document),
    },
  )

const drawEnding = (render: RenderPdf, document: EndingRecord): Promise<Uint8Array> =>
  render(readTemplate('kit', 'form', 'document', 'ending', 'correction', 'closing', 'photos'), {
    ...document,
    ...codesOf(document),
    facts: document.facts ?? '',
  })
