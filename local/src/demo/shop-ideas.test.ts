import { readLicenceNumber } from '@app/rules/licence/licence-number'
import { licenceState } from '@app/rules/licence/licence-state'
import { licenceStates } from '@app/types/licence/values'
import { describe, expect, it } from 'vitest'
import { randomFrom } from './random'
import { shopIdea } from './shop-ideas'

const today = '2026-11-24'
const ideasOf = (seed: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: 60 }, (_, n) => shopIdea(random, n, today))
}

const statesOf = (seed: number) =>
  ideasOf(seed).flatMap(({ licences, struckOff }) =>
    licences.map((paper, index) => {
      const cancelled = struckOff && index === licences.length - 1
      return licenceState({ ...paper, cancelled }, today).state
    }),
  )

describe.each([1, 2, 7, 2026])('the sixty shops of number %i', (seed) => {
  it('hold papers in every state', () => {
    expect([...new Set(statesOf(seed))].sort()).toEqual([...licenceStates].sort())
  })

  it('have names and subjects of their own', () => {
    const ideas = ideasOf(seed)
    expect(new Set(ideas.map(({ name }) => name)).size).toBe(60)
    expect(new Set(ideas.map(({ creditCode }) => creditCode)).size).toBe(60)
  })

  it('are of several trades, some of two at once, each with a paper for each', () => {
    const ideas = ideasOf(seed)
    expect(new Set(ideas.flatMap(({ businessTypes }) => businessTypes)).size).toBeGreaterThanOrEqual(6)
    const two = ideas.filter(({ businessTypes }) => businessTypes.length === 2)
    expect(two.length).toBeGreaterThanOrEqual(3)
    expect(ideas.map(({ licences }) => licences.length - 1)).toEqual(
      ideas.map(({ businessTypes }) => businessTypes.length),
    )
  })

  it('have licence numbers that the register takes', () => {
    const papers = ideasOf(seed).flatMap(({ licences }) => licences)
    expect(papers.filter(({ number, kind }) => !accepted(number, kind))).toEqual([])
  })
})

describe('forty thousand shops', () => {
  const random = randomFrom(1)
  const ideas = Array.from({ length: 40_000 }, (_, n) => shopIdea(random, n, today))

  it('have names and subjects of their own', () => {
    expect(new Set(ideas.map(({ name }) => name)).size).toBe(40_000)
    expect(new Set(ideas.map(({ creditCode }) => creditCode)).size).toBe(40_000)
  })

  it('have licence numbers that the register takes', () => {
    const papers = ideas.flatMap(({ licences }) => licences)
    expect(papers.filter(({ number, kind }) => !accepted(number, kind))).toEqual([])
  })
})

const accepted = (number: string, kind: string) => {
  const read = readLicenceNumber(number)
  return read.ok && read.kind === kind
}
