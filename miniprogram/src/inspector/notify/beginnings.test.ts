import { expect, it } from 'vitest'
import { createBeginnings } from './beginnings'

const page = () => {
  let at = Date.parse('2026-11-24T01:00:00Z')
  let ids = 0
  const tapped: unknown[] = []
  const begin = createBeginnings({
    now: () => at,
    makeId: () => {
      ids += 1
      return `id ${ids}`
    },
  })
  const passes = (minutes: number) => {
    at += minutes * 60_000
  }
  const tap = (kept: boolean) =>
    begin((beginning) => {
      tapped.push(beginning)
      return kept
    })
  return { passes, tap, tapped }
}

it('begins when the tap begins it, however long the page lay open', () => {
  const { passes, tap, tapped } = page()
  passes(95)
  tap(true)
  expect(tapped).toEqual([{ inspectionId: 'id 1', startedAt: '2026-11-24T02:35:00.000Z' }])
})

it('is the same beginning for a second tap: what was announced stays announced', () => {
  const { passes, tap, tapped } = page()
  tap(true)
  passes(1)
  tap(true)
  expect(tapped[1]).toEqual(tapped[0])
})

it('begins anew where the phone was full and nothing was kept', () => {
  const { passes, tap, tapped } = page()
  tap(false)
  passes(20)
  tap(true)
  expect(tapped[1]).toEqual({ inspectionId: 'id 2', startedAt: '2026-11-24T01:20:00.000Z' })
})
