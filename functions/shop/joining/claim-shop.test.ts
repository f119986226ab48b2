import type { Me } from '@app/types/identity/contract'
import type { ApplicationShown, MyApplication } from '@app/types/shop/joining/contract'
import type { ClaimOutcome } from '@app/types/shop/joining/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { statementOf } from '../../guards/testing/make-applications'
import { type Joining, openJoining } from '../../guards/testing/open-joining'
import { pushStore } from '../../push/public'

let joining: Joining
beforeAll(async () => {
  joining = await openJoining()
}, 60_000)
afterAll(() => joining.close())

type Claimed = { outcome: ClaimOutcome; shopId?: string; triesLeft: number }
const as = (name: string) => joining.speak(name)
const register = async (n: number) => {
  const { creditCode, name, address } = statementOf(n)
  const gridId = joining.places.near.gridIds[0]
  const shop = { name: `册上${name}`, address, creditCode, businessTypes: ['catering' as const], gridId }
  return got<{ shopId: string }>(await joining.ask(as('office'), 'shop.registerShop', shop)).shopId
}
const handOut = async (shopId: string, by = 'inspector') =>
  await joining.ask(as(by), 'shop.createClaimCode', { shopId })
const codeFor = async (shopId: string) => got<{ code: string; picture: string }>(await handOut(shopId))
const claim = (who: string, code: string, number: string) =>
  joining.ask(as(who), 'shop.claimShop', { code, number, applicant: '叶知秋' })
const shopsOf = async (who: string) => got<Me>(await joining.ask(as(who), 'identity.me')).person?.grants ?? []
const messagesTo = async (who: string) => {
  const { items } = await pushStore(joining.base.records).outbox.list(`D#${joining.district}#OUTBOX#due`, { limit: 99 })
  return items.flatMap(({ what }) =>
    what.kind === 'service-message' && what.touser === `o-YX1-${who}` ? [JSON.stringify(what.data)] : [],
  )
}

describe('a code that an inspector hands out', () => {
  it('makes the owner who says the number on the licence the merchant, once', async () => {
    const shopId = await register(1)
    const { code, picture } = await codeFor(shopId)
    expect(picture).toMatch(/^data:image\/png/)
    const { creditCode } = statementOf(1)
    expect(got<Claimed>(await claim('ye', code, ` ${creditCode.toLowerCase()} `))).toMatchObject({
      outcome: 'claimed',
      shopId,
    })
    expect(await shopsOf('ye')).toEqual([{ role: 'merchant', shopIds: [shopId] }])
    expect(got<Claimed>(await claim('second', code, creditCode)).outcome).toBe('wrong')
    expect((await handOut(shopId)).code).toBe('claim.hasMerchant')
  })

  it('takes the number of any paper of the shop', async () => {
    const shopId = await register(2)
    const paper = { shopId, kind: 'foodOperation' as const, number: 'JY21501050012345', numberVerified: true }
    got(await joining.ask(as('office'), 'licence.recordLicence', { ...paper, validUntil: '2029-01-01' }))
    const { code } = await codeFor(shopId)
    expect(got<Claimed>(await claim('papers', code, 'JY21501050012345')).outcome).toBe('claimed')
  })

  it('is void once there is a newer one, and after its days', async () => {
    const shopId = await register(3)
    const { creditCode } = statementOf(3)
    const [first, second] = [await codeFor(shopId), await codeFor(shopId)]
    expect(got<Claimed>(await claim('early', first.code, creditCode)).outcome).toBe('wrong')
    joining.clock.set({ plusSeconds: 7 * 86_400 })
    expect(got<Claimed>(await claim('late', second.code, creditCode)).outcome).toBe('wrong')
  })

  it('is handed out by the inspector of that place alone', async () => {
    const shopId = await register(4)
    expect((await handOut(shopId, 'far')).code).toBe('access.denied')
    expect((await handOut(shopId, 'office')).code).toBe('access.denied')
  })
})

describe('guessing', () => {
  it('is answered alike, whether the code or the number is wrong, and ends for the day', async () => {
    const { code } = await codeFor(await register(5))
    const answers = [
      await claim('guesser', code, statementOf(6).creditCode),
      await claim('guesser', code === '00000000' ? '00000001' : '00000000', statementOf(5).creditCode),
    ].map((answer) => got<Claimed>(answer))
    expect(answers).toEqual([
      { outcome: 'wrong', triesLeft: 4 },
      { outcome: 'wrong', triesLeft: 3 },
    ])
    for (const n of [7, 8, 9]) await claim('guesser', code, statementOf(n).creditCode)
    expect((await claim('guesser', code, statementOf(5).creditCode)).code).toBe('claim.tooMany')
  })

  it('on a code that was found makes it void', async () => {
    const { creditCode } = statementOf(11)
    const { code } = await codeFor(await register(11))
    for (const who of ['a', 'b', 'c', 'd', 'e']) await claim(`finder-${who}`, code, statementOf(12).creditCode)
    expect(got<Claimed>(await claim('owner', code, creditCode)).outcome).toBe('wrong')
  })
})

describe('a shop that somebody runs', () => {
  it('is given to nobody by a code; who runs it hears of it, without a name', async () => {
    const shopId = await register(13)
    const { creditCode } = statementOf(13)
    const { code } = await codeFor(shopId)
    const ref = await joining.apply({ as: 'runner', n: 13 })
    got(await joining.ask(as('office'), 'shop.approveApplication', { ...ref, aim: 'member' }))
    expect(got<Claimed>(await claim('other', code, creditCode))).toEqual({ outcome: 'hasMerchant', triesLeft: 4 })
    expect(await shopsOf('other')).toEqual([])
    const told = (await messagesTo('runner')).join('')
    expect(told).toMatch(/有人认领/)
    expect(told).not.toMatch(/叶知秋/)
    const since = new Date(joining.clock.now().getTime() - 60_000).toISOString()
    const today = await joining.ask(as('runner'), 'duty.showToday', { shopId, since })
    expect(got<{ changes: object[] }>(today).changes).toMatchObject([{ kind: 'claimed' }])
  })

  it('is applied for knowing that, by the applicant and the officer', async () => {
    await register(14)
    const first = await joining.apply({ as: 'keeper', n: 14 })
    got(await joining.ask(as('office'), 'shop.approveApplication', { ...first, aim: 'member' }))
    const { applicationId } = await joining.apply({ as: 'comer', n: 14 })
    const mine = await joining.ask(as('comer'), 'shop.showMyApplication', { applicationId })
    expect(got<MyApplication>(mine)).toMatchObject({ aim: 'member', hasMerchant: true })
    const seen = await joining.ask(as('office'), 'shop.showApplication', { applicationId })
    expect(got<ApplicationShown>(seen)).toMatchObject({ hasMerchant: true, registered: { merchants: 1 } })
    expect((await messagesTo('keeper')).join('')).toMatch(/有人认领/)
  })
})
