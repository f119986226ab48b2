import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { noEnd } from './draft'
import { listDrafts, openDraft } from './drafts'
import { someHead } from './testing'

const id = someHead.inspectionId

it('finds every answer again after the app was killed', () => {
  const storage = memoryStorage()
  const draft = openDraft(storage, id)
  draft.begin(someHead)
  draft.saveAnswers({ 'cy.1.1': { result: 'fail', remark: '没有证' } }, 5)
  draft.savePhoto('p1', { path: 'file', takenAt: '2026-11-24T02:10:00Z' })
  const reopened = openDraft(storage, id)
  expect(reopened.head()).toEqual(someHead)
  expect(reopened.answers()).toEqual({ 'cy.1.1': { result: 'fail', remark: '没有证' } })
  expect(reopened.photo('p1')?.path).toBe('file')
  expect(reopened.end()).toEqual(noEnd)
})

it('lists what was begun, last touched first, with how far it is', () => {
  const storage = memoryStorage()
  for (const [inspectionId, shopName, savedAt] of [
    ['a', '面馆', 1],
    ['b', '包子铺', 2],
  ] as const) {
    const draft = openDraft(storage, inspectionId)
    draft.begin({ ...someHead, inspectionId, shopName })
    draft.saveAnswers({ 'cy.1.1': { result: 'pass' }, 'cy.2.1': { remark: '还没定' } }, savedAt)
  }
  expect(listDrafts(storage)).toEqual([
    { inspectionId: 'b', shopName: '包子铺', done: 1, total: 30, savedAt: 2 },
    { inspectionId: 'a', shopName: '面馆', done: 1, total: 30, savedAt: 1 },
  ])
})

it('throws away one inspection after its delivery, and nothing else', () => {
  const storage = memoryStorage()
  openDraft(storage, 'a').begin({ ...someHead, inspectionId: 'a' })
  openDraft(storage, 'b').begin({ ...someHead, inspectionId: 'b' })
  openDraft(storage, 'a').savePhoto('p', { path: 'file', takenAt: '' })
  openDraft(storage, 'a').discard()
  expect(storage.keys()).toEqual(['draft/b/head'])
})
