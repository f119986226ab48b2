import { describe, expect, it } from 'vitest'
import { emptyOutbox, parcelOf } from './outbox'
import type { AnyParcel } from './parcel'
import { refusals } from './refusals'
import { finishedOn, phoneForTests, photoForTests, receiptForTests } from './testing'
import { declineWords, lossWords, remedyOf, signOutWarning, wordsOf } from './words'

const said = (phone: ReturnType<typeof phoneForTests>, key = 'A') =>
  wordsOf(parcelOf(phone.state(), key) as AnyParcel, phone.state())
const photos = ['p1', 'p2', 'p3'].map(photoForTests)

describe('the line of an inspection', () => {
  it('counts the photo on its way', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos })
    finishedOn(phone, { key: 'B' })
    expect(said(phone)).toEqual({ state: '上传中 1/3 张' })
    phone.photoAnswers('A', photos[0]!, { kind: 'have' })
    expect(said(phone).state).toBe('上传中 2/3 张')
    expect(said(phone, 'B')).toEqual({ state: '待上传' })
  })

  it('says why it waits and that it goes on by itself', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.fails('A', 'offline')
    expect(said(phone)).toEqual({ state: '待上传', next: '没有网络，联网后自动上传。' })
    phone.happens({ type: 'shown' })
    phone.fails('A', 'signedOut')
    expect(said(phone).next).toContain('重新登录')
  })

  it('shows the receipt when delivered, and who took it back since', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    const withdrawal = { who: '王所', when: '2026-11-22T16:30:00.000Z' }
    phone.answers('A', { kind: 'withdrawn', receipt: receiptForTests(), withdrawal })
    expect(said(phone)).toEqual({ state: '已送达 a1b2c3d4', next: '送达后由王所于11月23日 00:30撤回，不用重传。' })
  })

  it('names the colleague whose content stands in a conflict', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    const conflict = { who: '李四', when: '2026-11-22T08:05:00.000Z', standing: 'x', yours: 'hashA' }
    phone.answers('A', { kind: 'conflict', conflict })
    expect(said(phone).next).toMatch(/^李四于11月22日 16:05先送达了.*两份都已保留，由所里核对后定/)
  })

  it('tells an update from damage when it cannot read', () => {
    const unreadable = { stage: 'unreadable', key: 'A' } as const
    expect(wordsOf({ ...unreadable, newer: true }, emptyOutbox).state).toBe('请更新小程序')
    expect(wordsOf({ ...unreadable, newer: false }, emptyOutbox).next).toContain('没有删除')
  })
})

it.each(Object.entries(refusals))('a refusal for %s keeps the draft, says so, and says what to do', (_, words) => {
  expect(words.next).toMatch(/还在本机|已保留|重新检查/)
  expect(words.next).toMatch(/请|可/)
})

it.each([
  ['contentInvalid', '请把没查的项目查完再结束。', '原件还在本机。请把没查的项目查完再结束。改好后重新签名。'],
  ['contentInvalid', undefined, refusals.contentInvalid.next],
  ['clockWrong', '请核对手机时间。', refusals.clockWrong.next],
] as const)('of %s says what the server says to do (%s) where it knows better', (reason, next, words) => {
  const phone = phoneForTests()
  finishedOn(phone)
  phone.answers('A', { kind: 'refused', refusal: { reason, ...(next && { next }) } })
  expect(said(phone).next).toBe(words)
})

it('offers a way on for refused inspections only', () => {
  const phone = phoneForTests()
  finishedOn(phone)
  expect(remedyOf(parcelOf(phone.state(), 'A') as AnyParcel)).toBeUndefined()
  phone.answers('A', { kind: 'refused', refusal: { reason: 'signatureForeign' } })
  expect(remedyOf(parcelOf(phone.state(), 'A') as AnyParcel)).toBe('signAgain')
})

it('warns before signing out while anything is unsent', () => {
  const phone = phoneForTests()
  expect(signOutWarning(phone.state())).toBeUndefined()
  finishedOn(phone)
  expect(signOutWarning(phone.state())).toContain('还有 1 份检查没有送达')
  phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
  expect(signOutWarning(phone.state())).toBeUndefined()
})

it('says of every stage why nothing can be changed, and of a loss where to look', () => {
  expect(declineWords.sending).toContain('不能再改')
  const line = { key: 'A', inspectionId: 'insA', title: '好味面馆', begunAt: Date.parse('2026-11-22T01:00:00Z') }
  expect(lossWords({ ...line, finished: true })).toMatchObject({
    state: '好味面馆：11月22日 09:00的检查已被手机系统清掉',
  })
  expect(lossWords({ ...line, finished: false }).next).toContain('没有做完')
})
