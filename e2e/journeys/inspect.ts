import { drawName } from '../draw'
import { type App, control, press, reads, write } from '../phone-app'

type Told = { readonly second: string; readonly answeredBy: string; readonly recusal?: string }

/** At the door: credentials shown, recusal asked, the second inspector named. */
const tellNotification = async (app: App, { second, answeredBy, recusal = '不申请' }: Told) => {
  await press(app, '已出示执法证', 'checkbox')
  await press(app, recusal, 'radio')
  await write(app, '回答人姓名', answeredBy)
  await press(app, new RegExp(`^${second}`), 'radio')
}

/** What speaks against beginning, each gone past with its reason. */
const goPastProblems = async (app: App) => {
  await reads(app, '二、问回避')
  for (const field of await app.top().getByRole('textbox', { name: '仍要检查的理由' }).all()) {
    await field.fill('有人举报')
  }
}

/** Everything that has to be said at the door before anything is looked at. */
export const tellAll = async (app: App, told: Told) => {
  await goPastProblems(app)
  await tellNotification(app, told)
}

export const notify = async (app: App, told: Told) => {
  await tellAll(app, told)
  await press(app, '开始检查')
}

/** The item in hand: what it asks, and whether it is a key item (重点项). */
const inHand = async (app: App) => {
  const item = app.top().locator('.open-item').filter({ visible: true })
  const words = await item.locator('.head').innerText()
  return { item, words, isKey: await item.getByText('重点项', { exact: true }).isVisible() }
}

const goToNext = async (app: App, answered: string) => {
  await press(app, '下一项未查')
  await app.page.waitForFunction((was) => {
    const heads = [...document.querySelectorAll('.open-item .head')]
    return heads.find((head) => head.checkVisibility())?.textContent !== was
  }, answered)
}

const answer = async ({ item }: Awaited<ReturnType<typeof inHand>>, remark: string | undefined) => {
  const name = remark ? '不符合' : '符合'
  await item.getByRole('radio', { name, exact: true }).tap()
  await item.getByRole('radio', { name, exact: true, checked: true }).waitFor()
  if (remark) await item.getByRole('textbox', { name: '备注', exact: true }).fill(remark)
}

/** Answers every item: the first general ones fail with these remarks, all others pass. Answers what failed. */
export const answerAll = async (app: App, remarks: readonly string[]): Promise<string[]> => {
  const failed: string[] = []
  for (;;) {
    const asked = await inHand(app)
    const remark = asked.isKey ? undefined : remarks[failed.length]
    await answer(asked, remark)
    if (remark) failed.push(asked.words)
    if (await control(app, 'button', '去处理和签字').isVisible()) return failed
    await goToNext(app, asked.words)
  }
}

const signers = ['主办', '协办', '被检查单位', '见证人']

/**
 * Signs for whoever is next, at once: a pad that has only just come takes ink already. Who signs a second inspection
 * writes with `other` hands: no signature is the very picture of an earlier one.
 */
export const signNext = async (app: App, who: string, other = 0) => {
  await reads(app, `${who}签字`)
  await drawName(app.top().locator('canvas').filter({ visible: true }), other + signers.indexOf(who))
  await press(app, '签好了')
}

/** What the bureau does about it, and who was there. */
export const goToSign = async (app: App, merchant: string) => {
  await press(app, '去处理和签字')
  await write(app, '被检查单位在场人', merchant)
  await press(app, '去签字')
}

/** What the bureau does about it, who was there, and three signatures, with `other` hands at a second visit. */
export const concludeAndSign = async (app: App, merchant: string, other = 0) => {
  await goToSign(app, merchant)
  for (const who of ['主办', '协办', '被检查单位']) await signNext(app, who, other)
  await press(app, '确认签字，生成文书')
  await app.top().locator('#open-document').filter({ visible: true }).waitFor()
}
