import { missedTemplate } from '@app/functions/self-check/message-words'
import { demoInspectors } from '@app/local/demo/people'
import { type Control, controls } from '@app/types/self-check/values'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, phone, shoot } from '../browser'
import { officeOpenid, readCard } from '../journeys/choose-shop'
import { untilSaid } from '../journeys/until-said'
import { press, reads } from '../phone-app'
import type { Held } from './hold'
import { apply, approve } from './join'
import { fail, passAfterDeath, study, writeTraining } from './learn'
import { liveMonth, livingIn } from './live'
import { at, type Month, openMonth } from './open-month'
import { addPerson, bind, declareDiners, invite, turnConsent } from './people'
import { openPhones, type Phones } from './phones'
import { canteen, type MonthShop, noodles, officer, worker } from './shops'

const inspector = demoInspectors[0]?.openid ?? ''
const health = ['20260901', '20270831'] as const

/** A WeChat that may be told five times of what was missed. */
const givePhone = async ({ wechat }: Month, { openid, name }: { readonly openid: string; readonly name: string }) => {
  await wechat.addUser({ openid, nickname: name })
  for (let n = 0; n < 5; n++) await wechat.permit(openid, missedTemplate)
}

describe('a month in the life of a canteen and a noodle shop', () => {
  let browser: Browser
  let month: Month
  let phones: Phones
  const shopIds = new Map<MonthShop, string>()
  const codes = new Map<MonthShop, string>()
  beforeAll(async () => {
    browser = await launchBrowser()
    month = await openMonth()
    for (const one of [noodles, canteen, worker, officer]) await givePhone(month, one)
    await writeTraining(month)
    phones = openPhones(browser, month)
  })
  afterAll(async () => {
    await browser?.close()
    await month?.close()
  })

  const idOf = (shop: MonthShop) => shopIds.get(shop) ?? ''
  const cardOf = async (shop: MonthShop) => await readCard(month.url, codes.get(shop) ?? '')
  /** The canteen's officer, as the public reads the name. */
  const officerOnCard = async () =>
    (await cardOf(canteen)).people?.responsible.find(({ post }) => post === 'foodSafetyOfficer')?.name ?? ''
  /** The people of a shop, opened on the phone of whoever runs it. */
  const peopleOf = async (shop: MonthShop): Promise<Held> => {
    const owner = await phones.ofOwner(shop)
    await owner.go('merchant/people/index', { shopId: idOf(shop) })
    return owner
  }
  const shootCard = async (shop: MonthShop, name: string) => {
    const page = await (await phone(browser)).newPage()
    await page.goto(`${month.url}/s/${codes.get(shop)}`)
    await shoot(page, name)
    await page.context().close()
  }

  it.each([noodles, canteen])('joins: $name', async (shop) => {
    await apply(await phones.ofOwner(shop), shop)
    const { shopId, code } = await approve(month, shop)
    shopIds.set(shop, shopId)
    codes.set(shop, code)
    const card = await cardOf(shop)
    expect(card).toMatchObject({ name: shop.name, inspectionCount: 0, licences: [] })
    expect(card.people).toBeUndefined()
    await shootCard(shop, `month-before-${shop.kind}`)
  })

  it('the noodle shop has its people, and the worker a phone of her own', async () => {
    const owner = await peopleOf(noodles)
    await addPerson(owner, { name: noodles.owner, phone: noodles.phone, posts: ['principal', 'worker'], health })
    const ofOwner = await invite(owner)
    await owner.go()
    await bind(owner, ofOwner)
    await peopleOf(noodles)
    await addPerson(owner, { name: worker.name, phone: '19900007777', posts: ['worker'], health })
    await bind(await phones.of(worker), await invite(owner))
    await peopleOf(noodles)
    await addPerson(owner, { name: '范知秋', phone: '', posts: ['worker'], health })
    await month.cloud.idle()
    const { people } = await cardOf(noodles)
    expect(people).toMatchObject({
      responsible: [{ post: 'principal', name: '叶**' }],
      health: { needed: 3, valid: 3 },
    })
  })

  it('the canteen appoints whom the law asks for, once it says how many it feeds', async () => {
    const { shop } = month.as(officeOpenid)
    await shop.changeShop({ shopId: idOf(canteen), traits: ['school'], reason: '现场核实' })
    const owner = await peopleOf(canteen)
    await reads(owner, /先填一餐多少人吃饭/)
    await declareDiners(owner, 600)
    await reads(owner, /还没有人担任：.*食品安全总监/)
    await addPerson(owner, { name: canteen.owner, phone: canteen.phone, posts: ['principal'] })
    await peopleOf(canteen)
    await addPerson(owner, { name: '白芷兰', phone: '19900003333', posts: ['foodSafetyDirector'] })
    await peopleOf(canteen)
    await addPerson(owner, { name: officer.name, phone: '19900004444', posts: ['foodSafetyOfficer', 'worker'], health })
    const code = await invite(owner)
    await peopleOf(canteen)
    expect(
      await owner
        .top()
        .getByText(/还没有人担任/)
        .count(),
    ).toBe(0)
    await bind(await phones.of(officer), code)
  })

  it('the officer is shown to the public by the own word', async () => {
    await month.cloud.idle()
    expect(await officerOnCard()).toBe('唐**')
    await turnConsent(await phones.of(officer), '同意公示')
    await untilSaid(officerOnCard, officer.name, 5_000)
  })

  it('both check themselves on thirty days but two; one app dies half way, both phones are exchanged', {
    timeout: 900_000,
  }, async () => {
    const shops = [noodles, canteen].map(async (shop) => await livingIn(month, shop, idOf(shop)))
    await liveMonth(month, phones, await Promise.all(shops))
    await month.passTo(at('2027-04-01', '10:00'))
  })

  it.each([
    { shop: noodles, counted: { done: 28, late: 0, missed: 2 } },
    // thirty days and four weeks
    { shop: canteen, counted: { done: 32, late: 0, missed: 2 } },
  ])('each day counts once, each missed one is marked once and told of once: $shop.name', async ({ shop, counted }) => {
    const month3 = { shopId: idOf(shop), month: '2027-03' }
    const { counts, past } = await month.as(shop.openid).selfCheck.listSelfChecks(month3)
    expect(counts).toEqual(counted)
    expect(past.filter(({ missedAt }) => missedAt).map(({ to }) => to)).toEqual([...shop.missed].reverse())
    const told = month.wechat.messagesOf(shop.openid).filter(({ page }) => page?.startsWith('merchant/self-check'))
    expect(told).toHaveLength(2)
    const owner = await phones.ofOwner(shop, '2027-04-01')
    await owner.go()
    await press(owner, /^自查/)
    await reads(owner, '现在要做')
    await shoot(owner.page, `month-checks-${shop.kind}`)
  })

  it('the canteen has its records, each as a document', async () => {
    const { selfCheck } = month.as(canteen.openid)
    const { past } = await selfCheck.showControls({ shopId: idOf(canteen), month: '2027-03' })
    const of = (control: Control) => past.filter((one) => one.control === control)
    expect(controls.map((control) => of(control).length)).toEqual([28, 4, 1])
    for (const control of controls) {
      const period = of(control)[0]?.period ?? ''
      const { url = '' } = await selfCheck.showControlRecord({ shopId: idOf(canteen), control, period })
      const pdf = Buffer.from(await (await fetch(url)).arrayBuffer())
      expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    }
  })

  it('the canteen makes up a missed record, which says so and counts for half', async () => {
    const owner = await phones.ofOwner(canteen, '2027-04-01')
    await owner.go()
    await press(owner, /^补填日管控/)
    await press(owner, '上个月')
    await reads(owner, '按时 28，补填 0，没填 2，得 93 分')
    await shoot(owner.page, 'month-performance')
    await press(owner, /^日管控（/)
    await reads(owner, /^补填3月/)
    await press(owner, '其余都没问题')
    await press(owner, '签名并记下')
    await reads(owner, '已记下')
    await press(owner, '好了')
    await reads(owner, '按时 28，补填 1，没填 1，得 95 分')
  })

  it('the worker learns, fails once, and passes although her app dies in the middle', async () => {
    const before = await phones.of(worker)
    await before.go()
    await press(before, /^学习和考试/)
    await study(before, month)
    await fail(before)
    const after = await passAfterDeath(before, async () => await phones.reopen(before))
    await reads(after, /^编号/)
    await shoot(after.page, 'month-passed')
  })

  it('the officer takes the own word back, and the public sees the surname again', async () => {
    await turnConsent(await phones.of(officer), '撤回')
    await untilSaid(officerOnCard, '唐**', 5_000)
  })

  it.each([
    { shop: noodles, people: { health: { needed: 3, valid: 3 }, training: { needed: 3, trained: 1 } } },
    { shop: canteen, people: { health: { needed: 1, valid: 1 }, training: { needed: 3, trained: 0 } } },
  ])('is seen by the bureau and the public as it was: $shop.name', async ({ shop, people }) => {
    const { stationId, gridId } = await month.as(inspector).shop.showShop({ shopId: idOf(shop) })
    const asked = {
      month: '2027-03',
      kind: 'daily',
      ...(stationId && { stationId }),
      ...(gridId && { gridId }),
    } as const
    const { shops } = await month.as(inspector).selfCheck.listCompletion(asked)
    expect(shops.find(({ shopId }) => shopId === idOf(shop))).toMatchObject({
      figures: { owed: 30, done: 28, late: 0, missed: 2, closed: 1 },
      missedPeriods: [...shop.missed].reverse(),
    })
    expect((await cardOf(shop)).people).toMatchObject(people)
    await shootCard(shop, `month-after-${shop.kind}`)
  })

  it('leaves no failure behind, on no phone either', () => {
    expect([month.failures, phones.allErrors()]).toEqual([[], []])
  })
})
