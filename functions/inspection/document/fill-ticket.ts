import { outcomeName } from '@app/rules/inspection/headline'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { dispositionNames, inspectionKindNames } from '@app/types/inspection/values'
import type { Ticket, TicketPart } from '../../paper/escpos/ticket'
import type { Submitted } from '../past-visits'
import { verifyAddress } from './verify-address'

type TicketParts = {
  readonly inspection: Submitted
  readonly bureauName: string
  /** The shop's public page. */
  readonly publicUrl: string
}

/** More would be a scroll: the document has them all. */
const mostProblems = 8

/** What the ticket says of an inspection: the result and what is to be done, not who said what. */
export const fillTicket = ({ inspection, bureauName, publicUrl }: TicketParts): Ticket => {
  const { kind, inspectors, shopName, result, delivered } = inspection
  const { finishedAt, documentNumber, verdict, scale, counts, note } = result
  return [
    { kind: 'title', text: bureauName },
    { kind: 'title', text: '监督检查结果' },
    { kind: 'rule' },
    { kind: 'pair', name: '文书编号', value: documentNumber },
    ...versionOf(delivered),
    { kind: 'pair', name: '被检查单位', value: shopName },
    { kind: 'pair', name: '检查类型', value: inspectionKindNames[kind] },
    { kind: 'pair', name: '时间', value: `${fullDate(dayOf(finishedAt))} ${timeOf(finishedAt)}` },
    { kind: 'pair', name: '执法人员', value: inspectors.map(({ name }) => name).join('、') },
    { kind: 'rule' },
    { kind: 'verdict', text: outcomeName({ kind, verdict, scale }) },
    { kind: 'center', text: `检查 ${counts.passed + counts.failed} 项，不符合 ${counts.failed} 项` },
    ...problemsOf(inspection),
    { kind: 'rule' },
    { kind: 'pair', name: '处理', value: handlingOf(inspection) },
    ...(note ? [{ kind: 'pair', name: '说明', value: note } as const] : []),
    { kind: 'rule' },
    { kind: 'qr', text: publicUrl },
    { kind: 'center', text: '扫码看公示' },
    { kind: 'text', text: '这是结果小票，以电子监管文书为准。文书核验：' },
    { kind: 'text', text: verifyAddress(publicUrl) },
  ]
}

/** A corrected document keeps its number: without its version nobody could tell the two tickets apart. */
const versionOf = ({ version }: Submitted['delivered']): readonly TicketPart[] =>
  version > 1 ? [{ kind: 'pair', name: '版本', value: `第 ${version} 版（已更正）` }] : []

const problemsOf = ({ result: { failing, rectifyBy: whole } }: Submitted): readonly TicketPart[] => {
  const told = failing.slice(0, mostProblems)
  const more = failing.length - told.length
  return [
    ...told.map(({ number, text, remark, rectifyBy }) => ({
      kind: 'text' as const,
      text: `${number} ${remark || text}${rectifyBy && rectifyBy !== whole ? `（${fullDate(rectifyBy)}前改好）` : ''}`,
    })),
    ...(more > 0 ? [{ kind: 'text' as const, text: `还有 ${more} 项，见文书。` }] : []),
  ]
}

const handlingOf = ({ result: { dispositions, rectifyBy } }: Submitted): string => {
  const before = rectifyBy ? `（${fullDate(rectifyBy)}前）` : ''
  return dispositions.map((one) => dispositionNames[one] + (one === 'rectifyByDate' ? before : '')).join('；')
}
