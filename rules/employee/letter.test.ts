import { responsiblePosts } from '@app/types/employee/values'
import { describe, expect, it } from 'vitest'
import { directorReason, dutiesOf, namesPrincipal } from './letter'

describe('a letter of appointment', () => {
  it.each(responsiblePosts)('says the duties of %s, each a sentence', (post) => {
    expect(dutiesOf[post].length).toBeGreaterThan(3)
    for (const duty of dutiesOf[post]) expect(duty).toMatch(/。$/)
  })

  it('gives each post its own cycle and nobody another’s', () => {
    const said = (post: (typeof responsiblePosts)[number]) => dutiesOf[post].join('')
    expect(said('foodSafetyOfficer')).toContain('每日食品安全检查记录')
    expect(said('foodSafetyDirector')).toContain('每周食品安全排查治理报告')
    expect(said('principal')).toContain('每月食品安全调度会议纪要')
    expect(said('foodSafetyOfficer')).not.toContain('会议纪要')
  })

  it.each([
    ['required', '应当配备'],
    ['encouraged', '鼓励'],
    ['notRequired', '可以不配备'],
    ['unknown', '尚未登记'],
  ] as const)('tells where a director is %s, and on what it rests', (owes, words) => {
    expect(directorReason({ owes, basis: '总局令第60号' })).toContain(words)
    expect(directorReason({ owes, basis: '总局令第60号' })).toContain('依据总局令第60号')
  })

  it('names a principal only where the law does', () => {
    expect(namesPrincipal({ owes: 'required' })).toBe(true)
    for (const owes of ['encouraged', 'notRequired', 'unknown'] as const) expect(namesPrincipal({ owes })).toBe(false)
  })
})
