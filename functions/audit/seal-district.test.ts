import type { AuditVerification } from '@app/types/audit/contract'
import { DeleteItemCommand, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { got } from '../guards/testing/ask'
import { home, openPeople, type People } from '../guards/testing/open-people'
import { timerLambda } from '../lambdas/timer'
import { auditSeals } from '../platform/adapters/audit-seals'
import type { AuditSeals } from '../platform/ports/audit-seals'
import { sealDistrict } from './seal-district'
import { sealsIn } from './seals'

let people: People
let dynamo: DynamoDBClient
beforeEach(async () => {
  people = await openPeople()
  dynamo = new DynamoDBClient(people.database.clientConfig)
})
afterEach(() => people.close())

const today = '2026-03-18'
const tables = { records: 'records', audit: 'audit' }
const seal = () => timerLambda(people.world)({ name: 'seal-audit' })
const pass = (minutes: number) => people.clock.set({ plusSeconds: minutes * 60 })
const happen = async (count: number) => {
  for (let n = 0; n < count; n++) await people.invite(`第${n}人`, { role: 'office' })
}
const verified = async (day = today) =>
  got<AuditVerification>(await people.ask(people.voice('audit'), 'audit.verifyDay', { day }))
const kinds = async (day = today) => (await verified(day)).faults.map(({ kind }) => kind)
const rowsOf = async (TableName: string) => (await dynamo.send(new ScanCommand({ TableName }))).Items ?? []

/** To one in the morning, when the day before may be closed. */
const toNextMorning = () => people.clock.set(new Date('2026-03-18T17:05:00Z'))

describe('the sequencer', () => {
  it('seals what has settled and leaves what is young to its next run', async () => {
    expect(await verified()).toMatchObject({ state: 'unsealed', sealed: 0, events: 3, waiting: 3 })
    pass(3)
    await happen(2)
    await seal()
    expect(await verified()).toMatchObject({ state: 'open', sealed: 3, events: 5, waiting: 2, faultCount: 0 })
    pass(3)
    await seal()
    await seal()
    expect(await verified()).toMatchObject({ sealed: 5, waiting: 0, faultCount: 0 })
  })

  it('seals more than one transaction holds', async () => {
    await happen(205)
    pass(5)
    await seal()
    expect(await verified()).toMatchObject({ sealed: 208, waiting: 0, faultCount: 0 })
  })

  it('closes a day once it is an hour over, the empty days after it too, and then touches them no more', async () => {
    pass(5)
    await seal()
    people.clock.set(new Date('2026-03-18T16:55:00Z'))
    await seal()
    expect((await verified()).state).toBe('open')
    people.clock.set(new Date('2026-03-21T01:00:00Z'))
    await happen(1)
    pass(3)
    await seal()
    const before = await rowsOf('audit')
    await seal()
    expect(await rowsOf('audit')).toEqual(before)
    for (const day of [today, '2026-03-19', '2026-03-20'])
      expect(await verified(day)).toMatchObject({
        state: 'closed',
        closedAt: '2026-03-21T01:03:00.000Z',
        faultCount: 0,
      })
    expect(await verified('2026-03-21')).toMatchObject({ state: 'open', faultCount: 0 })
  })

  it('catches an event that was committed after younger ones were sealed', async () => {
    const [first] = (await rowsOf('records')).filter(({ _et }) => _et?.S === 'AuditEvent')
    const { pk, sk } = first!
    await dynamo.send(new DeleteItemCommand({ TableName: 'records', Key: { pk: pk!, sk: sk! } }))
    pass(5)
    await seal()
    expect(await verified()).toMatchObject({ sealed: 2, events: 2 })
    await dynamo.send(new PutItemCommand({ TableName: 'records', Item: first! }))
    await seal()
    expect(await verified()).toMatchObject({ sealed: 3, events: 3, faultCount: 0 })
  })

  it('does not fork the chain when several run at once, also when a day is closed', async () => {
    await happen(20)
    pass(5)
    await Promise.all(Array.from({ length: 6 }, seal))
    toNextMorning()
    await Promise.all(Array.from({ length: 6 }, seal))
    await seal()
    expect(await verified()).toMatchObject({ state: 'closed', sealed: 23, faultCount: 0 })
  })

  it('leaves the rest to the next run when another was faster at any one step', async () => {
    await happen(3)
    pass(5)
    toNextMorning()
    const real = auditSeals(dynamo, tables)
    for (let step = 0; step < 4; step++) await sealDistrict(partsWith(overtakenAt(step, real)), home.districtId, today)
    await seal()
    expect(await verified()).toMatchObject({ state: 'open', sealed: 6, faultCount: 0 })
    pass(60)
    await seal()
    expect(await verified()).toMatchObject({ state: 'closed', sealed: 6, faultCount: 0 })
  })

  const partsWith = (seals: AuditSeals) => ({ seals: sealsIn(seals), clock: people.world.clock })

  /** Another sequencer does all there is to do just before the step so numbered. */
  const overtakenAt = (step: number, real: AuditSeals): AuditSeals => {
    let steps = 0
    return {
      ...real,
      append: async (rows, unless) => {
        if (steps++ === step) await sealDistrict(partsWith(real), home.districtId, today)
        return await real.append(rows, unless)
      },
    }
  }

  it('goes on with other districts when one cannot be sealed, and says so', async () => {
    pass(5)
    const { seals } = people.base
    const parts = {
      seals: { ...seals, ofDay: async () => Promise.reject(new Error('no table')) },
      clock: people.world.clock,
    }
    await expect(sealDistrict(parts, home.districtId, today)).rejects.toThrow('no table')
    await seal()
    expect((await verified()).sealed).toBe(3)
  })
})

describe('whoever tampers with the tables', () => {
  const eventRows = async () => (await rowsOf('records')).filter(({ _et }) => _et?.S === 'AuditEvent')
  const sealRows = async () => (await rowsOf('audit')).filter(({ pk }) => pk?.S?.includes('#SEALS#'))
  type Row = Awaited<ReturnType<typeof rowsOf>>[number]
  const put = (TableName: string, Item: Row) => dynamo.send(new PutItemCommand({ TableName, Item }))
  const remove = (TableName: string, { pk, sk }: Row) =>
    dynamo.send(new DeleteItemCommand({ TableName, Key: { pk: pk!, sk: sk! } }))

  beforeEach(async () => {
    pass(5)
    await seal()
    people.clock.set(new Date('2026-03-18T17:06:00Z'))
    await seal()
    expect(await verified()).toMatchObject({ state: 'closed', sealed: 3, faultCount: 0 })
  })

  it('is found who took out an event, changed one, added one', async () => {
    const [first, second] = await eventRows()
    await remove('records', first!)
    await put('records', { ...second!, operation: { S: 'shop.showShop' } })
    await put('records', { ...second!, sk: { S: '01KKZZZZZZZZZZZZZZZZZZZZZZ' } })
    expect((await kinds()).sort()).toEqual(['eventAltered', 'eventMissing', 'eventUnsealed'])
  })

  it('is found who added an attribute that no program reads', async () => {
    const [first] = await eventRows()
    await put('records', { ...first!, note: { S: 'x' } })
    expect(await kinds()).toEqual(['eventAltered'])
  })

  it('is found who took out a seal or turned one', async () => {
    const [first, second] = await sealRows()
    await remove('audit', first!)
    expect(await kinds()).toContain('sealMissing')
    await put('audit', first!)
    expect(await kinds()).toEqual([])
    await put('audit', { ...second!, eventHash: first!['eventHash']! })
    expect(await kinds()).toContain('sealAltered')
  })

  it('is found who took out the whole day and its seals', async () => {
    for (const row of await eventRows()) await remove('records', row)
    for (const row of await rowsOf('audit')) if (row['sk']?.S !== 'BEGIN') await remove('audit', row)
    people.clock.set(new Date('2026-03-18T18:05:00Z'))
    expect(await kinds()).toEqual(['dayMissing'])
  })

  it('is found who sealed the whole day again with new hashes: the log says otherwise', async () => {
    const [first, ...others] = await eventRows()
    await put('records', { ...first!, reason: { S: '另一个理由' } })
    for (const row of (await rowsOf('audit')).filter(({ pk }) => /#(SEALS#.*|DAYS)$/.test(pk?.S ?? '')))
      await remove('audit', row)
    const { seals } = people.base
    await sealDistrict({ seals, clock: people.world.clock }, home.districtId, today)
    people.clock.set({ plusSeconds: 3_600 })
    await sealDistrict({ seals, clock: people.world.clock }, home.districtId, today)
    expect(others).toHaveLength(2)
    expect(await kinds()).toEqual(['logDiffers'])
  })

  it('is found who changed what the log says, or its newest head', async () => {
    const inLog = async (part: string) => (await rowsOf('audit')).findLast(({ pk }) => pk?.S?.endsWith(part))
    for (const part of ['#LOG', '#LOGHEADS']) {
      const row = await inLog(part)
      const text = row!['text'] && { text: { S: row!['text'].S!.replace('"count":3', '"count":2') } }
      await put('audit', { ...row!, ...(text ?? { [part === '#LOGHEADS' ? 'root' : 'hash']: { S: 'ab'.repeat(32) } }) })
      expect(await kinds()).toContain('logBroken')
      await put('audit', row!)
      expect(await kinds()).toEqual([])
    }
  })

  it('is found who kept a day out of the log', async () => {
    for (const row of (await rowsOf('audit')).filter(({ pk }) => pk?.S?.endsWith('#LOGPLACES')))
      await remove('audit', row)
    expect(await kinds()).toEqual([])
    pass(16)
    expect(await kinds()).toEqual(['logMissing'])
  })

  it('answers the audit administrator alone', async () => {
    for (const who of ['office', 'security'])
      expect((await people.ask(people.voice(who), 'audit.verifyDay', { day: today })).code).toBe('access.denied')
  })
})
