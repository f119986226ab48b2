import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { checkRun } from './check-run'
import type { Remains, Row } from './read-remains'
import type { Line } from './settings'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const [text, other] = ['{"version":1}', '{"version":1,"note":"other"}']
const [contentHash, otherHash] = [hash(text), hash(other)]
const receipt = { receiptHash: 'r1', receivedAt: '2026-11-22T08:00:00.000Z' }
const mine = { phone: 'A', key: 'A-0', inspectionId: 'INS1', contentHash }
const theirs = { phone: 'B', key: 'B-0', inspectionId: 'INS1', contentHash: otherHash }
const inspection: Row = {
  _et: 'Inspection',
  inspectionId: 'INS1',
  delivered: { contentHash, ...receipt, files: { p1: 'O/p1' } },
  result: { documentNumber: 'N1' },
}
const signed: Row = { _et: 'SignedContent', inspectionId: 'INS1', content: text }
const conflict: Row = {
  ...{ _et: 'DeliveryConflict', inspectionId: 'INS1' },
  ...{ contentHash: otherHash, content: other, against: contentHash },
}
const event = (eventId: string): Row => ({
  ...{ _et: 'AuditEvent', eventId, subject: 'inspection:INS1' },
  ...{ operation: 'inspection.deliverInspection', outcome: 'done' },
})
const lines: readonly Line[] = [
  { ...mine, what: 'promised' },
  { ...mine, what: 'receipt', ...receipt },
  { ...theirs, what: 'promised' },
  { ...theirs, what: 'conflict', standing: contentHash },
]
const rows = [inspection, signed, conflict, event('e1'), event('e2')]
const good: Remains = { lines, rows, objects: new Map([['O/p1', 'p1']]) }
const without = (row: Row) => rows.filter((one) => one !== row)

it('finds nothing wrong where everything is as it was told', () => {
  expect(checkRun(good)).toEqual([])
})

it.each<[string, Partial<Remains>, RegExp]>([
  ['an acknowledged inspection that is not there', { rows: without(inspection) }, /there 0 times/],
  ['one that is there twice', { rows: [...rows, { ...inspection, result: {} }] }, /there 2 times/],
  [
    'a receipt that the server does not have',
    { lines: [{ ...mine, what: 'receipt', ...receipt, receiptHash: 'r2' }] },
    /another receipt/,
  ],
  ['a promise without an end', { lines: lines.slice(0, 1) }, /promised and not delivered/],
  ['a refusal', { lines: [...lines, { ...mine, what: 'refused', reason: 'x' }] }, /refused, x/],
  ['a conflict that nobody kept', { rows: without(conflict) }, /conflict is not kept/],
  ['a conflict kept in part', { rows: [...without(conflict), { ...conflict, content: '' }] }, /conflict is not kept/],
  ['another text than was signed', { rows: [...without(signed), { ...signed, content: other }] }, /not the text/],
  ['a picture that is not there', { objects: new Map([['O/p1', 'damaged']]) }, /picture p1 is not there/],
  ['an effect with two events', { rows: [...rows, event('e3')] }, /3 audit events/],
  ['one document number for two', { rows: [...rows, { ...inspection, inspectionId: 'INS2' }] }, /given twice/],
])('finds %s', (_, broken, problem) => {
  expect(checkRun({ ...good, ...broken }).some((one) => problem.test(one))).toBe(true)
})
