import type { MyTraining } from '@app/types/training/exam'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredShop } from '../../shop/public'
import { trainingDuties, trainingRateOf } from '../public'
import { type Ask, answered, asker, district, officer, person, refusedWith } from '../testing/ask'
import { blueprint, course, question } from '../testing/content'
import { type House, openHouse } from '../testing/house'
import { E1, E2, employees, otherShopId, shopId } from '../testing/parts'

const employee = person('柳小满', { role: 'employee', shopIds: [shopId] })
const merchant = person('贺青禾', { role: 'merchant', shopIds: [shopId] })
const start = '2026-11-24T02:00:00.000Z'

let house: House
let ask: Ask
beforeEach(async () => {
  house = await openHouse(start)
  ask = asker(house)
})
afterEach(async () => await house.close())

const published = async (content = course()) => {
  const courseId = house.newId()
  const { revision } = await answered<{ revision: number }>(ask('saveCourse', { courseId, content }))
  await answered(ask('publishCourse', { courseId, revision }))
  return courseId
}
const sittingOf = (letter: string) => letter.padStart(26, '0')
const later = (seconds: number) => house.setTime(new Date(house.clock().getTime() + seconds * 1000).toISOString())
const beat = async (courseId: string, activeSeconds: number, sitting = sittingOf('A')) =>
  (await answered<{ seconds: number }>(ask('keepStudying', { shopId, courseId, sitting, activeSeconds }, employee)))
    .seconds
const mine = async () => await answered<MyTraining>(ask('showMyTraining', { shopId }, employee))

describe('a course that is read', () => {
  it('is finished only after the required time, and stays finished when it is revised', async () => {
    const courseId = await published()
    await beat(courseId, 0)
    later(60)
    expect(await beat(courseId, 60)).toBe(60)
    const end = () => ask('endStudy', { shopId, courseId }, employee)
    expect(await refusedWith(end())).toEqual(['training.studyTooShort', '还差 1 分 0 秒'])
    later(60)
    expect(await beat(courseId, 120)).toBe(120)
    const doneAt = '2026-11-24T02:02:00.000Z'
    expect(await answered(end())).toEqual({ doneAt })
    later(3600)
    expect(await answered(end())).toEqual({ doneAt })
    await answered(ask('saveCourse', { courseId, revision: 2, content: course({ title: '新版' }) }))
    await answered(ask('publishCourse', { courseId, revision: 3 }))
    expect((await mine()).courses).toEqual([expect.objectContaining({ title: '新版', standing: 'done', doneAt })])
    expect((await mine()).year).toEqual({ year: '2026', seconds: 120, owed: 0 })
  })

  it('counts nothing for the first beat of a sitting: nobody knows since when the page was there', async () => {
    const courseId = await published()
    expect(await beat(courseId, 3_000)).toBe(0)
    later(86_000)
    expect(await beat(courseId, 3_000, sittingOf('B'))).toBe(0)
  })

  it('counts two pages open beside each other once', async () => {
    const [one, two] = [await published(), await published()]
    await beat(one, 0)
    await beat(two, 0, sittingOf('B'))
    later(60)
    expect([await beat(one, 60), await beat(two, 60, sittingOf('B'))]).toEqual([60, 0])
    expect((await mine()).year.seconds).toBe(60)
  })

  it('is never credited with more than passed on the server', async () => {
    const beats = fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 400 }),
        said: fc.integer({ min: 0, max: 4_000 }),
        page: fc.constantFrom('A', 'B'),
      }),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(beats, async (said) => {
        const [one, two] = [await published(), await published()]
        const before = (await mine()).year.seconds
        const began = house.clock().getTime()
        for (const { after, said: activeSeconds, page } of said) {
          later(after)
          await beat(page === 'A' ? one : two, activeSeconds, sittingOf(page))
        }
        const credited = (await mine()).year.seconds - before
        expect(credited).toBeLessThanOrEqual((house.clock().getTime() - began) / 1000)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('on another platform asks for a picture of it', async () => {
    const lessons = [{ key: 'l1', title: '学习强国', kind: 'link' as const, url: 'https://example.org/' }]
    const courseId = await published(course({ lessons, requiredSeconds: 0 }))
    const end = () => ask('endStudy', { shopId, courseId }, employee)
    expect(await refusedWith(end())).toEqual(['training.proofMissing', '学习强国'])
    const proof = { shopId, courseId, lessonKey: 'l1', sha256: 'a'.repeat(64) }
    expect(await refusedWith(ask('proveLesson', { ...proof, lessonKey: 'l2' }, employee))).toEqual([
      'training.courseUnknown',
    ])
    expect(await answered(ask('proveLesson', proof, employee))).toEqual({ proved: ['l1'] })
    await answered(end())
    expect(await answered(ask('openCourse', { shopId, courseId }, employee))).toMatchObject({ proved: ['l1'] })
  })

  it('is for whom it is meant, and only while it is published', async () => {
    const courseId = await published(course({ posts: ['foodSafetyOfficer'] }))
    const open = (actor: typeof employee, more: object = {}) => ask('openCourse', { shopId, courseId, ...more }, actor)
    expect(await refusedWith(open(employee))).toEqual(['training.courseUnknown'])
    expect(await refusedWith(open(merchant, { employeeId: E2 }))).toEqual(['answered'])
    await answered(ask('withdrawCourse', { courseId, revision: 2 }))
    expect(await refusedWith(open(merchant, { employeeId: E2 }))).toEqual(['training.courseUnknown'])
  })
})

describe('practice', () => {
  const bank = async () => {
    const ids: string[] = []
    for (const [n, itemKeys] of [undefined, ['cy.7.2'], undefined].entries()) {
      const questionId = house.newId()
      ids.push(questionId)
      const content = question(`第 ${n} 问`, itemKeys ? { itemKeys } : {})
      await answered(ask('saveQuestion', { questionId, content }))
    }
    return ids as [string, string, string]
  }
  const drawn = async (of: 'all' | 'mistakes' = 'all') => {
    const asked = ask('drawPractice', { shopId, of }, employee)
    const { questions } = await answered<{ questions: { questionId: string }[] }>(asked)
    expect(JSON.stringify(questions)).not.toContain('right')
    return questions.map(({ questionId }) => questionId)
  }
  const practised = async (questionId: string, chosen: string[]) =>
    await answered<{ isRight: boolean; right: string[] }>(
      ask('answerPractice', { shopId, questionId, chosen }, employee),
    )
  const mistakes = async () =>
    (
      await answered<{ mistakes: { questionId: string; times: number }[] }>(ask('listMistakes', { shopId }, employee))
    ).mistakes.map(({ questionId, times }) => [questionId, times])

  it('begins with what the last inspection of the shop found', async () => {
    const [, fits] = await bank()
    house.failures.push({ key: 'cy.7.2', text: '垃圾桶' })
    expect((await drawn())[0]).toBe(fits)
    expect(await drawn()).toHaveLength(3)
  })

  it('puts what was wrong into the book, and takes it out when it is right', async () => {
    const [one, two] = await bank()
    expect(await practised(one, ['b'])).toMatchObject({ isRight: false, right: ['a'] })
    await practised(one, ['b'])
    await practised(two, ['b'])
    expect(await mistakes()).toEqual([
      [two, 1],
      [one, 2],
    ])
    expect((await drawn('mistakes')).toSorted()).toEqual([one, two].toSorted())
    expect(await practised(one, ['a'])).toMatchObject({ isRight: true })
    expect(await mistakes()).toEqual([[two, 1]])
    const nothing = ask('answerPractice', { shopId, questionId: two, chosen: [] }, employee)
    expect(await refusedWith(nothing)).toEqual(['training.choiceInvalid'])
  })
})

describe('a shop’s people', () => {
  it('are shown with study and certificates to the merchant and the bureau, the gone left out', async () => {
    const { people, trained } = await answered<{ people: { name: string; owed: number }[]; trained: number }>(
      ask('listShopTraining', { shopId }, merchant),
    )
    expect(people.map(({ name, owed }) => [name, owed])).toEqual([
      ['柳小满', 0],
      ['秦大河', 144_000],
    ])
    expect(trained).toBe(0)
    expect(await refusedWith(ask('listShopTraining', { shopId: otherShopId }, merchant))).toEqual(['access.denied'])
    expect(await refusedWith(ask('listShopTraining', { shopId: otherShopId }, officer))).toEqual(['answered'])
  })

  it('owe the courses that are for them, each once, and the hours of the year', async () => {
    const courseId = await published()
    await published(course({ title: '留样', posts: ['foodSafetyOfficer'] }))
    const shop = { district, shopId, businessTypes: ['catering' as const] } as unknown as StoredShop
    const duties = trainingDuties(house.store, house.deps.people.ofShop)
    const said = async (today: string, who: { runsShop: boolean; employeeId?: string }) =>
      (await duties({ shop, today, who })).map(({ subjectId, title, standing }) => [subjectId, title, standing])
    const hours = ['2026', '秦大河 2026 年的学习时间', 'upcoming']
    expect(await said('2026-11-24', { runsShop: false, employeeId: E1 })).toEqual([
      [courseId, '柳小满的课程：后厨卫生', 'due'],
    ])
    expect(await said('2026-11-24', { runsShop: true, employeeId: E1 })).toEqual([
      [courseId, '柳小满的课程：后厨卫生', 'due'],
      [E2, '秦大河有 2 门课程没学完', 'due'],
      hours,
    ])
    await beat(courseId, 0)
    later(180)
    await beat(courseId, 180)
    await answered(ask('endStudy', { shopId, courseId }, employee))
    expect(await said('2026-11-24', { runsShop: false, employeeId: E1 })).toEqual([])
    await answered(ask('withdrawCourse', { courseId, revision: 2 }))
    expect(await said('2026-11-24', { runsShop: true })).toEqual([[E2, '秦大河的课程：留样', 'due'], hours])
    expect((await said('2027-01-05', { runsShop: true })).at(-1)).toEqual(['2026', hours[1], 'missed'])
  })

  it('owe the exams that are for them, until they passed, and again before the certificate ends', async () => {
    for (let n = 0; n < 5; n++)
      await answered(ask('saveQuestion', { questionId: house.newId(), content: question(`第 ${n} 问`) }))
    const blueprintId = house.newId()
    await answered(ask('saveBlueprint', { blueprintId, state: 'inUse', content: blueprint() }))
    const shop = { district, shopId, businessTypes: ['catering' as const] } as unknown as StoredShop
    const duties = trainingDuties(house.store, house.deps.people.ofShop)
    const rateOf = trainingRateOf(house.store)
    const due = async (today: string) =>
      (await duties({ shop, today, who: { runsShop: true } }))
        .filter(({ kind }) => kind === 'exam')
        .map(({ employeeId, standing, dueDay }) => [employeeId, standing, dueDay])
    const both = [
      [E1, 'due', undefined],
      [E2, 'due', undefined],
    ]
    expect(await due('2026-11-24')).toEqual(both)
    const sitting = { shopId, examId: house.newId(), window: sittingOf('A') }
    const { questions } = await answered<{ questions: { questionId: string }[] }>(
      ask('startExam', { ...sitting, blueprintId }, employee),
    )
    for (const { questionId } of questions)
      await answered(ask('answerQuestion', { ...sitting, questionId, chosen: ['a'] }, employee))
    await answered(ask('submitExam', sitting, employee))
    expect(await due('2026-11-24')).toEqual([[E2, 'due', undefined]])
    expect(await due('2027-11-01')).toEqual([
      [E1, 'upcoming', '2027-11-23'],
      [E2, 'due', undefined],
    ])
    expect(await due('2027-11-24')).toEqual(both)
    const somebody = (letter: string) => ({ ...employees[0], employeeId: letter, posts: [] }) as never
    const staff = [...employees.slice(0, 2), somebody('E5')]
    expect(await rateOf(shop, staff, '2026-11-24')).toEqual({ trained: 1, needed: 3 })
    expect(await rateOf(shop, staff, '2027-11-24')).toEqual({ trained: 0, needed: 3 })
    expect(await rateOf(shop, staff.slice(1), '2026-11-24')).toBeUndefined()
    const forOfficers = { ...blueprint(), posts: ['foodSafetyOfficer' as const] }
    await answered(ask('saveBlueprint', { blueprintId, revision: 1, state: 'inUse', content: forOfficers }))
    expect(await rateOf(shop, staff, '2026-11-24')).toBeUndefined()
  })
})
