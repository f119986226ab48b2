import type { AuditSeals, SealRow } from '../../platform/ports/audit-seals'

/** The append-only table in memory, for many logs at once; the real one is tested in sequence-district.test.ts. */
export const memoryRows = (): AuditSeals => {
  const partitions = new Map<string, Map<string, SealRow>>()
  const partition = (pk: string) => partitions.get(pk) ?? new Map<string, SealRow>()
  const within = async (pk: string, from: string, to: string) =>
    [...partition(pk)]
      .filter(([sk]) => sk >= from && sk <= to)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row)
  return {
    append: async (rows) => {
      if (rows.some(({ pk, sk }) => partition(pk).has(sk))) return false
      for (const { pk, sk, ...row } of rows) partitions.set(pk, partition(pk).set(sk, row))
      return true
    },
    get: async ({ pk, sk }) => partition(pk).get(sk),
    within,
    edge: async (pk, [from, to], which) => (await within(pk, from, to)).at(which === 'first' ? 0 : -1),
    events: async () => [],
  }
}
