import { periodOf } from '@app/rules/duty/period'
import { addMonths, type Day, weekdayOf } from '@app/rules/time/day'
import type { ControlContent } from '@app/types/self-check/controls'
import { back, instant, iso, isWeekend, type Life, on } from './life'
import type { OwnShop } from './own-shops'
import type { Hand } from './seed-staff'

export type Controlling = {
  readonly shop: OwnShop
  readonly hands: readonly Hand[]
  /** Days before today from which on it keeps the statutory records. */
  readonly from: number
  readonly restsOnWeekends: boolean
  /** Days before today on which the daily record found a risk, by its key; and those sent the day after. */
  readonly found: Readonly<Record<number, { readonly risk: string; readonly remark: string }>>
  readonly missed: readonly number[]
  readonly late: readonly number[]
}

/** Somebody signs: on the own phone, or whoever runs the shop sends it for them. */
const send = async (life: Life, signer: Hand, day: Day, content: ControlContent): Promise<string> => {
  const { shop, openid, employeeId, hasPhone } = signer
  const recordId = life.newId()
  await life.as(openid).selfCheck.recordControl({
    ...{ shopId: shop.shopId, recordId, day, signedAt: iso(life.world.clock()), content },
    ...(!hasPhone && { employeeId }),
  })
  return recordId
}

const dailyRecord = async (life: Life, { shop, found }: Controlling, signer: Hand, days: number): Promise<void> => {
  const { shopId } = shop
  const day = back(life, days)
  const { list } = await life.as(signer.openid).selfCheck.showControls({ shopId })
  const finding = found[days]
  const answers = Object.fromEntries(
    list.items.map(({ key }) => [
      key,
      key === finding?.risk ? { result: 'problem' as const, remark: finding.remark } : { result: 'ok' as const },
    ]),
  )
  await send(life, signer, day, { control: 'dailyControl', listVersion: list.version, answers })
  const { district } = life
  if (finding) await life.followUp.found({ district, shopId, control: 'dailyControl', period: day, to: day })
}

const quiet =
  '本周每天都按风险管控清单查过，没有发现新的风险。留样、消毒、温度记录都齐。下周继续盯冷藏温度和健康证明到期。'
const busy =
  '本周发现的问题都当天报了，已改好的看过照片；没改好的定了人和时间。下周先查同样的地方，再和供货商对一次票据。'

/** On Fridays the week's findings are settled. */
const weeklyReview = async (
  life: Life,
  { shop: { shopId } }: Controlling,
  signer: Hand,
  days: number,
): Promise<void> => {
  const { findings } = await life.as(signer.openid).selfCheck.showControls({ shopId })
  const settled = findings.map(({ day, key }) => ({ day, key, done: true, words: '已整改，复查两天没有再出现。' }))
  const analysis = settled.length > 0 ? busy : quiet
  const day = back(life, days)
  await send(life, signer, day, { control: 'weeklyReview', settled, analysis })
  const { district } = life
  const { key: period, to } = periodOf('weekly', day)
  if (settled.length > 0) await life.followUp.found({ district, shopId, control: 'weeklyReview', period, to })
}

/** Once a month whoever answers for all hears them and decides. */
const monthlyMeeting = async (life: Life, { hands }: Controlling, signer: Hand, days: number): Promise<void> => {
  const attended = hands
    .filter(({ leftOn }) => leftOn === undefined)
    .slice(0, 4)
    .map(({ called }) => called)
  await send(life, signer, back(life, days), {
    ...{ control: 'monthlyMeeting', attended },
    heard: '听取食品安全总监、食品安全员汇报：本月日管控按日完成，发现的问题已列清单；健康证明有一份快到期。',
    decided: '一、快到期的健康证明月底前体检完。二、冷藏设备每季度保养一次。三、下月重点查进货票据和餐具消毒。',
  })
}

const isOpen = (life: Life, { restsOnWeekends }: Controlling, days: number): boolean =>
  !(restsOnWeekends && isWeekend(back(life, days)))

const holderOf = ({ hands }: Controlling, post: Hand['posts'][number]): Hand | undefined =>
  hands.find(({ posts }) => posts.includes(post))

const putDaily = (life: Life, controlling: Controlling, signer: Hand): void => {
  const { from, missed, late } = controlling
  for (let days = from; days >= 1; days--) {
    if (!isOpen(life, controlling, days) || missed.includes(days)) continue
    const run = () => dailyRecord(life, controlling, signer, days)
    if (late.includes(days)) on(life, days - 1, '09:15', run)
    else on(life, days, '16:45', run)
  }
}

const putWeekly = (life: Life, controlling: Controlling, signer: Hand): void => {
  for (let days = controlling.from; days >= 1; days--)
    if (weekdayOf(back(life, days)) === 5) on(life, days, '17:30', () => weeklyReview(life, controlling, signer, days))
}

/** The 25th of each month, where it lies behind. */
const putMonthly = (life: Life, controlling: Controlling, signer: Hand): void => {
  for (const month of [0, -1].map((n) => addMonths(`${life.today.slice(0, 7)}-25`, n))) {
    const days = Math.round((instant(life.today, '00:00').getTime() - instant(month, '00:00').getTime()) / 86_400_000)
    if (days >= 1 && days <= controlling.from)
      on(life, days, '18:30', () => monthlyMeeting(life, controlling, signer, days))
  }
}

/** 日管控、周排查、月调度 of a shop that owes them, each by whoever holds the post. */
export const keepControls = (life: Life, controlling: Controlling): void => {
  const officer = holderOf(controlling, 'foodSafetyOfficer')
  const director = holderOf(controlling, 'foodSafetyDirector') ?? officer
  const principal = holderOf(controlling, 'principal')
  if (officer) putDaily(life, controlling, officer)
  if (director) putWeekly(life, controlling, director)
  if (principal) putMonthly(life, controlling, principal)
}
