import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import type { Told } from './notification'
import { openTelling } from './telling'

const here = { path: 'hand', sha256: 'e'.repeat(64), at: '2026-11-24T01:00:00Z' }
const told: Partial<Told> = {
  ...{ credentialsShown: true, recusal: 'none', answeredAt: '2026-11-24T01:00:00Z', answeredBy: '贺青禾' },
  ...{ reasons: { noRepeat: '有人举报' }, second: 'B', secondHere: here },
}

const phone = () => {
  const storage = memoryStorage()
  const removed: string[] = []
  let at = Date.parse('2026-11-24T01:00:00Z')
  const open = (shopId = 'YX100001', kind: 'routine' | 'recheck' = 'routine') =>
    openTelling({ storage, now: () => at, removeFile: (path) => void removed.push(path) }, { shopId, kind })
  const passes = (minutes: number) => {
    at += minutes * 60_000
  }
  return { storage, removed, open, passes }
}

it('goes on at the door where it was when the app was killed', () => {
  const { open, passes } = phone()
  open().save(told)
  passes(30)
  expect(open().read()).toEqual(told)
  expect(open('YX100002').read()).toEqual({})
  expect(open('YX100001', 'recheck').read()).toEqual({})
})

it('shows and asks anew at another visit, and leaves no hand behind', () => {
  const { storage, removed, open, passes } = phone()
  open().save(told)
  passes(121)
  expect(open('YX100002').read()).toEqual({})
  expect([storage.keys(), removed]).toEqual([[], ['hand']])
})

it('removes a hand that was given anew or belongs to another second, and none that the draft has', () => {
  const { removed, open } = phone()
  open().save(told)
  const again = { ...told, secondHere: { ...here, path: 'again' } }
  open().save(again)
  open().save({ ...again, second: 'C', secondHere: undefined })
  expect(removed).toEqual(['hand', 'again'])
  const telling = open()
  telling.save(told)
  telling.begun()
  telling.save(told)
  telling.save({ ...told, secondHere: undefined })
  expect(open().read()).toEqual({})
  expect(removed).toEqual(['hand', 'again'])
})

it('is over once the inspection has begun', () => {
  const { open } = phone()
  open().save(told)
  open().begun()
  expect(open().read()).toEqual({})
})
