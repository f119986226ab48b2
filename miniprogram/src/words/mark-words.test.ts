import { inspectionMarks } from '@app/types/inspection/values'
import { describe, expect, it } from 'vitest'
import { markWords } from './mark-words'

describe('what the server found', () => {
  it.each(inspectionMarks)(
    'says of %s what it is, that nothing is to be done again or what counts, and what happens',
    (mark) => {
      const [{ found, now } = { found: '', now: '' }] = markWords([mark])
      expect(found).toMatch(/^[^。！]{6,20}$/)
      expect(now).toMatch(/不用重做/)
      expect(now).toMatch(/所里|下次/)
      expect(now).toMatch(/。$/)
    },
  )

  it('has words of their own for every mark', () => {
    const all = markWords(inspectionMarks)
    expect(new Set(all.map(({ found }) => found)).size).toBe(inspectionMarks.length)
  })

  it('does not keep quiet about marks of a newer server, and says so once', () => {
    const [clock, other, ...more] = markWords(['clockOff', 'printedTwice', 'toString'])
    expect(clock?.found).toBe('检查时手机时间不准')
    expect(other?.now).toContain('更新小程序')
    expect(more).toEqual([])
  })

  it('says nothing where nothing was found', () => expect(markWords([])).toEqual([]))
})
