import { expect, it } from 'vitest'
import { isConfirmedPaper } from './confirmed-paper'

it.each([
  [[], true],
  [['licenceLength', 'dateMissing'], true],
  [['licenceCheckDigit'], true],
  [['licenceUnknownForm'], false],
  [['dateMissing', 'licenceAlphabet'], false],
])('a paper with %o is confirmed: %s', (flags, confirmed) => expect(isConfirmedPaper({ flags })).toBe(confirmed))
