import type { ConflictState } from '@app/types/inspection/conflict/values'

/** Whether an inspection arrived twice, and not the same. */
export const conflictWords: Readonly<Record<ConflictState, string>> = {
  open: '送达不一致，待核实',
  settled: '送达不一致，已核实',
}
