import type { Item } from '../engine/item'

/** One committed change of one item. */
export type FeedRecord = {
  /** 21 digits, rising over all tables in the order of commits. */
  readonly sequenceNumber: string
  readonly table: string
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  /** Epoch seconds by the database's clock. */
  readonly at: number
  readonly keys: Item
  readonly oldImage?: Item
  readonly newImage?: Item
  /** Removed because its time to live was over. */
  readonly expired?: true
}

export const sequenceText = (sequence: number) => String(sequence).padStart(21, '0')
export const feedPrefix = (table: string) => `feed~${table}~`
export const feedKey = (table: string, sequenceNumber: string) => feedPrefix(table) + sequenceNumber
