import type { Checklist } from '@app/rules/inspection/table'
import type { Day } from '@app/rules/time/day'
import { controls } from '@app/types/self-check/values'
import { writeControl } from './controls'
import type { Held } from './hold'
import type { Month } from './open-month'
import type { Phones } from './phones'
import { beginSelfCheck, fillSelfCheck } from './self-check'
import { closedDay, days, type MonthShop, newPhone } from './shops'

export type Living = {
  readonly shop: MonthShop
  readonly shopId: string
  readonly tables: ReadonlyMap<string, Checklist>
}

/** A shop that said when it is closed, with the tables that it checks itself by. */
export const livingIn = async ({ as }: Month, shop: MonthShop, shopId: string): Promise<Living> => {
  const { selfCheck } = as(shop.openid)
  const closures = [{ firstDay: closedDay, lastDay: closedDay, reason: '停电检修' }]
  await selfCheck.setOpenDays({ shopId, closedWeekdays: [], closures })
  const { tables: now } = await selfCheck.listSelfChecks({ shopId })
  const read = now.map(async ({ tableId, version }) => await selfCheck.showSelfCheckTable({ shopId, tableId, version }))
  const tables = await Promise.all(read)
  return { shop, shopId, tables: new Map(tables.map((table) => [table.id, table])) }
}

/** What a start page asks for by this day; what has more time left waits. */
const pressing = async ({ as }: Month, { shop, shopId }: Living, day: Day) => {
  const { duties } = await as(shop.openid).duty.showToday({ shopId })
  return duties.filter(({ standing, dueDay }) => standing === 'due' && dueDay !== undefined && dueDay <= day)
}

type Doing = { readonly owner: Held; readonly living: Living; readonly seed: number }

/** One of the duties, done from the start page. */
const doOne = async ({ owner, living, seed }: Doing, asked: string, answered: number): Promise<void> => {
  const control = controls.find((one) => one === asked)
  const table = living.tables.get(asked)
  if (!control && !table) return
  await owner.go()
  if (control) await writeControl(owner, control)
  if (table) await fillSelfCheck(owner, table, seed, answered)
}

/** Items of the table of the day at which the app died. */
const answeredBefore = 9
const dayOfDeath = days[3]

const live = async (month: Month, phones: Phones, living: Living, day: Day): Promise<void> => {
  const { shop } = living
  if (day === newPhone) await phones.giveAway(shop)
  if (day === closedDay || shop.missed.includes(day)) return
  const owner = await phones.ofOwner(shop, day)
  for (const { subjectId } of await pressing(month, living, day))
    await doOne({ owner, living, seed: days.indexOf(day) }, subjectId, 0)
}

/** On one day the app is killed in the middle of a table, and goes on with the tenth item. */
const dieAndGoOn = async (phones: Phones, living: Living): Promise<void> => {
  const { shop, tables } = living
  const [table] = tables.values()
  if (!table) throw new Error(`${shop.name} has no table`)
  const before = await phones.ofOwner(shop)
  await before.go()
  await beginSelfCheck(before, table, answeredBefore)
  await doOne({ owner: await phones.reopen(before), living, seed: 99 }, table.id, answeredBefore)
}

/** The mornings of a month; the first shop's app dies on one of them. */
export const liveMonth = async (month: Month, phones: Phones, shops: readonly Living[]): Promise<void> => {
  const [dying] = shops
  for (const day of days) {
    await month.passTo(new Date(`${day}T09:30:00.000+08:00`))
    if (dying && day === dayOfDeath) await dieAndGoOn(phones, dying)
    for (const living of shops) await live(month, phones, living, day)
  }
}
