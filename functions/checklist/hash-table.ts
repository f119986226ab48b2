import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import type { Checklist } from '@app/rules/inspection/checklist'

/** SHA-256 over a table's whole content, items and rules: what a phone has is what is in force, or it is not. */
export const hashOf = (checklist: Checklist): string =>
  createHash('sha256').update(canonicalJson(checklist)).digest('hex')
