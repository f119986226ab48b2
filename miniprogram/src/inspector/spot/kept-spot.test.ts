import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import type { Outcome } from '../../data/outcome'
import type { Sheet } from '../../training/sitting'
import { beginSpot, openSpotBox } from './kept-spot'

it('keeps what is under way at a shop until it is finished', () => {
  const storage = memoryStorage()
  openSpotBox(storage, 'S1').save({ employeeId: 'P1', examId: 'E1' })
  expect(openSpotBox(storage, 'S1').read()).toEqual({ employeeId: 'P1', examId: 'E1' })
  expect(openSpotBox(storage, 'S2').read()).toBeUndefined()
  openSpotBox(storage, 'S1').forget()
  expect(openSpotBox(storage, 'S1').read()).toBeUndefined()
})

it.each<[string, Outcome<Sheet>, boolean]>([
  ['that began', { value: { examId: 'E1' } as Sheet }, true],
  ['whose answer was lost', { offline: true }, true],
  ['that was refused', { refused: { code: 'training.examRunning', message: '' } }, false],
])('keeps one %s, or not', async (_, outcome, isKept) => {
  const box = openSpotBox(memoryStorage(), 'S1')
  const keys: unknown[] = []
  const start = async (_asked: unknown, options: unknown) => {
    keys.push(options)
    return outcome
  }
  const asked = { shopId: 'S1', employeeId: 'P1', blueprintId: 'B1', examId: 'E1', window: 'E1' }
  expect(await beginSpot(start, box, asked)).toEqual(outcome)
  expect(keys).toEqual([{ idempotencyKey: 'E1-start' }])
  expect(box.read()).toEqual(isKept ? { employeeId: 'P1', examId: 'E1' } : undefined)
})
