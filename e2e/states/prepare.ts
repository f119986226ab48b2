import { createHash } from 'node:crypto'
import { timerLambda } from '@app/functions/lambdas/timer'
import { demoDistrict } from '@app/local/demo/district'
import { demoConsumers, demoInspectors, demoMerchants } from '@app/local/demo/people'
import { addDays } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import type { Browser, BrowserContext } from 'playwright-core'
import { applyAs } from '../journeys/apply'
import { officeOpenid } from '../journeys/choose-shop'
import { answerAll, notify, signNext } from '../journeys/inspect'
import { type App, openOnPhone, press, reads, write } from '../phone-app'
import type { Product } from '../product'
import { askAmendment } from './ask-amendment'
import { makeOddCodes } from './codes'
import { makeTraining } from './make-training'
import type { About, Draft } from './mini-row'
import { sendSelfCheck } from './send-self-check'

type Phone = Awaited<ReturnType<BrowserContext['storageState']>>
const [inspector, second] = demoInspectors
const whoAnswers = '贺青禾'

/** A computer that waits to be let in. */
export const startSignIn = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/api/sign-ins`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-district': demoDistrict.districtId,
      'idempotency-key': crypto.randomUUID(),
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    },
    body: JSON.stringify({ challenge: createHash('sha256').update('a secret').digest('base64url') }),
  })
  return ((await answer.json()) as { signInId: string }).signInId
}

/** A merchant of the first station in one of whose shops the first inspector found something that is not mended yet. */
const findShop = async ({ as }: Product) => {
  for (const merchant of demoMerchants) {
    const { shops } = await as(merchant.openid).shop.listMyShops({})
    for (const shop of shops.filter(({ status, gridName }) => status === 'active' && gridName?.startsWith('青石'))) {
      const { inspectionId } = failedIn(shop) ?? {}
      const rectificationId = inspectionId && (await openOrderOf(as(merchant.openid), shop))
      if (rectificationId) return { merchant, shop, inspectionId, rectificationId }
    }
  }
  throw new Error('whatever the first inspector found is mended')
}

/** The newest rectification order of a shop, where it is not closed. */
const openOrderOf = async ({ rectification }: ReturnType<Product['as']>, { shopId }: Dossier) => {
  const [newest] = (await rectification.listShopRectifications({ shopId })).rectifications
  return newest?.state === 'closed' ? undefined : newest?.rectificationId
}

const failedIn = ({ inspections }: Dossier) =>
  inspections.length > 1
    ? inspections.find(({ failing, inspectors }) => failing > 0 && inspectors.includes(inspector?.name ?? ''))
    : undefined

/** Somebody heads the shop's station from now on. */
const seatHead = async ({ as, wechat }: Product, { shopId }: Dossier): Promise<string> => {
  const { stationId = '' } = await as(officeOpenid).shop.showShop({ shopId })
  const openid = 'oDemoHead0000000000000000001'
  await wechat.addUser({ openid, nickname: '岳长青' })
  const grant = { role: 'stationHead' as const, stationId }
  const { token } = await as(officeOpenid).identity.createInvitation({ name: '岳长青', grant, expiresInDays: 7 })
  await as(openid).identity.acceptInvitation({ token })
  return openid
}

/** A demo visit that stopped because the shop asked for others. */
const findRecused = async ({ as }: Product) => {
  const { inspections } = await as(officeOpenid).inspection.listInspections({ recusal: 'open' })
  const [one] = inspections
  if (!one) throw new Error('no shop asked for other inspectors')
  return { shopId: one.shopId, inspectionId: one.inspectionId }
}

/** The merchant among the shop's people, bound, and somebody who is invited to be. */
const makePeople = async ({ as }: Product, openid: string, shopId: string) => {
  const { employee } = as(openid)
  const since = '2026-03-01'
  const [own, invited] = ['01KKPEEP1E0000000000000001', '01KKPEEP1E0000000000000002']
  await employee.recordEmployees({
    shopId,
    employees: [
      { employeeId: own, name: '贺青禾', phone: '19900001111', handlesReadyToEat: false, since, posts: ['principal'] },
      { employeeId: invited, name: '王小满', handlesReadyToEat: true, since, posts: ['foodSafetyOfficer', 'worker'] },
    ],
  })
  await employee.bindMyself({ shopId, employeeId: own })
  const { token } = await employee.inviteEmployee({ shopId, employeeId: invited, expiresInDays: 7 })
  return { employeeId: invited, employmentToken: token }
}

/** The first table by which the shop checks itself today. */
const findSelfCheck = async ({ as }: Product, openid: string, shopId: string) => {
  const { today, tables } = await as(openid).selfCheck.listSelfChecks({ shopId })
  const [table] = tables
  if (!table) throw new Error('the shop has no table of its own')
  return { tableId: table.tableId, version: table.version, period: table.period, day: today }
}

/** What the officer's record of the day before found, as soon as the house has made a task of it. */
const findTask = async (
  { as, cloud }: Product,
  openid: string,
  { shopId, employeeId }: Record<'shopId' | 'employeeId', string>,
) => {
  const { selfCheck } = as(openid)
  const { today, list } = await selfCheck.showControls({ shopId })
  const day = addDays(today, -1)
  const found = (n: number) =>
    n === 0 ? { result: 'problem' as const, remark: '冷藏柜 9 度，门关不严' } : { result: 'ok' as const }
  const answers = Object.fromEntries(list.items.map(({ key }, n) => [key, found(n)]))
  const content = { control: 'dailyControl' as const, listVersion: list.version, answers }
  const recordId = '01KKREC0RD0000000000000001'
  await selfCheck.recordControl({ shopId, recordId, day, signedAt: `${day}T09:00:00.000Z`, employeeId, content })
  await cloud.idle()
  const [task] = (await selfCheck.listTasks({ shopId })).tasks
  if (task) return task.taskId
  throw new Error('nothing was made of what the record found')
}

/** Samples of the day before, kept too late and too little: one is objected to, of another the shop has answered. */
const keepLedgers = async ({ as }: Product, openid: string, shopId: string) => {
  const [merchant, officer] = [as(openid).ledger, as(inspector?.openid ?? '').ledger]
  const day = addDays((await merchant.listLedgers({ shopId })).today, -1)
  const kind = 'sampleRetention' as const
  const sample = { kind, meal: 'lunch' as const, grams: '100', takenAt: `${day}T04:00:00.000Z` }
  const keep = async (entryId: string, dish: string) => {
    await merchant.addLedgerEntry({ shopId, entryId, day, content: { ...sample, dish }, note: '', photos: [] })
    return { shopId, kind, day, entryId }
  }
  const doubt = async (place: Awaited<ReturnType<typeof keep>>) =>
    await officer.objectToEntry({ ...place, words: '照片看不清，请补拍' })
  const [plain, objected, answered] = [
    await keep('01KKPEEP1E0000000000000010', '米饭'),
    await keep('01KKPEEP1E0000000000000011', '红烧肉'),
    await keep('01KKPEEP1E0000000000000012', '清蒸鱼'),
  ]
  const correction = { content: { ...sample, dish: '红烧肉', grams: '130' }, note: '', photos: [] }
  await merchant.correctLedgerEntry({ ...objected, ...correction, reason: '秤没有归零' })
  await doubt(objected)
  const { objectionId } = await doubt(answered)
  await merchant.answerObjection({ ...answered, objectionId, words: '标签贴在另一面，已补拍', photos: [] })
  return { day, plain: plain.entryId, objected: objected.entryId, answered: answered.entryId }
}

/** An order that is not closed, of another shop: nothing that is done to the first one ends it. */
const findOtherOrder = async ({ as }: Product, shopId: string) => {
  const { rectifications } = await as(inspector?.openid ?? '').rectification.listRectifications({})
  const other = rectifications.find((one) => one.state !== 'closed' && one.shopId !== shopId)
  if (!other) throw new Error('no other shop of the first inspector has something to mend')
  return { shopId: other.shopId, rectificationId: other.rectificationId }
}

/** A shop of the same grid that nobody runs. */
const addUnclaimed = async ({ as }: Product, neighbourId: string): Promise<string> => {
  const { shop } = as(officeOpenid)
  const { gridId } = await shop.showShop({ shopId: neighbourId })
  const address = '青石路 12 号'
  const { shopId } = await shop.registerShop({
    ...{ name: '溪山豆花铺', address, businessTypes: ['smallCatering'], ...(gridId && { gridId }) },
  })
  return shopId
}

const findSubjects = async (product: Product): Promise<Omit<About, 'draftId'>> => {
  const { merchant, shop, inspectionId, rectificationId } = await findShop(product)
  const { token } = await product.as(officeOpenid).identity.createInvitation({
    name: '周知夏',
    grant: { role: 'merchant', shopIds: [shop.shopId] },
    expiresInDays: 7,
  })
  const people = await makePeople(product, merchant.openid, shop.shopId)
  const selfCheck = await findSelfCheck(product, merchant.openid, shop.shopId)
  return {
    code: shop.code.text ?? '',
    oddCodes: await makeOddCodes(product, [shop.shopId]),
    shopId: shop.shopId,
    inspectionId,
    rectificationId,
    signInId: await startSignIn(product.url),
    token,
    applicationId: await applyAs(product, demoConsumers[0]?.openid ?? '', '溪山砂锅铺'),
    ...people,
    training: await makeTraining(product, merchant.openid, { shopId: shop.shopId, employeeId: people.employeeId }),
    taskId: await findTask(product, merchant.openid, { shopId: shop.shopId, employeeId: people.employeeId }),
    selfCheck,
    selfCheckId: await sendSelfCheck(product, { ...selfCheck, openid: merchant.openid, shopId: shop.shopId }),
    ledger: await keepLedgers(product, merchant.openid, shop.shopId),
    ...(await askAmendment(product, merchant.openid, shop.shopId)),
    recused: await findRecused(product),
    otherOrder: await findOtherOrder(product, shop.shopId),
    unclaimedShopId: await addUnclaimed(product, shop.shopId),
    people: {
      consumer: demoConsumers[0]?.openid ?? '',
      merchant: merchant.openid,
      inspector: inspector?.openid ?? '',
      stationHead: await seatHead(product, shop),
      office: officeOpenid,
    },
  }
}

const draftIn = (app: App): string => /inspectionId=([0-9A-Z]{26})/.exec(app.page.url())?.[1] ?? ''

/** One inspection, taken as far as its signatures; the phone is copied at every step. */
const inspectHalf = async (app: App, shopId: string) => {
  const { page } = app
  await reads(app, '执法端')
  await page.goto(`${page.url().split('#')[0]}#/inspector/notify/index?shopId=${shopId}`)
  await reads(app, '二、问回避')
  await notify(app, { second: second?.name ?? '', answeredBy: whoAnswers })
  await reads(app, '下一项未查')
  const draftId = draftIn(app)
  const phones: Partial<Record<Draft, Phone>> = { begun: await page.context().storageState() }
  await answerAll(app, ['生熟砧板混用。', '地面有油污。'])
  phones.answered = await page.context().storageState()
  await press(app, '去处理和签字')
  await write(app, '被检查单位在场人', whoAnswers)
  await press(app, '去签字')
  await reads(app, '您签的就是下面这份结果')
  phones.concluded = await page.context().storageState()
  await page.context().setOffline(true)
  for (const who of ['主办', '协办', '被检查单位']) await signNext(app, who)
  await press(app, '确认签字，生成文书')
  await reads(app, '待上传')
  phones.posted = await page.context().storageState()
  return { draftId, phones }
}

/** The document is drawn and becomes a leaf of the log, so that there is a proof to look at. */
const logDocument = async ({ as, cloud }: Product, { shopId, inspectionId }: Omit<About, 'draftId'>) => {
  await as(inspector?.openid ?? '').inspection.requestDocument({ shopId, inspectionId })
  await cloud.idle()
  await timerLambda(cloud.world)({ name: 'seal-audit' })
}

export const prepareMini = async (browser: Browser, product: Product) => {
  const subjects = await findSubjects(product)
  await logDocument(product, subjects)
  const app = await openOnPhone(browser, product.url, inspector?.openid ?? '')
  const { draftId, phones } = await inspectHalf(app, subjects.shopId)
  await app.page.context().close()
  return { about: { ...subjects, draftId }, phones }
}
