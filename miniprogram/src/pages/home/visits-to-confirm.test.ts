import type { InspectionLine } from '@app/types/inspection/contract'
import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { noteConfirmed, visitsToConfirm } from './visits-to-confirm'

const visit: InspectionLine = {
  inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA',
  shopId: 'YX100001',
  shopName: '槐荫汤面馆',
  kind: 'routine',
  state: 'notified',
  day: '2026-11-24',
  failing: 0,
  inspectors: ['顾清和', '韩砚秋'],
}
const asked = () => ({ name: '韩砚秋', today: '2026-11-24', storage: memoryStorage() })

it.each([
  ['that name the person as the second', visit, 1],
  ['but none that this person leads', { ...visit, inspectors: ['韩砚秋', '顾清和'] }, 0],
  ['but none of another day', { ...visit, day: '2026-11-23' }, 0],
  ['but none that is over', { ...visit, state: 'submitted' as const }, 0],
])('asks to confirm visits %s', (_, line, count) => {
  expect(visitsToConfirm([line], asked())).toHaveLength(count)
})

it('asks once', () => {
  const given = asked()
  noteConfirmed(given.storage, visit.inspectionId)
  expect(visitsToConfirm([visit], given)).toEqual([])
})
