import type { World } from '@app/functions/lambdas/world'
import type { ObjectStore } from '@app/functions/platform/ports/objects'
import { addDays, type Day, weekdayOf } from '@app/rules/time/day'
import type { Agenda } from '../agenda'
import type { ApiAs } from '../api-as'
import type { FollowUp } from '../follow-up'
import type { DemoInspector } from '../people'
import type { Random } from '../random'
import type { OwnShop, OwnShops } from './own-shops'

/** What the days of the shops that keep everything here are made with. */
export type Life = {
  readonly district: string
  readonly world: World
  readonly as: ApiAs
  readonly objects: Pick<ObjectStore, 'put'>
  readonly random: Random
  readonly newId: () => string
  readonly agenda: Agenda
  readonly followUp: FollowUp
  readonly inspectors: readonly DemoInspector[]
  readonly today: Day
  readonly shops: OwnShops
}

/** Days before today. */
export const back = ({ today }: Pick<Life, 'today'>, days: number): Day => addDays(today, -days)

/** An instant of a day in Shanghai, `07:40`; seconds may follow. */
export const instant = (day: Day, clock: string): Date =>
  new Date(`${day}T${clock}${clock.length < 8 ? ':00' : ''}+08:00`)

export const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))

/** Puts a deed on the agenda, so many days before today. */
export const on = (life: Life, days: number, clock: string, run: () => Promise<unknown>): void =>
  life.agenda.put(instant(back(life, days), clock), async () => {
    await run()
  })

export const iso = (at: Date): string => at.toISOString()

/** An inspector of the shop's station. */
export const inspectorOf = ({ inspectors }: Life, { station }: OwnShop): string =>
  inspectors.find((one) => one.station === station)?.openid ?? ''
