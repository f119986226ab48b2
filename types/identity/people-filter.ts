import * as z from 'zod'
import { Id, Instant, Text } from '../platform/contract'
import { certificateStandings, personKinds, personSorts, shopRoles, staffRoles } from './values'

/** What the list of people is asked by; conditions add up. */
export const peopleFilter = {
  q: Text(60).optional(),
  role: z.enum([...staffRoles, ...shopRoles]).optional(),
  kind: z.enum(personKinds).optional(),
  state: z.enum(['active', 'ended']).optional(),
  stationId: Id.optional(),
  /** Inspectors by how their certificate stands today. */
  certificate: z.enum(certificateStandings).optional(),
  sort: z.enum(personSorts).optional(),
  asOf: Instant.optional(),
}
