import type { Day } from '@app/rules/time/day'
import type { Agenda } from './agenda'
import type { ApiClient } from './api-as'
import type { InspectionParts, Visited } from './visit-shop'

/** A visit of which something is told further. */
export type Story = {
  readonly parts: InspectionParts
  readonly agenda: Agenda
  readonly visited: Visited
  /** WeChat user of whoever runs the shop. */
  readonly merchant: string
  readonly today: Day
}

const day = 86_400_000

/** Puts a deed on the agenda, so many days after the visit ended; what would lie ahead of us does not happen. */
export const later = ({ agenda, visited }: Story, days: number, run: () => Promise<unknown>): void =>
  agenda.put(new Date(Date.parse(visited.made.finishedAt) + days * day), async () => {
    await run()
  })

export const merchantIn = ({ parts, merchant }: Story): ApiClient => parts.as(merchant)
export const officerIn = ({ parts, visited }: Story): ApiClient => parts.as(visited.lead.openid)
