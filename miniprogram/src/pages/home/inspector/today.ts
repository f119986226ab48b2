import { byUrgency, type DueVisit, dueVisit } from '@app/rules/inspection/due-visit'
import { planOn } from '@app/rules/inspection/plan-setting'
import { daysOver, standingOn } from '@app/rules/rectification/due'
import { type AnyParcel, isUnsent } from '@app/rules/submission/parcel'
import { addDays, type Day } from '@app/rules/time/day'
import type { PackHead, PackLine, PackOrder } from '../../../grid-pack/pack-box'
import type { DraftLine } from '../../../inspection/drafts'
import { visitedOn } from './visited-on'

type Known = {
  readonly lines: readonly PackLine[]
  readonly orders: readonly PackOrder[]
  /** By what visits are planned, and what was drawn. */
  readonly head?: Pick<PackHead, 'plans' | 'drawn'> | undefined
  readonly drafts: readonly DraftLine[]
  /** Signed inspections of the outbox. */
  readonly parcels: readonly AnyParcel[]
  /** The person's own inspections of the day, as the server has them. */
  readonly visits: Parameters<typeof visitedOn>[0]['visits']
}

export type DueLine = { readonly line: PackLine; readonly due: DueVisit }

/** Shops that are due on a day, what presses most first. */
const dueLines = (lines: readonly PackLine[], head: Known['head'], day: Day): readonly DueLine[] => {
  const plan = planOn(head?.plans ?? [], day)
  const drawn = new Map(head?.drawn?.map(({ shopId, on }) => [shopId, on]))
  const due = lines.flatMap((line) => {
    const found = line.visited && dueVisit({ ...line.visited, drawnOn: drawn.get(line.shopId) }, plan, day)
    return found ? [{ line, due: found }] : []
  })
  return due.sort((a, b) => byUrgency(a.due, b.due))
}

/** What an inspector has to do on a day, from what lies on the phone. */
export type Today = {
  /** Overdue orders, longest first. */
  readonly overdue: readonly PackOrder[]
  /** Orders whose term ends today, or that wait for the inspectors. */
  readonly due: readonly PackOrder[]
  /** Shops to be visited and why, what presses most first. */
  readonly visits: readonly DueLine[]
  /** Begun and not signed. */
  readonly drafts: readonly DraftLine[]
  /** How many are signed and not delivered. */
  readonly unsent: number
  /** In how many shops the person inspected today, wherever and on whatever grounds. */
  readonly done: number
}

/** What waits for the inspectors themselves: their eyes, or their answer to a request for more time. */
const waitsForUs: readonly PackOrder['standing'][] = ['toVerify', 'toRecheck', 'toExtend']

const isDue = ({ standing }: PackOrder) => standing === 'dueToday' || waitsForUs.includes(standing)

/** The orders as this day makes them: what was read yesterday may be overdue today. */
export const ordersOn = (orders: readonly PackOrder[], day: Day): readonly PackOrder[] =>
  orders.map((order) => ({ ...order, standing: standingOn(order, day), daysOver: daysOver(order, day) }))

export const todayOf = ({ lines, orders, head, drafts, parcels, visits }: Known, day: Day): Today => {
  const asOf = ordersOn(orders, day)
  return {
    overdue: asOf.filter(({ standing }) => standing === 'overdue').sort((a, b) => b.daysOver - a.daysOver),
    due: asOf.filter(isDue).sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1)),
    visits: dueLines(lines, head, day),
    drafts,
    unsent: parcels.filter((parcel) => isUnsent(parcel) && parcel.stage !== 'draft').length,
    done: visitedOn({ visits, parcels }, day),
  }
}

/** Which shops of the list are looked at. */
export const shopViews = ['all', 'due', 'unvisited', 'failing', 'done'] as const
export type ShopView = (typeof shopViews)[number]

export const shopViewNames: Readonly<Record<ShopView, string>> = {
  all: '全部',
  due: '该查',
  unvisited: '90 天没查',
  failing: '上次不符合',
  done: '今天查过',
}

const unvisitedDays = 90

/** The shops of a view, in the order of the list; those that are due by urgency. */
export const shopsOn = (
  lines: readonly PackLine[],
  view: ShopView,
  { day, visits }: { readonly day: Day; readonly visits: readonly DueLine[] },
): readonly PackLine[] => {
  if (view === 'due') return visits.map(({ line }) => line)
  const since = addDays(day, -unvisitedDays)
  const belongs: Readonly<Record<Exclude<ShopView, 'due'>, (line: PackLine) => boolean>> = {
    all: () => true,
    unvisited: ({ last }) => !last || last.day < since,
    failing: ({ last }) => last?.verdict === 'nonConforming' || last?.verdict === 'basicallyConforming',
    done: ({ last }) => last?.day === day,
  }
  return lines.filter(belongs[view])
}
