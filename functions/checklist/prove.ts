import { proveTable } from '@app/rules/inspection/prove/prove-table'
import type { Prove } from './deps'

/** The prover of `rules/inspection/prove`: over all answers, by reasoning. */
export const prove: Prove = (table) => {
  const { proven, combinations, findings } = proveTable(table)
  return { proved: proven, combinations, counterExamples: findings.map(({ words }) => words) }
}
