import { expect, it } from 'vitest'
import { readProof } from './read-proof'

const hash = 'ab'.repeat(32)
const entry = { district: 'YX1', subject: 's/i', at: '2026-11-24T02:41:00.000Z', hash, number: '云市监检〔2026〕00001' }
const bundle = {
  format: 'qingan-proof-1',
  district: 'YX1',
  entries: [
    { entry: { ...entry, kind: 'document', version: 1, content: hash }, index: 12, inclusion: [] },
    { entry: { ...entry, kind: 'publication', version: 1 }, index: 40, inclusion: [] },
  ],
  head: { at: '2026-11-24T02:45:00.000Z', size: 41, root: 'cd'.repeat(32), keyId: 'ef'.repeat(32), hash: 'SHA-256' },
  keys: [],
}

it('says which versions are in the log, on which leaf, and under whose head', () => {
  expect(readProof(JSON.stringify(bundle))).toEqual({
    number: entry.number,
    logged: [
      { kind: 'document', version: 1, leaf: 13, at: entry.at, hash },
      { kind: 'publication', version: 1, leaf: 41, at: entry.at, hash },
    ],
    head: { at: '2026-11-24T02:45:00.000Z', size: 41, root: 'cd'.repeat(32), keyId: 'ef'.repeat(32) },
  })
})

it.each([
  ['no JSON', '{'],
  ['nothing', 'null'],
  ['another format', JSON.stringify({ ...bundle, format: 'qingan-proof-2' })],
  ['half of one', JSON.stringify({ ...bundle, head: undefined })],
  ['without entries', JSON.stringify({ ...bundle, entries: undefined })],
])('shows nothing of %s', (_, text) => expect(readProof(text)).toBeUndefined())
