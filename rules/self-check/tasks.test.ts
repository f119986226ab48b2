import { describe, expect, it } from 'vitest'
import { firstDueDay, mayBeDue, ownerOn, type TaskPerson } from './tasks'

const person = (name: string, change: Partial<TaskPerson> = {}): TaskPerson => ({
  ...{ employeeId: name, name, posts: [] },
  ...change,
})
const officer = person('方守一', { posts: [{ post: 'foodSafetyOfficer', from: '2026-01-05' }] })
const principal = person('贺青禾', { posts: [{ post: 'principal', from: '2026-01-05' }] })
const cook = person('周小满')
const gone = person('严冬生', { leftOn: '2026-11-20' })

describe('a task', () => {
  it('is due the next day where a key item failed, else within three days', () => {
    expect([firstDueDay('2026-11-24', true), firstDueDay('2026-11-24', false)]).toEqual(['2026-11-25', '2026-11-27'])
  })

  it('may be put off by thirty days, never into the past', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-12-24', '2026-12-25']
    expect(days.map((day) => mayBeDue(day, '2026-11-24'))).toEqual([false, true, true, false])
  })

  it.each([
    ['the owner', '周小满', [principal, officer, cook], { employeeId: '周小满', isStandIn: false }],
    [
      'the officer, when the owner left',
      '严冬生',
      [principal, officer, gone],
      { employeeId: '方守一', isStandIn: true },
    ],
    ['the officer, when it is nobody’s', undefined, [principal, officer], { employeeId: '方守一', isStandIn: true }],
    ['the principal, without an officer', '严冬生', [principal, gone], { employeeId: '贺青禾', isStandIn: true }],
  ] as const)('is of %s', (_, ownerId, people, whose) => {
    expect(ownerOn(ownerId, people, '2026-11-24')).toMatchObject(whose)
  })

  it('is of nobody where nobody is responsible', () => {
    expect(ownerOn('严冬生', [gone, cook], '2026-11-24')).toBeUndefined()
  })
})
