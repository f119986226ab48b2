import { outcomeName } from '@app/rules/inspection/headline'
import type { InspectionLine } from '@app/types/inspection/contract'
import { inspectionKindNames, inspectionStateNames, verdictNames } from '@app/types/inspection/values'
import { said } from '../platform/lists/filter-words'
import type { ListSheet, SheetCell } from '../platform/lists/list-sheet'
import { may } from './access'
import type { InspectionDeps } from './deps'
import { type InspectionFilter, inspectionLine, inspectionQuestion, shownOfInspections } from './list-inspections'
import { inspectionListing } from './listing'

type Column = { readonly title: string; readonly width: number; readonly cell: (one: InspectionLine) => SheetCell }

const conflictWords = { open: '待核实', settled: '已核实' } as const

const columns: readonly Column[] = [
  { title: '商户编号', width: 12, cell: ({ shopId }) => shopId },
  { title: '商户', width: 32, cell: ({ shopName }) => shopName },
  { title: '类别', width: 14, cell: ({ kind }) => inspectionKindNames[kind] },
  { title: '检查日期', width: 12, cell: ({ day }) => day },
  {
    title: '结果',
    width: 14,
    cell: ({ kind, state, verdict, scale }) =>
      verdict ? outcomeName({ kind, verdict, scale }) : inspectionStateNames[state],
  },
  { title: '不符合（项）', width: 12, cell: ({ failing }) => failing },
  { title: '执法人员', width: 20, cell: ({ inspectors }) => inspectors.join('、') },
  { title: '文书编号', width: 28, cell: ({ documentNumber }) => documentNumber },
  { title: '更正', width: 8, cell: ({ corrected }) => (corrected ? '有更正' : undefined) },
  { title: '两份不一致', width: 12, cell: ({ conflict }) => conflict && conflictWords[conflict] },
]

/** Inspections as a sheet. */
export const inspectionSheet = ({
  people,
  shops,
}: Pick<InspectionDeps, 'people' | 'shops'>): ListSheet<InspectionFilter> => ({
  listing: inspectionListing,
  may: may.list,
  question: inspectionQuestion({ shops }),
  inWords: async (district, { shopId, inspectorId, verdict, kind, state, from, to }) => {
    const inspector = inspectorId && ((await people.person(district, inspectorId))?.name ?? '别的人员')
    return [
      ...said('商户编号', shopId),
      ...said('执法人员', inspector),
      ...said('结果', verdict && verdictNames[verdict]),
      ...said('类别', kind && inspectionKindNames[kind]),
      ...said('状态', state && inspectionStateNames[state]),
      ...said('从', from),
      ...said('到', to),
    ]
  },
  headings: columns,
  shown: shownOfInspections,
  open: async () => (row) => {
    const one = inspectionLine(row)
    return columns.map(({ cell }) => cell(one))
  },
})
