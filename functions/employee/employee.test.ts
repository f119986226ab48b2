import type { Employee } from '@app/types/employee/contract'
import type { PublicCard } from '@app/types/shop/card'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, got } from '../guards/testing/ask'
import { signatureFile } from '../guards/testing/inspect'
import { inviteEmployee, type Named, newEmployee, seatEmployee } from '../guards/testing/make-employees'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { timerLambda } from '../lambdas/timer'
import { cardKey } from '../shop/card/card-key'
import { trainingStore } from '../training/store'
import { blueprint } from '../training/testing/content'
import { employeeStore } from './store'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const own = () => world.home.shops.own
const merchant = () => world.home.speak('merchant')
const ask = async (who: string, name: Parameters<TestWorld['ask']>[1], input?: object): Promise<Answer> =>
  await world.ask(world.home.speak(who), name, input)
type Listed = { employees: Employee[]; next?: number; inService: number; health: object; vacant: string[] }
const list = async (input: object = {}) =>
  got<Listed>(await world.ask(merchant(), 'employee.listEmployees', { shopId: own(), ...input }))
const one = async ({ employeeId }: Named, input: object = {}) =>
  (await list(input)).employees.find((some) => some.employeeId === employeeId)
const card = async (): Promise<PublicCard | undefined> => {
  await world.idle()
  return (await world.base.items.get(cardKey(world.home.districtId, own()))) as PublicCard | undefined
}
const health = (named: Named, more: object = {}) => ({
  ...named,
  ...{ fit: true, issuedOn: '2026-02-01', validUntil: '2027-01-31' },
  ...more,
})

describe('the people of a shop', () => {
  it('are recorded once, however often the phone sends them, and nobody twice', async () => {
    const employee = {
      ...{ employeeId: ulid(), name: '沈素', phone: '19900004399', handlesReadyToEat: true },
      ...{ since: '2026-02-01', posts: ['foodSafetyOfficer'] },
    }
    const send = async (change: object = {}) =>
      await ask('merchant', 'employee.recordEmployees', { shopId: own(), employees: [{ ...employee, ...change }] })
    expect(got(await send())).toEqual({ recorded: 1 })
    expect(got(await send())).toEqual({ recorded: 0 })
    expect((await send({ employeeId: ulid() })).code).toBe('employee.exists')
    expect(got(await send({ employeeId: ulid(), phone: '19900004398' }))).toEqual({ recorded: 1 })
    expect((await send({ employeeId: ulid(), name: '沈二', since: '2026-12-01' })).code).toBe('employee.dayInvalid')
  })

  it('are listed by the sound of their names, a page at a time, each once', async () => {
    const employees = Array.from({ length: 40 }, (_, n) => ({
      ...{ employeeId: ulid(), name: `周${n}`, handlesReadyToEat: false, since: '2026-02-01', posts: ['worker'] },
    }))
    for (let part = 0; part < 8; part += 1)
      got(
        await ask('merchant', 'employee.recordEmployees', {
          shopId: own(),
          employees: employees.map((some) => ({ ...some, employeeId: ulid(), name: `${some.name}.${part}` })),
        }),
      )
    const names: string[] = []
    for (let from: number | undefined = 0; from !== undefined; ) {
      const page = await list({ from })
      names.push(...page.employees.map(({ name }) => name))
      expect(JSON.stringify(page).length).toBeLessThan(90_000)
      from = page.next
    }
    expect(names).toHaveLength((await list()).inService)
    expect(new Set(names.filter((name) => name.startsWith('周'))).size).toBe(320)
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN').compare))
  })

  it('hold posts from and to a day; a post that is owed and vacant is said', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own())
    const act = async (name: 'assignPost' | 'endPost', input: object) =>
      await ask('merchant', `employee.${name}`, { ...named, ...input })
    expect((await act('assignPost', { post: 'principal', from: '2026-01-01' })).code).toBe('employee.dayInvalid')
    got(await act('assignPost', { post: 'principal', from: '2026-02-10' }))
    expect((await act('assignPost', { post: 'principal', from: '2026-02-12' })).code).toBe('employee.hasPost')
    expect((await act('endPost', { post: 'principal', to: '2026-02-09' })).code).toBe('employee.dayInvalid')
    got(await act('endPost', { post: 'principal', to: '2026-02-20' }))
    expect((await act('endPost', { post: 'principal', to: '2026-02-20' })).code).toBe('employee.hasNoPost')
    got(await act('assignPost', { post: 'principal', from: '2026-02-21' }))
    expect((await one(named))?.posts.filter(({ post }) => post === 'principal')).toEqual([
      { post: 'principal', from: '2026-02-10', to: '2026-02-20' },
      { post: 'principal', from: '2026-02-21' },
    ])
  })
})

describe('whoever binds the own WeChat', () => {
  it('is bound once, hears what the shop keeps of them and nothing else, and is out at once on leaving', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own())
    const old = await inviteEmployee(world.ask, world.home.speak, named)
    const token = await inviteEmployee(world.ask, world.home.speak, named)
    expect((await ask('hired', 'employee.acceptEmployment', { token: old })).code).toBe('invitation.revoked')
    got(await ask('hired', 'employee.acceptEmployment', { token }))
    expect((await ask('hired', 'employee.acceptEmployment', { token })).status).toBe(200)
    expect((await ask('another', 'employee.acceptEmployment', { token })).code).toBe('invitation.used')
    expect((await ask('merchant', 'employee.inviteEmployee', { ...named, expiresInDays: 7 })).code).toBe(
      'employee.bound',
    )
    const mine = async () => await ask('hired', 'employee.showMyEmployments')
    expect(got<{ employments: object[] }>(await mine()).employments).toMatchObject([
      { shopName: '槐荫汤面馆', employee: { employeeId: named.employeeId } },
    ])
    expect((await ask('hired', 'employee.listEmployees', { shopId: own() })).code).toBe('access.denied')
    got(await ask('merchant', 'employee.endEmployee', { ...named, leftOn: '2026-03-01' }))
    expect((await mine()).code).toBe('access.denied')
    expect((await one(named, { among: 'left' }))?.posts).toEqual([
      { post: 'worker', from: '2026-02-01', to: '2026-03-01' },
    ])
    expect((await ask('merchant', 'employee.endEmployee', { ...named, leftOn: '2026-03-01' })).code).toBe(
      'employee.left',
    )
  })

  it('is one person of a shop, and an invitation ends with its day', async () => {
    const second = await newEmployee(world.ask, world.home.speak, own())
    const token = await inviteEmployee(world.ask, world.home.speak, second)
    expect((await ask('employee', 'employee.acceptEmployment', { token })).code).toBe('employee.personTaken')
    expect((await ask('merchant', 'employee.acceptEmployment', { token })).status).toBe(200)
    const third = await newEmployee(world.ask, world.home.speak, own())
    expect((await ask('merchant', 'employee.bindMyself', third)).code).toBe('employee.personTaken')
    const late = await inviteEmployee(world.ask, world.home.speak, third)
    world.clock.set({ plusSeconds: 8 * 86_400 })
    expect((await ask('late', 'employee.acceptEmployment', { token: late })).code).toBe('invitation.expired')
  })
})

describe('the public card', () => {
  it('names a responsible person by the surname alone until they say otherwise, and again once they take it back', async () => {
    const as = 'director'
    const { personId: _, ...named } = await seatEmployee(world.ask, world.home.speak, { shopId: own(), as })
    got(
      await ask('merchant', 'employee.changeEmployee', {
        ...named,
        name: '顾明远',
        phone: '19900004377',
        handlesReadyToEat: false,
      }),
    )
    got(await ask('merchant', 'employee.assignPost', { ...named, post: 'foodSafetyDirector', from: '2026-02-01' }))
    const shown = async () => (await card())?.people?.responsible.find(({ name }) => name.startsWith('顾'))
    expect(await shown()).toEqual({ post: 'foodSafetyDirector', name: '顾**' })
    const say = async (who: string, name: 'giveConsent' | 'withdrawConsent', fact: string) =>
      await ask(who, `employee.${name}`, { ...named, fact })
    expect((await say('merchant', 'giveConsent', 'name')).code).toBe('access.denied')
    got(await say(as, 'giveConsent', 'name'))
    got(await say(as, 'giveConsent', 'phone'))
    expect(await shown()).toEqual({ post: 'foodSafetyDirector', name: '顾明远', phone: '19900004377' })
    got(await say(as, 'withdrawConsent', 'phone'))
    expect(await shown()).toEqual({ post: 'foodSafetyDirector', name: '顾明远' })
    got(await ask('merchant', 'employee.changeEmployee', { ...named, name: '顾明', handlesReadyToEat: false }))
    expect(await shown()).toEqual({ post: 'foodSafetyDirector', name: '顾*' })
    got(await ask('merchant', 'employee.endEmployee', { ...named, leftOn: '2026-03-01' }))
    expect(await shown()).toBeUndefined()
  })

  it('says a rate of certificates, and nobody’s', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own())
    const before = (await card())?.people?.health
    got(await ask('merchant', 'employee.recordHealthCertificate', health(named)))
    const after = await card()
    expect([after?.people?.health.needed, after?.people?.health.valid]).toEqual([
      before?.needed,
      (before?.valid ?? 0) + 1,
    ])
    got(await ask('merchant', 'employee.recordHealthCertificate', health(named, { fit: false })))
    expect((await card())?.people?.health.valid).toBe(before?.valid)
    expect(JSON.stringify(after)).not.toContain(named.employeeId)
  })
})

describe('a health certificate', () => {
  it.each([
    [{ issuedOn: '2027-02-01', validUntil: '2027-03-01' }, 'health.issuedLater'],
    [{ issuedOn: '2026-02-01', validUntil: '2026-01-01' }, 'health.endsBefore'],
    [{ issuedOn: '2026-02-01', validUntil: '2027-02-02' }, 'health.longerThanAYear'],
  ])('%o is refused with %s', async (dates, code) => {
    const named = world.home.employees.people.own
    expect((await ask('merchant', 'employee.recordHealthCertificate', health(named, dates))).code).toBe(code)
  })

  it('has a picture that is sealed, opened with a reason, replaced by the next and gone a year after its end', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own())
    const { districtId } = world.home
    const send = async (stroke: number, dates: object = {}) => {
      const photo = await world.home.upload(merchant(), { ...signatureFile(stroke), purpose: 'photo' })
      got(await ask('merchant', 'employee.recordHealthCertificate', health(named, { photo, ...dates })))
      await world.idle()
      const row = await employeeStore(world.base.records).employees.get({ district: districtId, ...named })
      return row?.certificate?.picture?.objectKey ?? ''
    }
    const there = async (key: string) => (await world.base.objects.head(key)) !== undefined
    const first = await send(71)
    expect(await there(first)).toBe(true)
    const { url } = got<{ url: string }>(
      await ask('inspector', 'employee.openHealthPicture', { ...named, reason: '核对' }),
    )
    expect(url).toContain('http')
    const second = await send(72)
    expect([await there(first), await there(second)]).toEqual([false, true])
    expect((await one(named))?.earlierCertificates).toHaveLength(1)
    got(await ask('merchant', 'employee.endEmployee', { ...named, leftOn: '2026-03-01' }))
    const day = async (at: string) => {
      world.clock.set(new Date(at))
      await timerLambda(world.world)({ name: 'count-certificates' })
      await world.idle()
      return await there(second)
    }
    expect([await day('2027-02-27T16:30:00.000Z'), await day('2027-02-28T16:30:00.000Z')]).toEqual([true, false])
    expect((await one(named, { among: 'left' }))?.certificate).toMatchObject({
      validUntil: '2027-01-31',
      hasPicture: false,
    })
  })
})

describe('how many passed', () => {
  it('is public from the certificate to the day after its end, and only while there is an exam for them', async () => {
    const { districtId: district } = world.home
    const store = trainingStore(world.base.records)
    world.clock.set(new Date('2027-03-01T02:00:00.000Z'))
    const { employeeId } = await newEmployee(world.ask, world.home.speak, own())
    const whose = { revision: 1, district, shopId: own(), employeeId }
    const certificate = {
      ...{ ...whose, number: 'PXYX1202703010001', code: 'AAAAAAAA', name: '柳小满', shopName: '槐荫汤面馆' },
      ...{ title: '从业人员考核', blueprintId: ulid(), examId: ulid(), score: 100, full: 100 },
      ...{ issuedOn: '2027-03-01', validUntil: '2027-03-10' },
    }
    const rate = async () => (await card())?.people?.training
    const rules = async (state: 'inUse' | 'withdrawn') =>
      await world.base.commit(
        (await store.blueprintsOf(district)).map((one) =>
          store.blueprints.replace({ ...one, state, content: blueprint() }),
        ),
      )
    await rules('inUse')
    const { needed = 0, trained = 0 } = (await rate()) ?? {}
    expect(needed).toBeGreaterThan(trained)
    await world.base.commit([store.certificates.insert(certificate)])
    expect(await rate()).toEqual({ needed, trained: trained + 1 })
    world.clock.set(new Date('2027-03-10T16:30:00.000Z'))
    await timerLambda(world.world)({ name: 'count-certificates' })
    expect(await rate()).toEqual({ needed, trained })
    await rules('withdrawn')
    expect(await rate()).toBeUndefined()
  })
})

describe('a letter of appointment', () => {
  it('tells what was true when it was asked for; a changed fact makes another, and the first stays', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own(), '沈任')
    const appointment = { ...named, post: 'foodSafetyOfficer', from: '2026-02-10' }
    const request = async (more: object = {}) =>
      await ask('merchant', 'employee.requestLetter', { ...appointment, ...more })
    expect((await request()).code).toBe('employee.hasNoPost')
    got(await ask('merchant', 'employee.assignPost', appointment))
    expect((await request({ from: '2026-02-11' })).code).toBe('employee.hasNoPost')
    expect(got(await request())).toEqual({ number: 1, state: 'requested' })
    expect(got(await request())).toMatchObject({ number: 1 })
    await world.idle()
    const open = async (who: string, number: number) =>
      await ask(who, 'employee.openLetter', { ...appointment, number: String(number) })
    const first = got<{ state: string; url: string }>(await open('inspector', 1))
    expect([first.state, first.url]).toEqual(['ready', expect.stringContaining('http')])
    const folder = `D/${world.home.districtId}/letters/${own()}/${named.employeeId}`
    const drawn = async (number: number) =>
      (await world.base.objects.get(`${folder}/foodSafetyOfficer-2026-02-10-${number}.pdf`))?.body
    const before = await drawn(1)
    expect(before).toBeDefined()
    const renamed = { ...named, name: '沈任远', handlesReadyToEat: true }
    got(await ask('merchant', 'employee.changeEmployee', renamed))
    expect(got(await request())).toEqual({ number: 2, state: 'requested' })
    await world.idle()
    expect(await drawn(2)).toBeDefined()
    expect(await drawn(1)).toEqual(before)
    const { letters } = got<{ letters: { number: number; state: string }[] }>(
      await ask('leader', 'employee.listLetters', named),
    )
    expect(letters.map(({ number, state }) => [number, state])).toEqual([
      [2, 'ready'],
      [1, 'ready'],
    ])
    expect((await open('merchant', 3)).code).toBe('employee.letterUnknown')
  })

  it('is none for a principal whom no rule names', async () => {
    const named = await newEmployee(world.ask, world.home.speak, own())
    const appointment = { ...named, post: 'principal', from: '2026-02-10' }
    got(await ask('merchant', 'employee.assignPost', appointment))
    const { control } = got<{ control: { owes: string } }>(
      await ask('merchant', 'employee.listEmployees', { shopId: own() }),
    )
    const { code } = await ask('merchant', 'employee.requestLetter', appointment)
    expect(code).toBe(control.owes === 'required' ? undefined : 'employee.noPrincipalLetter')
  })
})

describe('a sheet of people', () => {
  it('of 300 with ten bad rows says which ten and why, and the others can be recorded', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => {
      const bad = n % 30 === 7
      return `厨工${n},${bad ? '1380' : `138${String(n).padStart(8, '0')}`},${n % 2 ? '从业人员' : '食品安全员、从业人员'},2026-02-01,是,2026-01-10,2027-01-09`
    })
    const text = ['姓名,手机号,职务,入职日期,接触直接入口食品,健康证发证日期,健康证到期日期', ...lines].join('\n')
    const content = Buffer.from(text).toString('base64')
    type Row = { row: number; problems: string[]; employee?: object; certificate?: object }
    const { rows } = got<{ rows: Row[] }>(
      await ask('merchant', 'employee.readEmployeeSheet', { shopId: own(), fileName: '人员.csv', content }),
    )
    const bad = rows.filter(({ problems }) => problems.length > 0)
    expect(bad.map(({ row }) => row)).toEqual([9, 39, 69, 99, 129, 159, 189, 219, 249, 279])
    expect(new Set(bad.flatMap(({ problems }) => problems))).toEqual(new Set(['手机号不是 11 位的手机号']))
    const good = rows.flatMap(({ employee }) => (employee ? [{ ...employee, employeeId: ulid() }] : []))
    for (let from = 0; from < good.length; from += 40)
      got(await ask('merchant', 'employee.recordEmployees', { shopId: own(), employees: good.slice(from, from + 40) }))
    const again = got<{ rows: Row[] }>(
      await ask('merchant', 'employee.readEmployeeSheet', { shopId: own(), fileName: '人员.csv', content }),
    )
    expect(again.rows.filter(({ employee }) => employee)).toEqual([])
  })

  it.each([
    ['姓名,入职日期\n白露,2026-02-01', '表头缺少：职务'],
    ['姓名,职务,入职日期', '一行也没有'],
    ['姓名,职务,入职日期,职务\n白露,从业人员,2026-02-01,从业人员', '不止一次'],
  ])('that cannot be read says why', async (text, words) => {
    const content = Buffer.from(text).toString('base64')
    const asked = await ask('merchant', 'employee.readEmployeeSheet', { shopId: own(), fileName: '人员.csv', content })
    expect([asked.code, asked.text]).toEqual(['employee.sheetUnreadable', expect.stringContaining(words)])
  })
})
