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
const position = { latitude: 30.25, longitude: 120.16 }
const [p1, p2] = [{ ...somePhoto('一'), position }, somePhoto('二')]
const photos = { p1, p2, drawn: { ...somePhoto('三'), drawnOn: p1.sha256 } }
const drafted: Drafted = {
  head: someHead,
  answers: {
    ...failing(failed),
    [failed]: {
      result: 'fail',
      remark: ' 后厨有老鼠🐀，\u200b灭蝇灯坏了 ',
      photos: ['p1', 'drawn', 'lost', 'p2'],
      handling: { disposition: 'correctedOnSite', photosAfter: ['p2', 'drawn'] },
    },
    [other]: { result: 'pass', aside: ['p2'], reading: ' 4,5 ', handling: { disposition: 'correctedOnSite' } },
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

it('holds the answers that were given, with photos by their content in the order taken, and those drawn upon', () => {
  const { answers } = contentOf(drafted, at)!
  expect(answers[failed]).toEqual({
    result: 'fail',
    remark: '后厨有老鼠🐀，灭蝇灯坏了',
    photos: [
      { sha256: p1.sha256, takenAt: p1.takenAt, position },
      { sha256: photos.drawn.sha256, takenAt: p1.takenAt, position, drawnOn: p1.sha256 },
      { sha256: p2.sha256, takenAt: p2.takenAt },
    ],
    handling: {
      disposition: 'correctedOnSite',
      photosAfter: [{ sha256: p2.sha256, takenAt: p2.takenAt }],
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
