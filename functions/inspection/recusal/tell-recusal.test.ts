import { badField, findTemplate } from '@app/local/wechat/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storedInspection } from '../../shop/testing/stored-inspection'
import { type House, openHouse } from '../testing/house'
import { district, idOf, personIdOf, places, settle, shopIds } from '../testing/people'
import { workDeps } from '../testing/work'
import { inspectionWorkers } from '../workers'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
})
afterAll(async () => await house.close())

const shopId = shopIds.noodles
const messages = async () =>
  (await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 100 })).items.flatMap(({ what }) =>
    what.kind === 'service-message' ? [what] : [],
  )
const happened = async (state: 'recused' | 'submitted', inspectionId: string) => {
  const kept = storedInspection({ shopId, shopName: '槐荫桥面馆', inspectionId, day: '2026-11-24', failing: [] })
  await house.kernel.commit([house.stores.inspection.inspections.insert({ ...kept, state })])
  const tell = inspectionWorkers(workDeps(house))['recusal-message']
  for (let n = 0; n < 2; n++) await tell?.({ district, shopId, inspectionId })
}

describe('a recusal', () => {
  it('is told to the office where the station has no head, once', async () => {
    await happened('recused', idOf('81'))
    const told = await messages()
    expect(told.map(({ touser, templateId }) => [touser, templateId])).toEqual([['o-office', 'recusal-asked']])
    const template = findTemplate('recusal-asked')
    expect(template && badField(template, told[0]?.data ?? {})).toBeUndefined()
    expect(told[0]).toMatchObject({
      page: `inspector/recusal/index?shopId=${shopId}&inspectionId=${idOf('81')}`,
      data: { thing1: { value: '槐荫桥面馆' }, thing4: { value: '检查已停止，请您另派人员，或者驳回' } },
    })
  })

  it('is told to the head of the station alone', async () => {
    const head = { personId: idOf('B1'), name: '秦望山', openid: 'o-head', since: '2026-01-01T00:00:00.000Z' }
    const grants = [{ role: 'stationHead' as const, stationId: places.station }]
    const kept = { ...head, revision: 1, district, grants, state: 'active' as const, among: 'staff' as const }
    await house.kernel.commit([house.stores.identity.people.insert(kept)])
    await happened('recused', idOf('82'))
    expect((await messages()).map(({ touser }) => touser).toSorted()).toEqual(['o-head', 'o-office'])
  })

  it('is none where the inspection was concluded', async () => {
    const before = await messages()
    await happened('submitted', idOf('83'))
    expect(await messages()).toEqual(before)
  })
})

describe('a decision about a recusal', () => {
  const recused = {
    personId: personIdOf('lead'),
    name: '陆闻溪',
    certificateNumber: 'YX-1',
    shows: 'certificate' as const,
  }
  const other = { ...recused, personId: personIdOf('second'), name: '丁望舒' }
  const decided = { at: '2026-11-24T02:10:00.000Z', personId: idOf('B1'), name: '秦望山' }
  const tellOf = async (inspectionId: string, decision: object) => {
    const kept = storedInspection({ shopId, shopName: '槐荫桥面馆', inspectionId, day: '2026-11-24', failing: [] })
    const { inspections } = house.stores.inspection
    await house.kernel.commit([
      inspections.insert({ ...kept, state: 'recused', inspectors: [recused, other], ...decision }),
    ])
    const before = new Set((await messages()).map((one) => JSON.stringify(one)))
    const tell = inspectionWorkers(workDeps(house))['recusal-message']
    for (let n = 0; n < 2; n++) await tell?.({ district, shopId, inspectionId })
    return (await messages()).filter((one) => !before.has(JSON.stringify(one)))
  }

  it('is told to both and to whoever was sent, once, each with where to go on', async () => {
    const sent = [
      { personId: personIdOf('third'), name: '温知予' },
      { personId: personIdOf('second'), name: '丁望舒' },
    ]
    const told = await tellOf(idOf('84'), { recusalReplaced: { ...decided, inspectors: sent } })
    const record = `inspector/record/index?shopId=${shopId}&inspectionId=${idOf('84')}`
    const begin = `inspector/notify/index?shopId=${shopId}&kind=routine`
    expect(told.map(({ touser, page }) => [touser, page]).toSorted()).toEqual([
      ['o-lead', record],
      ['o-second', begin],
      ['o-third', begin],
    ])
    const template = findTemplate('recusal-decided')
    for (const { data } of told) {
      expect(template && badField(template, data)).toBeUndefined()
      expect(data).toMatchObject({
        phrase2: { value: '另派人员' },
        thing4: { value: '点开看由谁去查' },
      })
    }
  })

  it('that they need not step aside is told to both, its reason behind the sign-in', async () => {
    const told = await tellOf(idOf('85'), { recusalReleased: { ...decided, reason: '核实过，不是亲戚。' } })
    expect(told.map(({ touser }) => touser).toSorted()).toEqual(['o-lead', 'o-second'])
    expect(told[0]?.data).toMatchObject({
      phrase2: { value: '不用回避' },
      thing4: { value: '点开看决定的理由' },
    })
  })
})
