import { expect, it } from 'vitest'
import { activeSeconds, hiddenAt, shownAt } from './active-time'

const start = shownAt({ sum: 0 }, 10_000)

it('stands still while the page is hidden', () => {
  const hidden = hiddenAt(start, 40_000)
  expect(activeSeconds(hidden, 4_000_000)).toBe(30)
  expect(activeSeconds(shownAt(hidden, 100_000), 105_500)).toBe(35)
})

it('counts from the first time that it is shown, however often that is said', () => {
  expect(activeSeconds(shownAt(start, 30_000), 40_000)).toBe(30)
  expect(activeSeconds(hiddenAt(hiddenAt(start, 40_000), 90_000), 90_000)).toBe(30)
})

it('loses nothing when the clock is set back', () => {
  expect(activeSeconds(shownAt({ sum: 30_000 }, 90_000), 10_000)).toBe(30)
})
