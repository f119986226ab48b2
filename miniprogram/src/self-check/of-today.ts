import { dayOf } from '@app/rules/time/day'
import type { Query } from '../data/use-query'
import { now } from '../parts'

/**
 * What was read, as long as it is about today: what the phone kept of yesterday names yesterday's period, and whoever fills
 * it in without a network would fill in that one.
 */
export const ofToday = <T extends { readonly today: string }>(query: Query<T>): T | undefined => {
  if (query.state === 'ready') return query.value
  const isKept = query.state === 'old' && query.value.today === dayOf(new Date(now()).toISOString())
  return isKept ? query.value : undefined
}
