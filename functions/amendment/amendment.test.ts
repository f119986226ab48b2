import type { AmendmentLine, AmendmentShown } from '@app/types/amendment/contract'
import type { Dossier } from '@app/types/shop/contract'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, got } from '../guards/testing/ask'
import { paperOf } from '../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { licenceStore } from '../licence/store'
import { pushStore } from '../push/public'

let world: TestWorld
let shopId: string
beforeAll(async () => {
  world = await openTestWorld()
  shopId = world.home.shops.own
}, 120_000)
afterAll(() => world.close())

const ask = async (who: string, name: Parameters<TestWorld['ask']>[1], input?: object): Promise<Answer> =>
  await world.ask(world.home.speak(who), name, input)
const request = async (change: object, more: object = {}) => {
  const place = { shopId, amendmentId: ulid() }
  const answer = await ask('merchant', 'amendment.requestAmendment', {
    ...{ ...place, change, reason: '执照换了', photos: [] },
    ...more,
  })
  return { place, answer }
}
const asked = async (change: object) => {
  const { place, answer } = await request(change)
  got(answer)
  return place
}
const show = async (who: string, place: object) => got<AmendmentShown>(await ask(who, 'amendment.showAmendment', place))
const accept = async (place: { shopId: string; amendmentId: string }, standing: string) =>
  await ask('office', 'amendment.acceptAmendment', { ...place, revision: 1, standing })
const dossier = async () => got<Dossier>(await ask('merchant', 'shop.showShop', { shopId }))
const waiting = async () =>
  got<{ amendments: AmendmentLine[] }>(await ask('office', 'amendment.listAmendments', {})).amendments.map(
    ({ amendmentId }) => amendmentId,
  )

describe('a request to correct the register', () => {
  it('changes nothing by itself; accepted, it changes the register with its history and tells who asked', async () => {
    const before = await dossier()
    const place = await asked({ fact: 'name', value: '槐荫老面馆' })
    expect((await dossier()).name).toBe(before.name)
    expect(await waiting()).toContain(place.amendmentId)
    const shown = await show('office', place)
    expect(shown).toMatchObject({ before: before.name, standing: before.name, wanted: '槐荫老面馆', mayDecide: true })
    expect((await show('merchant', place)).mayDecide).toBe(false)
    got(await accept(place, shown.standing))
    expect((await dossier()).name).toBe('槐荫老面馆')
    expect(await waiting()).not.toContain(place.amendmentId)
    expect((await accept(place, shown.standing)).code).toBe('amendment.settled')
    const { items } = await pushStore(world.base.records).outbox.list(`D#${world.home.districtId}#OUTBOX#due`, {
      limit: 99,
    })
    const said = items.flatMap(({ what }) =>
      what.kind === 'service-message' && what.templateId === 'amendment-answer' ? [what.data['phrase2']?.value] : [],
    )
    expect(said).toEqual(['已更正'])
  })

  it('is one at a time of one fact, and free again once it is withdrawn', async () => {
    const place = await asked({ fact: 'operator', value: '柳小满' })
    const again = await request({ fact: 'operator', value: '柳大满' })
    expect(again.answer.code).toBe('amendment.exists')
    got(await ask('merchant', 'amendment.withdrawAmendment', place))
    expect((await ask('merchant', 'amendment.withdrawAmendment', place)).code).toBe('amendment.settled')
    expect((await request({ fact: 'operator', value: '柳大满' })).answer.code).toBeUndefined()
  })

  it('shows both values where the register changed meanwhile, and is not accepted unseen', async () => {
    const place = await asked({ fact: 'name', value: '槐荫新面馆' })
    const seen = await show('office', place)
    got(await ask('office', 'shop.changeShop', { shopId, name: '槐荫面馆', reason: '核对招牌' }))
    expect((await accept(place, seen.standing)).code).toBe('amendment.changed')
    const now = await show('office', place)
    expect([now.before, now.standing, now.wanted]).toEqual([seen.before, '槐荫面馆', '槐荫新面馆'])
    got(await accept(place, now.standing))
    expect((await dossier()).name).toBe('槐荫新面馆')
  })

  it('is refused with the reason, which the shop reads', async () => {
    const place = await asked({ fact: 'businessTypes', businessTypes: ['canteen'] })
    got(await ask('office', 'amendment.refuseAmendment', { ...place, revision: 1, words: '证上没有食堂' }))
    expect(await show('merchant', place)).toMatchObject({ state: 'refused', words: '证上没有食堂', photos: [] })
  })

  it.each([
    [{ fact: 'creditCode', value: '12345' }, 'licence.numberInvalid'],
    [{ fact: 'name', value: '找我 19900004321' }, 'shop.personalNumber'],
    [{ fact: 'licence', licenceId: '01KKZZZZZZZZZZZZZZZZZZZZZZ', number: 'JY1' }, 'licence.unknown'],
  ])('%o is refused as it is typed', async (change, code) => {
    expect((await request(change)).answer.code).toBe(code)
  })

  it('what is registered already needs no correction', async () => {
    const { address } = await dossier()
    expect((await request({ fact: 'address', value: address })).answer.code).toBe('amendment.same')
  })

  it('of a licence keeps what it said before', async () => {
    const recorded = paperOf(shopId)
    const { licenceId } = got<{ licenceId: string }>(await ask('office', 'licence.recordLicence', recorded))
    const place = await asked({ fact: 'licence', licenceId, number: recorded.number, validUntil: '2031-03-18' })
    got(await accept(place, (await show('office', place)).standing))
    const kept = await licenceStore(world.base.records).licences.get({
      district: world.home.districtId,
      ...{ shopId, licenceId },
    })
    expect(kept?.validUntil).toBe('2031-03-18')
    expect(kept?.earlier?.[0]).toMatchObject({ number: recorded.number, validUntil: recorded.validUntil })
    const { licences } = got<{ licences: { licenceId: string; earlier: object[] }[] }>(
      await ask('merchant', 'licence.listLicences', { shopId }),
    )
    expect(licences.find((one) => one.licenceId === licenceId)?.earlier).toHaveLength(kept?.earlier?.length ?? -1)
  })
})
