import { describe, expect, it } from 'vitest'
import { problemWords, registerFlags, registerRefusals } from './register-problems'

describe('what is said about problems', () => {
  it.each([...Object.entries(registerFlags), ...Object.entries(registerRefusals)])(
    '%s says what and what to do',
    (_, words) => {
      expect(words.message).not.toMatch(/[。！!]$/)
      expect(words.next).toMatch(/。$/)
    },
  )

  it('says what an unknown kind of business may be', () => {
    const suggested = { code: 'businessTypeUnknown', suggestion: '药品零售企业' } as const
    expect(problemWords(suggested).next).toContain('可能是“药品零售企业”。')
  })
})
