import { licenceStates } from '@app/types/licence/values'
import { expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import { given } from './given'
import { createLargeText } from './large-text'
import { ticketOf } from './licence-words'

const screen = (textSize: number) => () => ({ statusBarHeight: 20, height: 667, capsule: true, textSize })

it.each([
  [16, false],
  [17, false],
  [19, true],
  [23, true],
])('begins in large text for who reads WeChat at %i', (size, large) => {
  expect(createLargeText(memoryStorage(), screen(size)).get()).toBe(large)
})

it('remembers the person’s own choice over the phone’s', () => {
  const storage = memoryStorage()
  createLargeText(storage, screen(23)).set(false)
  expect(createLargeText(storage, screen(23)).get()).toBe(false)
})

it('has a ticket for every state of a paper, red only for what is over', () => {
  const kinds = licenceStates.map((state) => [state, ticketOf({ state }).kind])
  expect(kinds.filter(([, kind]) => kind === 'over')).toEqual([['expired', 'over']])
  expect(ticketOf({ state: 'expired', days: -3 }).words).toBe('已过期 3 天')
})

it('leaves out what is undefined, and keeps what is false', () => {
  expect(given({ id: undefined, ariaChecked: false })).toEqual({ ariaChecked: false })
})
