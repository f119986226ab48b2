import { type CertificateStanding, certificateWarningDays } from '@app/rules/identity/certificate'
import { addDays, type Day, dayOf } from '@app/rules/time/day'
import type { Grant, Person } from '@app/types/identity/contract'
import type { peopleFilter } from '@app/types/identity/people-filter'
import type { Role } from '@app/types/identity/values'
import type * as z from 'zod'
import type { Actor } from '../platform/actor'
import { among, askPage, type PageInput, sortBy } from '../platform/lists/ask-page'
import type { RowVersion } from '../platform/lists/listing'
import type { AskedRows, Condition } from '../platform/lists/question'
import { stationsOf } from '../platform/reach'
import { type Asked, given } from '../platform/verb'
import { may } from './access'
import type { IdentityDeps } from './deps'
import { peopleListing } from './listing'

export type PeopleFilter = z.output<z.ZodObject<typeof peopleFilter>>

/** Which people somebody asks for, and in which order: what may be seen at all first. */
export const peopleQuestion = (actor: Actor, filter: PeopleFilter, at: Date): AskedRows => ({
  scope: scopeFor(actor),
  conditions: [...conditionsIn(filter), ...certificateIs(filter.certificate, dayOf(at.toISOString()))],
  sort: sortBy(filter.sort ?? 'standing'),
})

type Wanted = PeopleFilter & PageInput

/** Everyone with an account, staff first unless asked otherwise; a head sees the staff of the own station. */
export const listStaff = given(async ({ lists }: IdentityDeps, { actor, input, at }: Asked<Wanted>) => {
  const { rows, ...standing } = await askPage(lists, {
    listing: peopleListing,
    district: actor.district,
    input,
    ...peopleQuestion(actor, input, at),
    shown: Object.keys(peopleListing.columns),
  })
  return { people: rows.map(personOf), ...standing }
})

const scopeFor = (actor: Actor): readonly Condition[] =>
  may.listEveryone(actor) ? [] : [{ column: 'stations', anyOf: stationsOf(actor) }]

const conditionsIn = ({ role, kind, state, stationId }: PeopleFilter): readonly Condition[] => [
  ...among('roles', role),
  ...among('kind', kind),
  ...among('state', state),
  ...among('stations', stationId),
]

/** The last days on which a certificate that stands so ends. */
const certificateIs = (standing: CertificateStanding | undefined, today: Day): readonly Condition[] => {
  const column = 'certificateValidUntil'
  const warned = addDays(today, certificateWarningDays)
  if (standing === 'expired') return [{ column, atMost: addDays(today, -1) }]
  if (standing === 'expiring') return [{ column, atLeast: today, atMost: warned }]
  return standing === 'valid' ? [{ column, atLeast: addDays(warned, 1) }] : []
}

export const personOf = ({ id, cells = {} }: RowVersion): Person => {
  const row = cells as unknown as Listed
  const { name, state, since, endedAt, roles = [] } = row
  return {
    personId: id,
    name,
    grants: roles.map((role) => grantOf(role, row)),
    state,
    since,
    ...(endedAt && { endedAt }),
  }
}

const grantOf = (role: Grant['role'], row: Listed): Grant => {
  if (role === 'merchant') return { role, shopIds: [...(row.shopIds ?? [])] }
  if (role === 'employee') return { role, shopIds: [...(row.workplaceIds ?? [])] }
  const { certificateNumber = '', certificateValidUntil = '', stationId = '', gridIds = [], headOf = '', leads } = row
  if (role === 'stationHead') return { role, stationId: headOf }
  if (role === 'leader') return { role, ...(leads && { stationIds: [...leads] }) }
  if (role !== 'inspector') return { role }
  return { role, certificateNumber, certificateValidUntil, stationId, gridIds: [...gridIds] }
}

type Listed = {
  readonly name: string
  readonly state: Person['state']
  readonly since: string
  readonly endedAt?: string
  readonly roles?: readonly Exclude<Role, 'consumer'>[]
  readonly stationId?: string
  readonly gridIds?: readonly string[]
  readonly headOf?: string
  readonly leads?: readonly string[]
  readonly certificateNumber?: string
  readonly certificateValidUntil?: string
  readonly shopIds?: readonly string[]
  readonly workplaceIds?: readonly string[]
}
