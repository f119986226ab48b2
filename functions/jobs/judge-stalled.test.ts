import { describe, expect, it } from 'vitest'
import type { OpenJob } from '../platform/open-jobs'
import { judgeStalled } from './judge-stalled'
import type { WatchedJob } from './store'

const start = Date.parse('2026-03-18T02:00:00.000Z')
const minute = (n: number) => new Date(start + n * 60_000)
const job = (revision: number, patience?: number): OpenJob => ({
  kind: 'Transfer',
  name: 'Transfer#1',
  revision,
  doc: {},
  ...(patience !== undefined && { patience }),
})

/** The minutes at which a job is asked to go on, looked at every five minutes. */
const asked = (revisionAt: (minute: number) => number, until: number, patience?: number): number[] => {
  let watched: readonly WatchedJob[] = []
  const found: number[] = []
  for (let at = 0; at <= until; at += 5) {
    const looked = judgeStalled([job(revisionAt(at), patience)], watched, minute(at))
    if (looked.stalled.length > 0) found.push(at)
    watched = looked.watched
  }
  return found
}

describe('a job that is looked at every five minutes', () => {
  it.each([
    { how: 'moves all the time', revisionAt: (at: number) => at, until: 600, expected: [] },
    { how: 'stands still', revisionAt: () => 1, until: 160, expected: [10, 30, 70, 150] },
    { how: 'goes on once it was asked', revisionAt: (at: number) => (at > 10 ? at : 1), until: 600, expected: [10] },
    { how: 'may stand still for two hours', revisionAt: () => 1, until: 400, patience: 120, expected: [120, 360] },
    { how: 'moves after a while', revisionAt: (at: number) => (at < 40 ? 1 : 2), until: 60, expected: [10, 30, 50] },
  ])('$how', ({ revisionAt, until, patience, expected }) => {
    expect(asked(revisionAt, until, patience)).toEqual(expected)
  })

  it('is asked every six hours when nothing helps', () => {
    const found = asked(() => 1, 3 * 24 * 60)
    const gaps = found.slice(1).map((at, n) => at - (found[n] as number))
    expect(gaps.slice(0, 5)).toEqual([20, 40, 80, 160, 320])
    expect(new Set(gaps.slice(5))).toEqual(new Set([360]))
  })

  it('is forgotten once it is over', () => {
    const { watched } = judgeStalled([job(1)], [], minute(0))
    expect(judgeStalled([], watched, minute(60))).toEqual({ watched: [], stalled: [] })
  })
})
