import type { Checklist } from '@app/rules/inspection/table'
import type { NewId } from '../platform/ports/clock'
import type { ChecklistStore } from './store'

/** Whether the fonts of documents draw every character: a table is printed with every inspection. */
export type CoversText = (text: string) => boolean

/** Whether a table's rule gives exactly one verdict for every combination of answers; if not, where, in words. */
export type Prove = (table: Checklist) => {
  readonly proved: boolean
  /** Combinations of counts that were covered. */
  readonly combinations: number
  readonly counterExamples: readonly string[]
}

export type ChecklistDeps = {
  readonly store: ChecklistStore
  readonly newId: NewId
  readonly coversText: CoversText
  readonly prove: Prove
}
