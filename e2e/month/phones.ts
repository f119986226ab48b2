import type { Day } from '@app/rules/time/day'
import type { Browser } from 'playwright-core'
import type { Held, Hold } from './hold'
import { firstDay, type Month } from './open-month'
import { type MonthShop, newPhone } from './shops'

/** Everybody's phone, opened when it is first taken up; its clock is the house's whenever it is. */
export const openPhones = (browser: Browser, month: Month) => {
  const held = new Map<string, Held>()
  const errors: string[] = []
  const of = async ({ openid, hold }: { readonly openid: string; readonly hold: Hold }): Promise<Held> => {
    const known = held.get(openid)
    await known?.setClock(month.cloud.clock.now())
    const one = known ?? (await hold(browser, month, { openid }))
    held.set(openid, one)
    return one
  }
  const ofOwner = async ({ openid, phones }: MonthShop, day: Day = firstDay): Promise<Held> =>
    await of({ openid, hold: phones[day < newPhone ? 0 : 1] })
  /** An app is killed, and opened again on the same phone. */
  const reopen = async (one: Held): Promise<Held> => {
    errors.push(...one.errors())
    const again = await one.die()
    held.set(one.openid, again)
    return again
  }
  /** The phone is given away: the next one of this person is another. */
  const giveAway = async ({ openid }: MonthShop): Promise<void> => {
    const one = held.get(openid)
    errors.push(...(one?.errors() ?? []))
    await one?.close()
    held.delete(openid)
  }
  /** What went wrong on any of them. */
  const allErrors = () => [...errors, ...[...held.values()].flatMap((one) => one.errors())]
  return { of, ofOwner, reopen, giveAway, allErrors }
}
export type Phones = ReturnType<typeof openPhones>
