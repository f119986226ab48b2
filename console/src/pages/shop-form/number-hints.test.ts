import { describe, expect, it } from 'vitest'
import { creditHint, pointHint, registrationHint } from './number-hints'

describe('what is said of a number while it is typed', () => {
  it.each([
    ['', undefined],
    ['92990107MA7QX00486', undefined],
    ['９２990107ma7qx00486', undefined],
    ['92990107MA7QX0048', 'error'],
    ['92990107MA7QX0048I', 'error'],
    ['92990107MA7QX00487', 'doubt'],
  ])('credit code %o: %s', (text, tone) => {
    expect(creditHint(text)?.tone).toBe(tone)
  })

  it.each([
    ['159904618896063', undefined],
    ['159904618896064', 'doubt'],
    ['1599046188960', 'error'],
  ])('registration number %s: %s', (text, tone) => {
    expect(registrationHint(text)?.tone).toBe(tone)
  })

  it.each([
    ['', undefined],
    ['106.55, 38.47', undefined],
    ['青石路', 'error'],
    ['10.55, 138.47', 'error'],
  ])('place %o: %s', (text, tone) => {
    expect(pointHint(text)?.tone).toBe(tone)
  })
})
