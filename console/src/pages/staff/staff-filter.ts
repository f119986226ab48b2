import { certificateStandings, shopRoles, staffRoles } from '@app/types/identity/values'
import { oneOf, queryBy, someWords } from '../view/conditions'
import type { ListOfViews } from '../view/saved-views'

/** Roles that people are looked for by. */
export const listed = [...staffRoles, ...shopRoles] as const

/** What the list of people is narrowed to; all of it stands in the address. */
export const staffConditions = { q: someWords, role: oneOf(listed), certificate: oneOf(certificateStandings) }

/** Views of the list of people. */
export const staffViews: ListOfViews = { list: 'staff', queryOf: queryBy(staffConditions), example: '执法证快到期' }
