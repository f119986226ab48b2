import { expect, it } from 'vitest'
import { unsigned } from './draft'
import { mayInviteWitness, nextSigner, signersDue } from './sign-order'
import { allSigned } from './testing'

const kind = 'concluded' as const
const nobody = { ...unsigned, kind }
const everybody = { kind, signatures: allSigned }
const refusal = { reason: '有异议', notedAt: '2026-11-24T03:00:00Z' }
const { merchant: _merchant, ...inspectors } = allSigned

it('asks both inspectors and the merchant to sign, in this order', () => {
  expect(signersDue(nobody)).toEqual(['first', 'second', 'merchant'])
  expect(signersDue(everybody)).toEqual([])
})

it.each(['obstructed', 'notHeld', 'recused'] as const)('asks only the inspectors when it ended %s', (ended) => {
  expect(signersDue({ ...unsigned, kind: ended })).toEqual(['first', 'second'])
})

it('asks no merchant who refuses, and may invite a witness', () => {
  const refused = { kind, signatures: inspectors, refusal }
  expect(signersDue(refused)).toEqual([])
  expect(mayInviteWitness(refused)).toBe(true)
  expect(mayInviteWitness(everybody)).toBe(false)
  expect(nextSigner(refused, false)).toBeUndefined()
  expect(nextSigner(refused, true)).toBe('witness')
})

it('invites a witness only once both inspectors have signed', () => {
  const { first: _, ...withoutFirst } = inspectors
  const refused = { kind, signatures: withoutFirst, refusal }
  expect(mayInviteWitness(refused)).toBe(false)
  expect(nextSigner(refused, true)).toBe('first')
})
