import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type House, licenceDeps, openHouse } from '../inspection/testing/house'
import { actorOf, district, type Name, settle, shopIds } from '../inspection/testing/people'
import { type Outcome, runChange } from '../platform/kernel'
import type { Change } from '../platform/verb'
import { refuse } from '../platform/verb'
import { askLicence } from './public'
import { licenceRoutes } from './routes'

let house: House
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
})
beforeEach(() => house.tick())
afterAll(async () => await house.close())

const ask = async (operation: 'recordLicence' | 'cancelLicence', input: object, by: Name = 'office') => {
  const actor = actorOf(by)
  const { may, run } = licenceRoutes(licenceDeps(house))[operation]
  if (!may(actor)) return refuse('access.denied')
  const asked = { actor, input, at: house.clock(), browser: '' }
  const call = { operation, key: house.newId(), body: JSON.stringify(input) }
  return await runChange(house.kernel)(call, run as Change<object, { licenceId: string }>, asked)
}
const codeOf = (outcome: Outcome<unknown>) => ('refused' in outcome ? outcome.refused.code : undefined)
const paper = (change: object = {}) => ({
  shopId: shopIds.noodles,
  kind: 'foodOperation',
  number: 'JY29901070013262',
  validUntil: '2027-03-18',
  ...change,
})
const papers = async (shopId: string = shopIds.noodles) =>
  await askLicence(house.stores.licence).ofShop(district, shopId, '2026-11-24')
const revision = async () => (await house.shops.shop(district, shopIds.noodles))?.revision ?? 0

describe('a paper', () => {
  it('is recorded in its plain form, with its state on the day, and raises the shop’s revision', async () => {
    const before = await revision()
    expect(codeOf(await ask('recordLicence', paper({ number: 'ｊｙ2990 1070013262' })))).toBeUndefined()
    expect(await papers()).toEqual([
      {
        licenceId: expect.any(String),
        kind: 'foodOperation',
        number: 'JY29901070013262',
        validUntil: '2027-03-18',
        cancelled: false,
        flags: [],
        state: 'renewable',
        days: 114,
        // the holidays of 2027 are not known yet
        standing: '待本局确认',
      },
    ])
    expect(await revision()).toBe(before + 1)
  })

  it.each(['150102 199001011234', '办证中 13812345678'])(
    'is never recorded under %s, compared or not',
    async (number) => {
      const card = paper({ number, numberVerified: true })
      expect(codeOf(await ask('recordLicence', card))).toBe('licence.numberInvalid')
    },
  )

  it('is renewed by the same kind and number, not added again', async () => {
    const [known] = await papers()
    await ask('recordLicence', paper({ validUntil: '2032-03-18' }))
    const renewed = { ...known, validUntil: '2032-03-18', state: 'valid', days: 1941, standing: undefined }
    expect(await papers()).toEqual([renewed])
    await ask('recordLicence', paper({ validUntil: undefined }))
    expect(await papers()).toEqual([expect.objectContaining({ state: 'unknownTerm' })])
  })

  it('is struck off once, stays visible, and lives again when it is recorded anew', async () => {
    const [{ licenceId } = { licenceId: '' }] = await papers()
    const strike = { shopId: shopIds.noodles, licenceId, reason: '持证人申请注销。' }
    const before = await revision()
    await ask('cancelLicence', strike)
    expect(await papers()).toEqual([expect.objectContaining({ licenceId, cancelled: true, state: 'cancelled' })])
    await ask('cancelLicence', strike)
    expect(await revision()).toBe(before + 1)
    await ask('recordLicence', paper())
    expect(await papers()).toEqual([expect.objectContaining({ licenceId, cancelled: false, state: 'renewable' })])
  })
})

describe('what is refused', () => {
  it.each([
    ['a shop that is not there', { shopId: 'YX1YYYYY' }, 'shop.unknown'],
    ['a closed shop', { shopId: shopIds.closed }, 'shop.closed'],
    ['a number that is too short', { number: 'JY2990107001326' }, 'licence.numberInvalid'],
    ['a number of no known form', { number: '12-34' }, 'licence.numberInvalid'],
    ['a number of another kind of paper', { kind: 'foodProduction' }, 'licence.numberInvalid'],
  ])('%s', async (_, change, code) => {
    expect(codeOf(await ask('recordLicence', paper(change)))).toBe(code)
  })

  it('is no number whose check digit alone fails: it stands as a doubt until somebody compared it', async () => {
    const odd = { shopId: shopIds.gridless, number: 'JY29901070013267' }
    const doubts = async () => (await house.shops.shop(district, shopIds.gridless))?.flags
    expect(codeOf(await ask('recordLicence', paper(odd)))).toBeUndefined()
    const doubted = { number: odd.number, numberProblem: 'checkDigit', flags: ['licenceCheckDigit'] }
    expect(await papers(shopIds.gridless)).toEqual([expect.objectContaining(doubted)])
    expect(await doubts()).toEqual(['licenceCheckDigit'])
    await ask('recordLicence', paper({ ...odd, numberVerified: true }))
    expect(await papers(shopIds.gridless)).toEqual([
      expect.objectContaining({ ...doubted, flags: [], numberVerified: true }),
    ])
    expect(await doubts()).toEqual([])
  })

  it('is no filing for want of a date: it never ends', async () => {
    const filing = { shopId: shopIds.gridless, kind: 'deviceFiling', number: '蒙包食药监械经营备20210012号' }
    await ask('recordLicence', paper({ ...filing, validUntil: undefined }))
    expect(await papers(shopIds.gridless)).toContainEqual(
      expect.objectContaining({ number: filing.number, state: 'unlimited' }),
    )
    expect((await house.shops.shop(district, shopIds.gridless))?.flags).toEqual([])
  })

  it.each(['lead', 'merchant', 'audit'] as const)('from anybody but the office: %s', async (by) => {
    const before = await papers()
    expect(codeOf(await ask('recordLicence', paper({ validUntil: '2040-01-01' }), by))).toBe('access.denied')
    expect(codeOf(await ask('cancelLicence', { shopId: shopIds.noodles, licenceId: 'x', reason: 'x' }, by))).toBe(
      'access.denied',
    )
    expect(await papers()).toEqual(before)
  })

  it('is striking off a paper that the shop does not have', async () => {
    const strike = { shopId: shopIds.noodles, licenceId: house.newId(), reason: '注销。' }
    expect(codeOf(await ask('cancelLicence', strike))).toBe('licence.unknown')
  })
})
