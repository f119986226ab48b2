import { inspectionContract } from '@app/types/inspection/contract'
import { expect, it } from 'vitest'
import { noEnd } from './draft'
import { mayInviteWitness, nextSigner, signersDue } from './sign-order'
import { filesToSend, submissionOf } from './submission'
import { failing, itemKeys, signedEnd, someHead } from './testing'

const SubmitInput = inspectionContract.submitInspection['~orpc'].inputSchema!
const [first = ''] = itemKeys
const ref = (uploadId: string) => ({ uploadId: `01KP00000000000000000000${uploadId}`, sha256: 'a'.repeat(64) })
const answers = { ...failing(first), [first]: { result: 'fail' as const, remark: ' 没有证 ', photos: ['p1', 'p2'] } }
const uploads = { p1: ref('A1'), p2: ref('A2'), first: ref('B1'), second: ref('B2'), merchant: ref('B3') }

it('is what the contract takes', () => {
  expect(() => SubmitInput.parse(submissionOf(someHead, answers, signedEnd, uploads))).not.toThrow()
})

it('names photos and signatures by where they lie at the server, inspectors as themselves', () => {
  const { answers: sent, signatures, contact } = submissionOf(someHead, answers, signedEnd, uploads)
  expect(sent[first]).toEqual({ result: 'fail', remark: '没有证', photos: [uploads.p1, uploads.p2] })
  expect(signatures.map(({ role, personId }) => [role, personId])).toEqual([
    ['inspector', someHead.inspectors[0].personId],
    ['inspector', someHead.inspectors[1].personId],
    ['merchant', undefined],
  ])
  expect(contact).toEqual({ name: '贺青禾' })
})

it('sends photos of all answers, then signatures; a photo that the phone lost is left out', () => {
  const files = filesToSend(answers, signedEnd, (id) => (id === 'p2' ? undefined : 'file'))
  expect(files.map(({ name, purpose }) => `${purpose} ${name}`)).toEqual([
    'photo p1',
    'signature first',
    'signature second',
    'signature merchant',
  ])
})

it('asks both inspectors and the merchant to sign, in this order', () => {
  expect(signersDue(noEnd)).toEqual(['first', 'second', 'merchant'])
  expect(signersDue(signedEnd)).toEqual([])
})

it('asks no merchant who refuses, and may invite a witness', () => {
  const { merchant: _, ...signatures } = signedEnd.signatures
  const refused = { ...signedEnd, signatures, refusal: { reason: '有异议', notedAt: '2026-11-24T03:00:00Z' } }
  expect(signersDue(refused)).toEqual([])
  expect(mayInviteWitness(refused)).toBe(true)
  expect(mayInviteWitness(signedEnd)).toBe(false)
  expect(nextSigner(refused, false)).toBeUndefined()
  expect(nextSigner(refused, true)).toBe('witness')
})

it('invites a witness only once both inspectors have signed', () => {
  const { first, ...unsigned } = signedEnd.signatures
  const refused = {
    ...signedEnd,
    signatures: { ...unsigned },
    refusal: { reason: '有异议', notedAt: '2026-11-24T03:00:00Z' },
  }
  expect(first).toBeDefined()
  expect(mayInviteWitness(refused)).toBe(false)
  expect(nextSigner(refused, true)).toBe('first')
})
