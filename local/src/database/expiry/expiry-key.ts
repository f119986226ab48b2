import type { Item } from '../engine/item'

/** Names the attribute of a table that has a time to live. */
export const settingPrefix = 'ttl~'

const digits = 12
const secondText = (second: number) => String(second).padStart(digits, '0')

export const expiryPrefix = (table: string) => `expiry~${table}~`
export const expiryKey = (table: string, second: number, itemKey: string) =>
  `${expiryPrefix(table)}${secondText(second)}~${itemKey}`
export const itemKeyIn = (table: string, key: string) => key.slice(expiryPrefix(table).length + digits + 1)

const fiveYears = 5 * 365 * 86_400

/** Items that expired before this second, but not more than five years ago: DynamoDB leaves those alone. */
export const expiredBefore = (table: string, second: number) => ({
  gte: expiryPrefix(table) + secondText(Math.max(0, second - fiveYears)),
  lt: expiryPrefix(table) + secondText(second),
})

/** Epoch seconds; undefined when the attribute is missing or is no number. */
export const expiryOf = (item: Item | undefined, attribute: string): number | undefined => {
  const text = item?.[attribute]?.N
  const second = text === undefined ? Number.NaN : Math.floor(Number(text))
  return second >= 0 && second < 10 ** digits ? second : undefined
}
