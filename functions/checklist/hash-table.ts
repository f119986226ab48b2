import { createHash } from 'node:crypto'
import type { Checklist } from '@app/rules/inspection/checklist'

/** JSON with the keys of every object in order, so that equal content is equal text. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

/** SHA-256 over a table's whole content, items and rules: what a phone has is what is in force, or it is not. */
export const hashOf = (checklist: Checklist): string =>
  createHash('sha256').update(canonicalJson(checklist)).digest('hex')
