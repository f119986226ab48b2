import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isReceiptFor } from './receipt'
import { type Arrival, answerTo, decideDelivery, type Facts, type Filed, judgedAt, nothingFiled } from './server-intake'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const day = 86_400_000
const at = Date.parse('2026-11-22T08:00:00Z')
const arrival: Arrival = {
  inspectionId: 'insA',
  version: 1,
  contentHash: 'h1',
  computedHash: 'h1',
  photos: ['p1', 'p2'],
  signedAt: at - 3_600_000,
  sender: '张三',
}
const good: Facts = {
  at,
  inspectors: [
    { atSigning: 'valid', atArrival: 'valid' },
    { atSigning: 'valid', atArrival: 'valid' },
  ],
  table: 'inForce',
  shop: 'sameAsSigned',
  photo: () => 'there',
}
const decide = (filed: Filed, over: Partial<Arrival> = {}, facts: Partial<Facts> = {}) =>
  decideDelivery(filed, { ...arrival, ...over }, () => ({ ...good, ...facts }), hash)
const receipt = (() => {
  const decision = decide(nothingFiled)
  if (decision.kind !== 'accept') throw new Error(decision.kind)
  return decision.receipt
})()
const filed: Filed = { delivered: [{ receipt, sender: '张三' }], conflicts: [] }
const correction = { version: 2, corrects: 'h1', contentHash: 'h2', computedHash: 'h2' }
const neverAsked = (): Facts => {
  throw new Error('nothing needed to be judged')
}

describe('a content that is new', () => {
  it('is accepted with a receipt that anybody can check', () => {
    expect(isReceiptFor(receipt, { inspectionId: 'insA', version: 1, contentHash: 'h1' })).toBe(true)
    expect(receipt.receiptHash).toBe(hash(`insA\n1\nh1\n${receipt.receivedAt}`))
    expect(decide(nothingFiled)).toMatchObject({ kind: 'accept', notes: [] })
  })

  it('waits for its photos, by name', () => {
    const decision = decide(nothingFiled, {}, { photo: (sha256) => (sha256 === 'p2' ? 'missing' : 'there') })
    expect(answerTo(decision)).toEqual({ kind: 'missingPhotos', sha256s: ['p2'] })
  })

  it('is refused when a photo of it is none', () => {
    const decision = decide(nothingFiled, {}, { photo: (sha256) => (sha256 === 'p2' ? 'rejected' : 'missing') })
    expect(answerTo(decision)).toEqual({ kind: 'refused', refusal: { reason: 'photoRejected', detail: ['p2'] } })
  })

  it.each<[string, Partial<Arrival>, Partial<Facts>, string]>([
    ['was altered after signing', { computedHash: 'other' }, {}, 'contentAltered'],
    [
      'was signed by somebody revoked before',
      {},
      { inspectors: [{ atSigning: 'revoked', atArrival: 'revoked' }] },
      'inspectorRevoked',
    ],
    [
      'was signed with an expired certificate',
      {},
      { inspectors: [{ atSigning: 'expired', atArrival: 'valid' }] },
      'inspectorExpired',
    ],
    [
      'was signed without a certificate',
      {},
      { inspectors: [{ atSigning: 'unknown', atArrival: 'valid' }] },
      'inspectorUnknown',
    ],
    ['was made with a table that nobody published', {}, { table: 'unknown' }, 'tableUnknown'],
    ['was made with a table of tomorrow', {}, { table: 'notYet' }, 'tableNotYet'],
    ['is of a shop that nobody knows', {}, { shop: 'unknown' }, 'shopUnknown'],
    ['bears a signature from nobody', {}, { fault: { reason: 'signatureForeign' } }, 'signatureForeign'],
  ])('is refused when it %s', (_, over, facts, reason) => {
    expect(answerTo(decide(nothingFiled, over, facts))).toMatchObject({ kind: 'refused', refusal: { reason } })
  })

  it.each<[string, Partial<Arrival>, Partial<Facts>, string]>([
    [
      'a certificate ended meanwhile',
      {},
      { inspectors: [{ atSigning: 'valid', atArrival: 'revoked' }] },
      'certificateEndedSince',
    ],
    ['the table was superseded', {}, { table: 'superseded' }, 'tableSuperseded'],
    ['the shop changed meanwhile', {}, { shop: 'changedSince' }, 'shopChangedSince'],
    ['the phone was a day ahead', { signedAt: at + day }, {}, 'clockAhead'],
    ['it comes six weeks late', { signedAt: at - 42 * day }, {}, 'arrivedLate'],
  ])('is accepted, with a note, when %s', (_, over, facts, note) => {
    expect(decide(nothingFiled, over, facts)).toMatchObject({ kind: 'accept', notes: [note] })
  })

  it('is judged by its signing, though never by a day that has not come', () => {
    expect(judgedAt(at - day, at)).toBe(at - day)
    expect(judgedAt(at + day, at)).toBe(at)
  })
})

describe('a content that is there', () => {
  it('gets the same receipt again, whatever has changed since', () => {
    const decision = decideDelivery(filed, arrival, neverAsked, hash)
    expect(answerTo(decision)).toEqual({ kind: 'receipt', receipt })
  })

  it('gets its receipt also after a correction', () => {
    const corrected = decide(filed, correction)
    if (corrected.kind !== 'accept') throw new Error(corrected.kind)
    const both = { ...filed, delivered: [...filed.delivered, { receipt: corrected.receipt, sender: '张三' }] }
    expect(answerTo(decideDelivery(both, arrival, neverAsked, hash))).toEqual({ kind: 'receipt', receipt })
  })

  it('is told that it was taken back, with its receipt (getodk/central#794)', () => {
    const withdrawal = { who: '王所', when: '2026-11-22T09:00:00.000Z' }
    const decision = decideDelivery({ ...filed, withdrawal }, arrival, neverAsked, hash)
    expect(answerTo(decision)).toEqual({ kind: 'withdrawn', receipt, withdrawal })
  })
})

describe('another content under the number', () => {
  const conflict = { who: '张三', when: receipt.receivedAt, standing: 'h1', yours: 'h9' }
  const other = { contentHash: 'h9', computedHash: 'h9', sender: '李四' }

  it('is kept as a conflict with who and when, and said the same to a repeat', () => {
    expect(decide(filed, other)).toEqual({ kind: 'keepConflict', conflict })
    const kept = { ...filed, conflicts: [{ contentHash: 'h9', note: conflict }] }
    expect(decide(kept, other)).toEqual({ kind: 'answer', answer: { kind: 'conflict', conflict } })
  })

  it('is a conflict too when it corrects something else than what stands, or something taken back', () => {
    expect(decide(filed, { ...correction, corrects: 'h0' })).toMatchObject({ kind: 'keepConflict' })
    const withdrawn = { ...filed, withdrawal: { who: '王所', when: '' } }
    expect(decide(withdrawn, correction)).toMatchObject({ kind: 'keepConflict' })
  })
})

describe('a correction', () => {
  it('of what stands is accepted as the next version', () => {
    expect(decide(filed, correction)).toMatchObject({ kind: 'accept', receipt: { version: 2, contentHash: 'h2' } })
  })

  it('that came first waits for what it corrects', () => {
    expect(answerTo(decide(nothingFiled, correction))).toEqual({ kind: 'earlierMissing' })
    expect(answerTo(decide(filed, { ...correction, version: 3 }))).toEqual({ kind: 'earlierMissing' })
  })
})
