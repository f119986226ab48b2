import { expect, it } from 'vitest'
import { addressOf } from '../../data/address'
import { memoryStorage } from '../../data/memory-storage'
import { sha256 } from '../../data/sha256'
import { utf8 } from '../../data/utf8'
import { deliveryOf } from '../delivery/delivery-of'
import type { DraftSigning } from '../draft'
import { signedDraft, someHead } from '../testing'
import { overLength } from './over-length'
import { sealedContent } from './seal'

const { seal } = signedDraft(memoryStorage()).signing()
/** The same with a remark of so many characters. */
const sealedWith = (characters: number) => {
  const content = sealedContent(seal!)
  const [key = ''] = Object.keys(content.answers)
  const answers = { ...content.answers, [key]: { ...content.answers[key], remark: '查"'.repeat(characters / 2) } }
  const text = JSON.stringify({ ...content, answers })
  return { text, hash: sha256(utf8(text)), sealedAt: '2026-11-24T03:00:00.000Z' }
}
const longest = () => {
  let [fits, over] = [0, 100_000]
  while (over - fits > 2) {
    const middle = 2 * Math.floor((fits + over) / 4)
    if (overLength(sealedWith(middle)) === undefined) fits = middle
    else over = middle
  }
  return sealedWith(fits)
}
const signature = {
  ...{ path: '', sha256: 'a'.repeat(64), name: '欧阳'.repeat(20), signedAt: '2026-11-24T03:00:00.000Z' },
}
const signing: DraftSigning = {
  signatures: { first: signature, second: signature, merchant: signature, witness: signature },
  refusal: { reason: '不'.repeat(200), notedAt: signature.signedAt, recording: '录'.repeat(100) },
}

it('is the longest that one call to the gateway carries, signed by all and refused', () => {
  const delivery = deliveryOf(someHead, { ...signing, seal: longest() })
  const address = addressOf(['POST', '/shops/{shopId}/inspections/{inspectionId}/deliver'], delivery)
  const event = { type: 'call', district: 'YX1', ...address, idempotencyKey: 'k'.repeat(128) }
  const bytes = utf8(JSON.stringify(event)).length
  expect(bytes).toBeLessThanOrEqual(100 * 1024)
  // and not much is given away
  expect(bytes).toBeGreaterThan(96 * 1024)
})

it('says by how much a longer one is over', () => {
  expect(overLength({ text: 'x'.repeat(96_000 - 2) })).toBeUndefined()
  expect(overLength({ text: 'x'.repeat(96_000 - 1) })).toBe(1)
  expect(overLength({ text: '字'.repeat(40_000) })).toBe(26)
})
