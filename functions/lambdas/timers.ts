import type { TimerNeeds } from '../platform/manifest'

/** What the scheduler wakes: the house's own, beside what the domains' manifests name. */
export const timers: readonly TimerNeeds[] = [{ name: 'compact-lists', cron: '*/2 * * * *' }]
