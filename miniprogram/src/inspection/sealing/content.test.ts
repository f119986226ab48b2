import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { InspectionContent } from '@app/types/inspection/content'
import { expect, it } from 'vitest'
import { type DraftEnd, noEnd } from '../draft'
import { failing, generalKeys, someEnd, someHead, somePhoto } from '../testing'
import { contentOf } from './content'
import type { Drafted } from './drafted'
import { sealedContent, sealOf } from './seal'

const at = '2026-11-24T03:00:00Z'
const [failed = '', other = ''] = generalKeys
const photos = { p1: somePhoto('一'), p2: { ...somePhoto('二'), marked: true as const } }
const drafted: Drafted = {
  head: someHead,
  answers: {
    ...failing(failed),
    [failed]: {
      result: 'fail',
      remark: ' 后厨有老鼠🐀，\u200b灭蝇灯坏了 ',
      photos: ['p1', 'lost', 'p2'],
      handling: { disposition: 'correctedOnSite', photosAfter: ['p2'] },
    },
    [other]: { result: 'pass', reading: ' 4,5 ', handling: { disposition: 'correctedOnSite' } },
    'cy.unanswered': { remark: '还没定' },
  },
  end: someEnd,
  photo: (id) => photos[id as keyof typeof photos],
}
const withEnd = (end: Partial<DraftEnd>): Drafted => ({ ...drafted, end: { ...noEnd, ...end } })

it('is what the contract takes, and hashes at the server to what was signed', () => {
  const seal = sealOf(drafted, at)!
  const arrived = InspectionContent.parse(JSON.parse(seal.text))
  expect(createHash('sha256').update(canonicalJson(arrived)).digest('hex')).toBe(seal.hash)
  expect(sealedContent(seal)).toEqual(arrived)
})

it('holds the answers that were given, with photos by their content in the order taken', () => {
  const { answers } = contentOf(drafted, at)!
  expect(answers[failed]).toEqual({
    result: 'fail',
    remark: '后厨有老鼠🐀，灭蝇灯坏了',
    photos: [
      { sha256: photos.p1.sha256, takenAt: photos.p1.takenAt },
      { sha256: photos.p2.sha256, takenAt: photos.p2.takenAt, marked: true },
    ],
    handling: {
      disposition: 'correctedOnSite',
      photosAfter: [{ sha256: photos.p2.sha256, takenAt: photos.p2.takenAt, marked: true }],
    },
  })
  expect(answers[other]).toEqual({ result: 'pass', reading: '4,5' })
  expect(answers).not.toHaveProperty('cy.unanswered')
})

it('is judged by the same rules as at the server', () => {
  expect(contentOf(drafted, at)?.ending).toMatchObject({
    kind: 'concluded',
    judgement: { overall: 'basicallyConforming', parts: [{ verdict: 'basicallyConforming' }] },
    contact: { name: '贺青禾' },
    rectifyBy: '2026-12-01',
  })
})

it.each([
  ['nobody to inspect', { kind: 'notHeld', reason: 'moved', photos: ['p1'] }, { reason: 'moved' }],
  ['an obstruction', { kind: 'obstructed', facts: ' 不让进门 ' }, { facts: '不让进门' }],
  ['a recusal', { kind: 'recused' }, {}],
] as const)('ends with %s, as the contract takes it', (_, end, expected) => {
  const content = contentOf(withEnd(end), at)!
  expect(InspectionContent.parse(content)).toEqual(content)
  expect(content.ending).toMatchObject({ kind: end.kind, ...expected })
})

it.each([
  ['without a reason why it was not held', { kind: 'notHeld' }],
  ['without what happened', { kind: 'obstructed', facts: ' ' }],
] as const)('is nothing to sign %s', (_, end) => {
  expect(sealOf(withEnd(end), at)).toBeUndefined()
})

it('is nothing to sign while nothing was checked', () => {
  expect(sealOf({ ...drafted, answers: {} }, at)).toBeUndefined()
})

it('is another with every change', () => {
  const seal = sealOf(drafted, at)!
  const changed = sealOf({ ...drafted, end: { ...someEnd, note: '补一句' } }, at)!
  expect(changed.hash).not.toBe(seal.hash)
})
