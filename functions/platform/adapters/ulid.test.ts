import { decodeTime } from 'ulid'
import { expect, it } from 'vitest'
import { ulidsBy } from './ulid'

it('makes ids that carry the given clock’s time and never repeat', () => {
  const at = new Date('2031-03-18T01:02:03.456Z')
  const newId = ulidsBy(() => at)
  const ids = Array.from({ length: 100 }, newId)
  expect(new Set(ids).size).toBe(100)
  expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id) && decodeTime(id) === at.getTime())).toBe(true)
})
