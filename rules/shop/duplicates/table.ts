import type { Share } from './likeness'

/** When two entries of the register are suspected to be one shop, as a versioned table. */
export type DuplicateTable = {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: string
  readonly standing: '待本局确认'
  readonly nameAlike: Share
  readonly streetAlike: Share
  /** Letters from which equal pinyin initials say that two names sound alike. */
  readonly initialsFrom: number
  /** Entries of a block that are compared each with each; in a larger one, each with so many neighbours in order. */
  readonly mostInBlock: number
  readonly neighbours: number
}

/** Ours: no source says from when on two entries are alike. */
export const duplicateTable: DuplicateTable = {
  id: 'duplicates',
  version: 1,
  effectiveFrom: '2026-01-01',
  standing: '待本局确认',
  nameAlike: { of: 3, in: 5 },
  streetAlike: { of: 1, in: 2 },
  initialsFrom: 4,
  mostInBlock: 40,
  neighbours: 8,
}
