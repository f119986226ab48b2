import { dispositionNames, inspectionMarkNames } from '@app/types/inspection/values'
import { Chips } from '../../parts/chips'
import { conflictWords } from '../../words/inspection-words'
import type { InspectionFilter, InspectionKey, NarrowInspections } from './inspection-filter'

/** Conditions that are asked less often: they wait behind a button. */
export const rareKeys = ['table', 'disposition', 'corrected', 'conflict', 'mark'] as const satisfies InspectionKey[]

type Chip = { readonly key: InspectionKey; readonly words: string }

const chipsOf = ({ table, disposition, corrected, conflict, mark, shopId }: InspectionFilter): readonly Chip[] => [
  ...(shopId ? [{ key: 'shopId' as const, words: `只看一家店：${shopId}` }] : []),
  ...(table ? [{ key: 'table' as const, words: `要点表：${table}` }] : []),
  ...(disposition ? [{ key: 'disposition' as const, words: `处理：${dispositionNames[disposition]}` }] : []),
  ...(corrected ? [{ key: 'corrected' as const, words: corrected === 'yes' ? '更正过' : '没有更正过' }] : []),
  ...(conflict ? [{ key: 'conflict' as const, words: conflictWords[conflict] }] : []),
  ...(mark ? [{ key: 'mark' as const, words: inspectionMarkNames[mark] }] : []),
]

type Props = { readonly filter: InspectionFilter; readonly narrow: NarrowInspections }

/** What is set of the rare conditions. */
export const InspectionChips = ({ filter, narrow }: Props) => (
  <Chips chips={chipsOf(filter)} onRemove={(key) => narrow(key)(undefined)} />
)
