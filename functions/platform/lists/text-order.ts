import type { ColumnKind } from './listing'

const chinese = new Intl.Collator('zh-CN', { numeric: true })
const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Total: texts that collate alike are told apart by code point. */
const byCollation = (a: string, b: string): number => chinese.compare(a, b) || byCodePoint(a, b)

export type TextOrder = (a: string, b: string) => number

/** How the words of a column stand in its dictionary. */
export const orderOf = (kind: ColumnKind): TextOrder => (kind === 'text' ? byCollation : byCodePoint)
