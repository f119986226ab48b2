import {
  type Disposition,
  dispositionNames,
  dispositions,
  itemResultNames,
  verdictNames,
  verdicts,
} from '@app/types/inspection/values'
import type { DocumentItem, InspectionDocument } from './document-data'
import { leaveOutUnreadable } from './leave-out-unreadable'
import { MissingGlyphError } from './missing-glyphs'
import { drawQr } from './qr'
import type { RenderPdf } from './render-pdf'
import { summariseItems } from './summarise-items'
import { readTemplate } from './template'

const layOutItem = ({ number, content, keyItem, result, remark = '' }: DocumentItem) => ({
  number: keyItem ? `*${number}` : number,
  content,
  result: result ? itemResultNames[result] : '未查',
  failed: result === 'fail',
  plain: result === 'pass',
  remark,
})

/** Neighbours of one category, so that it is printed once beside them. */
const groupItems = (items: readonly DocumentItem[]) => {
  const groups: { category: string; items: ReturnType<typeof layOutItem>[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.category === item.category) last.items.push(layOutItem(item))
    else groups.push({ category: item.category, items: [layOutItem(item)] })
  }
  return groups
}

/** The form's order: what is most often chosen comes first. */
const choicesOfHandling = ({ dispositions: chosen }: InspectionDocument['result']) => {
  const detailOf = (one: Disposition) => chosen.find(({ disposition }) => disposition === one)
  return dispositions.map((one) => ({
    words: dispositionNames[one],
    chosen: detailOf(one) !== undefined,
    detail: detailOf(one)?.detail ?? '',
  }))
}

const choicesOfVerdict = ({ verdict }: InspectionDocument['result']) =>
  verdicts.map((one) => ({ words: verdictNames[one], chosen: one === verdict, detail: '' }))

/**
 * Draws the electronic supervision document: notice, table of items, record of the result, photographs. A picture that
 * the renderer cannot read leaves a marked place: what was signed is never without its document.
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
  render(readTemplate('kit', 'form', 'document', 'notice', 'items', 'result', 'photos'), {
    ...document,
    qr: drawQr(document.publicUrl, { logo: false }).svg,
    groups: groupItems(document.items),
    summary: summariseItems(document.items),
    verdicts: choicesOfVerdict(document.result),
    handling: choicesOfHandling(document.result),
  })
