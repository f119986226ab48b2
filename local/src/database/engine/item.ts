import type { AttributeValue } from 'aws-lambda'

/** An item as DynamoDB's JSON has it: `{ pk: { S: 'SHOP#1' } }`, binary as base64. */
export type Item = Readonly<Record<string, AttributeValue>>

/** Same attributes with the same values; the order of attributes does not count. */
export const sameItem = (left: unknown, right: unknown): boolean => {
  if (!isObject(left) || !isObject(right)) return left === right
  const keys = Object.keys(left)
  return keys.length === Object.keys(right).length && keys.every((key) => sameItem(left[key], right[key]))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
