import { afterAll, beforeAll, expect, it } from 'vitest'
import { askLicence } from '../../licence/public'
import { recordLicence } from '../../licence/record-licence'
import { licenceStore } from '../../licence/store'
import { askShop } from '../public'
import { importFile, shopsOf } from '../testing/import-file'
import { district, openRegister, type Register } from '../testing/open-register'
import { cardOf } from './build-card'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const header = '商户名称,统一社会信用代码,法人,许可证,监管所,业态,网格,经营地址,联系电话,有效期至\n'
const row = (name: string, licence: string, operator = '王某') =>
  `${name},,${operator},${licence},先锋道所,餐饮服务单位,一网格,${name}路1号,,2027-10-20\n`
const sheet = new TextEncoder().encode(
  [
    header,
    row('未办面馆', '办理中'),
    row('旧证面馆', '云食准字第2018号'),
    row('来电面馆', '联系13812345678', '王某 13912345678'),
  ].join(''),
)

const cardNamed = async (name: string) => {
  const { deps, base } = register
  const shopId = (await shopsOf(register)).get(name)?.shopId ?? ''
  const licences = askLicence(licenceStore(base.records))
  const parts = { ...deps, licences, bureauName: async () => '云溪局' }
  const shop = await deps.store.shops.get({ district, shopId })
  return { shopId, card: shop && (await cardOf(parts, shop, deps.clock())) }
}

it('a card shows no paper that nobody could read, and nobody’s telephone', async () => {
  await importFile(register, sheet)
  for (const name of ['未办面馆', '旧证面馆', '来电面馆']) {
    const { card } = await cardNamed(name)
    expect(card).toMatchObject({ name, operator: '王某', licences: [] })
    expect(JSON.stringify(card)).not.toMatch(/1[3-9]\d{9}/)
  }
})

it('a paper that the office compared is shown', async () => {
  const { deps, base } = register
  const { shopId } = await cardNamed('旧证面馆')
  const verb = recordLicence({ store: licenceStore(base.records), shops: askShop(deps.store, deps), newId: deps.newId })
  const kind = 'foodOperation' as const
  await register.change(verb, { shopId, kind, number: '云食准字第2018号', numberVerified: true })
  expect((await cardNamed('旧证面馆')).card?.licences).toMatchObject([{ kind, number: '云食准字第2018号' }])
})
