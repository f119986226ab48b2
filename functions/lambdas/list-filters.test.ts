import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../guards/operations'
import { got } from '../guards/testing/ask'
import { caterer } from '../guards/testing/make-register'
import { openTestWorld, type TestWorld } from '../guards/testing/open-test-world'
import { printedAt, scannedAt } from '../shop/listing'
import { signCode } from '../shop/public'
import { isSignable } from '../shop/signs/sign-left-out'
import { shopStore } from '../shop/store'
import { foundation } from './world'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
  const { secrets } = world.world
  const own = { shopNumber: world.home.shops.own, serial: '01', keyVersion: secrets.shopCodeKeyVersion }
  got(await world.ask(world.home.speak('inspector'), 'shop.noteScan', { code: signCode(secrets.shopCodeKeys, own) }))
}, 120_000)
afterAll(() => world.close())

type Filter = InputOf<'shop.listShops'>
type Line = { readonly shopId: string; readonly flags: readonly string[] }

const listed = async (filter: Filter): Promise<readonly Line[]> =>
  got<{ shops: readonly Line[] }>(await world.ask(world.home.office, 'shop.listShops', filter)).shops

const stored = async () => {
  const { shops } = shopStore(foundation(world.world).records)
  const all = await listed({})
  return await Promise.all(
    all.map(async ({ shopId }) => {
      const shop = await shops.get({ district: world.home.districtId, shopId })
      if (!shop) throw new Error(`${shopId} is listed and not stored`)
      return shop
    }),
  )
}
type Shop = Awaited<ReturnType<typeof stored>>[number]

const lastDay = ({ lastInspection }: Shop) => lastInspection?.day
const today = () => new Date(world.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

describe('the register, asked as an office asks', () => {
  it.each<[string, () => Filter, (shop: Shop) => boolean]>([
    ['no sign printed', () => ({ printed: 'no' }), (shop) => !printedAt(shop)],
    ['a sign printed', () => ({ printed: 'yes' }), (shop) => printedAt(shop) !== undefined],
    ['printed before tomorrow', () => ({ printedBefore: '2099-01-01' }), (shop) => printedAt(shop) !== undefined],
    ['printed before today', () => ({ printedBefore: today() }), () => false],
    ['never scanned', () => ({ scanned: 'no' }), (shop) => !scannedAt(shop)],
    ['scanned at some time', () => ({ scanned: 'yes' }), (shop) => scannedAt(shop) !== undefined],
    ['scanned since today', () => ({ scannedSince: today() }), (shop) => scannedAt(shop) !== undefined],
    ['not scanned since today', () => ({ notScannedSince: today() }), (shop) => !scannedAt(shop)],
    ['signable, no sign', () => ({ signable: 'yes', printed: 'no' }), (shop) => isSignable(shop) && !printedAt(shop)],
    ['code revoked', () => ({ codeState: 'revoked' }), ({ code }) => code.state === 'revoked'],
    ['inspected since today', () => ({ inspectedSince: today() }), (shop) => lastDay(shop) === today()],
    ['inspected since 2020', () => ({ inspectedSince: '2020-01-01' }), (shop) => lastDay(shop) !== undefined],
    ['not since today', () => ({ notInspectedSince: today() }), (shop) => (lastDay(shop) ?? '') < today()],
    ['not since 2020', () => ({ notInspectedSince: '2020-01-01' }), (shop) => lastDay(shop) === undefined],
    ['one flag', () => ({ flag: 'gridMissing' }), ({ flags }) => flags.includes('gridMissing')],
  ])('%s', async (_, filter, holds) => {
    const expected = (await stored()).filter(holds).map(({ shopId }) => shopId)
    expect((await listed(filter())).map(({ shopId }) => shopId)).toEqual(expected)
  })

  it('says how many shops carry each flag, the filter applied', async () => {
    const shops = await stored()
    const count = (all: readonly Shop[]) => {
      const flags = [...new Set(all.flatMap((shop) => shop.flags))].sort()
      return Object.fromEntries(flags.map((flag) => [flag, all.filter((shop) => shop.flags.includes(flag)).length]))
    }
    const counted = async (filter: InputOf<'shop.countFlags'>) => {
      const asked = await world.ask(world.home.office, 'shop.countFlags', filter)
      const { flags } = got<{ flags: readonly { flag: string; shops: number }[] }>(asked)
      return Object.fromEntries(flags.map(({ flag, shops: number }) => [flag, number]))
    }
    expect(await counted({})).toEqual(count(shops))
    expect(await counted({ printed: 'no' })).toEqual(count(shops.filter((shop) => !printedAt(shop))))
    expect(await counted({ q: '没有的店' })).toEqual({})
  })

  it('shows a change at once to whoever made it and names its revision', async () => {
    const { ask, home } = world
    const name = '改了名的面馆'
    const answer = await ask(home.office, 'shop.changeShop', { shopId: home.shops.own, name, reason: '换了招牌' })
    const { shopId, revision } = got<{ shopId: string; revision: number }>(answer)
    const page = await ask(home.office, 'shop.listShops', { q: name, known: `${shopId}:${revision}` })
    expect(got(page)).toMatchObject({ total: 1, isBehind: false })
    const made = got<{ revision: number }>(await ask(home.office, 'shop.registerShop', caterer('新登记的面馆', {})))
    expect(made.revision).toBe(1)
  })
})
