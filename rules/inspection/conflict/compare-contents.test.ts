import type { InspectionContent, SignedAnswer } from '@app/types/inspection/content'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareContents } from './compare-contents'

const hash = 'a'.repeat(64)
const at = '2026-11-20T02:00:00.000Z'
const answer: SignedAnswer = {
  result: 'fail',
  remark: '地面有油污',
  reading: '12',
  photos: [{ sha256: hash, takenAt: at }],
}

const told: InspectionContent = {
  format: 'inspection/1',
  district: 'YX1',
  inspectionId: '01J00000000000000000000021',
  version: 1,
  shop: { shopId: 'YX100009', name: '槐荫汤面馆', address: '青石路18号' },
  kind: 'routine',
  inspectors: [
    { personId: '01J00000000000000000000031', name: '陆闻溪', certificateNumber: 'YX-070012', shows: 'certificate' },
    { personId: '01J00000000000000000000032', name: '丁望舒', certificateNumber: 'YX-070013', shows: 'certificate' },
  ],
  beginning: {},
  place: { address: '青石路18号' },
  startedAt: at,
  finishedAt: '2026-11-20T03:00:00.000Z',
  tables: [{ id: 'T-CY-2016', version: 2, title: '要点表', hash }],
  mustCheck: [],
  answers: { 'cy.1': { result: 'pass' }, 'cy.2': answer },
  ending: {
    kind: 'concluded',
    judgement: { overall: 'basicallyConforming', parts: [] },
    dispositions: ['rectifyByDate'],
    rectifyBy: '2026-11-30',
    accidentRisk: false,
    contact: { name: '贺青禾', phone: '13800000136' },
  },
}
const ending = told.ending as Extract<InspectionContent['ending'], { kind: 'concluded' }>

it.each([
  ['kind', { kind: 'flyCheck' }, '日常监督检查', '飞行检查'],
  ['place', { place: { address: '青石路20号' } }, '青石路18号', '青石路20号'],
  ['beginning', { beginning: { approval: '云检〔2026〕3号' } }, '没有', '审批编号 云检〔2026〕3号'],
  [
    'dispositions',
    { ending: { ...ending, accidentRisk: true } },
    '书面限期整改、2026-11-30 前',
    '书面限期整改、2026-11-30 前、有事故风险',
  ],
  ['note', { ending: { ...ending, note: '另查' } }, '没有', '另查'],
  ['contact', { ending: { ...ending, contact: { name: '石敬亭' } } }, '贺青禾 13800000136', '石敬亭'],
  ['corrects', { version: 2, corrects: { contentHash: hash, reason: '写错了' } }, '第 1 版', '第 2 版，写错了'],
] as const)('names what differs: %s', (part, change, first, second) => {
  const other = { ...told, ...change } as unknown as InspectionContent
  expect(compareContents(told, other)).toEqual([{ part, first, second }])
})

it.each([
  ['a result', { result: 'pass' }, '符合'],
  ['a remark', { ...answer, remark: '已经擦净' }, '不符合、读数 12、已经擦净、照片 1 张'],
  [
    'a picture more',
    { ...answer, photos: [...(answer.photos ?? []), ...(answer.photos ?? [])] },
    '不符合、读数 12、地面有油污、照片 2 张',
  ],
  [
    'what was done',
    { ...answer, handling: { disposition: 'correctedOnSite' } },
    '不符合、读数 12、地面有油污、照片 1 张、当场整改',
  ],
] as const)('names the item whose answer differs in %s', (_, other, words) => {
  const found = compareContents(told, { ...told, answers: { ...told.answers, 'cy.2': other } as never })
  expect(found).toEqual([
    { part: 'answer', key: 'cy.2', first: '不符合、读数 12、地面有油污、照片 1 张', second: words },
  ])
})

it('says of an item that one of the two did not look at that it was not looked at', () => {
  const { 'cy.1': _, ...answers } = told.answers
  expect(compareContents(told, { ...told, answers })).toEqual([
    { part: 'answer', key: 'cy.1', first: '符合', second: '没有查' },
  ])
})

it('tells a refused inspection from one with a result', () => {
  const other: InspectionContent = { ...told, ending: { kind: 'obstructed', facts: '店主锁门' } }
  expect(compareContents(told, other).map(({ part }) => part)).toEqual(['ending', 'dispositions', 'contact'])
  expect(compareContents(told, other)[0]).toMatchObject({ first: '基本符合', second: '拒绝检查：店主锁门' })
  expect(compareContents(told, other, 'drugs')[0]).toMatchObject({ first: '待整改后评定' })
})

it('names another picture although both sides read alike', () => {
  const photos = [{ sha256: 'b'.repeat(64), takenAt: at }]
  const other = { ...told, answers: { ...told.answers, 'cy.2': { ...answer, photos } } }
  const [found, ...more] = compareContents(told, other)
  expect(more).toEqual([])
  expect(found).toMatchObject({ part: 'answer', key: 'cy.2' })
  expect(found?.first).toBe(found?.second)
})

/** Every leaf of a content, by its path. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => leaves(inside, [...path, key]))
    : [path]

const changed = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
  if (key === '') return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = changed(copy[key], rest)
  return copy
}

it('never says nothing of two that differ, whichever word it is, and nothing of two that do not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...leaves(told)), (path) => {
      const other = changed(told, path) as InspectionContent
      expect(compareContents(told, other).length, path.join('.')).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
  expect(compareContents(told, structuredClone(told))).toEqual([])
})
