import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { noEnd, unsigned } from './draft'
import { listDrafts, openDraft } from './drafts'
import { allPass, signedDraft, someEnd, someHead, somePhoto } from './testing'

const id = someHead.inspectionId

it('finds every answer again after the app was killed', () => {
  const storage = memoryStorage()
  const draft = openDraft(storage, id)
  draft.begin(someHead)
  draft.saveAnswers({ 'cy.1.1': { result: 'fail', remark: '没有证' } }, 5)
  draft.savePhoto('p1', somePhoto('file'))
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
    { inspectionId: 'b', shopName: '包子铺', done: 1, total: 30, savedAt: 2, step: 'check' },
    { inspectionId: 'a', shopName: '面馆', done: 1, total: 30, savedAt: 1, step: 'check' },
  ])
})

it('throws away one inspection after its delivery, and nothing else', () => {
  const storage = memoryStorage()
  openDraft(storage, 'a').begin({ ...someHead, inspectionId: 'a' })
  openDraft(storage, 'b').begin({ ...someHead, inspectionId: 'b' })
  openDraft(storage, 'a').savePhoto('p', somePhoto('file'))
  openDraft(storage, 'a').discard()
  expect(storage.keys()).toEqual(['inspection/b/head'])
})

it('gives up seal and signatures with the first change of an answer or of the ending', () => {
  const signed = () => signedDraft(memoryStorage())
  expect(signed().signing().seal?.hash).toMatch(/^[0-9a-f]{64}$/)
  const [answered, ended] = [signed(), signed()]
  answered.saveAnswers(allPass, 2)
  ended.saveEnd({ ...someEnd, note: '补一句' })
  expect([answered.signing(), ended.signing()]).toEqual([unsigned, unsigned])
})

it('knows the files of signatures that were written anew or fell with a change', () => {
  const draft = signedDraft(memoryStorage())
  const { seal, signatures } = draft.signing()
  const paths = Object.values(signatures).map(({ path }) => path)
  draft.saveSigning({ seal: seal!, signatures: { ...signatures, first: { ...signatures.first!, path: 'again' } } })
  draft.saveAnswers(allPass, 2)
  expect(draft.signing()).toEqual(unsigned)
  expect(new Set(draft.files())).toEqual(new Set(['photo', 'again', ...paths]))
})

it('says where a begun inspection goes on', () => {
  const stepOf = (change: (draft: ReturnType<typeof openDraft>) => void) => {
    const storage = memoryStorage()
    change(signedDraft(storage))
    return listDrafts(storage)[0]?.step
  }
  expect(stepOf(() => {})).toBe('signed')
  expect(stepOf((draft) => draft.saveEnd(someEnd))).toBe('check')
  expect(stepOf((draft) => draft.saveEnd({ ...noEnd, kind: 'recused' }))).toBe('recused')
  expect(stepOf((draft) => draft.saveEnd({ ...noEnd, kind: 'notHeld' }))).toBe('stopped')
})

it('signs anew when the second confirms later', () => {
  const draft = signedDraft(memoryStorage())
  draft.saveConfirmed({ path: 'hand', sha256: 'e'.repeat(64), at: '2026-11-24T02:02:00Z' })
  expect(draft.signing()).toEqual(unsigned)
})
