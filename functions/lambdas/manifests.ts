import { manifest as amendment } from '../amendment/manifest'
import { manifest as audit } from '../audit/manifest'
import { manifest as checklist } from '../checklist/manifest'
import { manifest as duty } from '../duty/manifest'
import { manifest as employee } from '../employee/manifest'
import { manifest as evidence } from '../evidence/manifest'
import { manifest as exports } from '../exports/manifest'
import { manifest as identity } from '../identity/manifest'
import { manifest as inspection } from '../inspection/manifest'
import { manifest as jobs } from '../jobs/manifest'
import { manifest as ledger } from '../ledger/manifest'
import { manifest as licence } from '../licence/manifest'
import { manifest as photo } from '../photo/manifest'
import type { Manifest, TimerNeeds } from '../platform/manifest'
import { manifest as push } from '../push/manifest'
import { manifest as rectification } from '../rectification/manifest'
import { manifest as selfCheck } from '../self-check/manifest'
import { manifest as shop } from '../shop/manifest'
import { manifest as training } from '../training/manifest'

/** What every domain uses; infra and the local cloud make it. */
export const manifests: readonly Manifest[] = [
  identity,
  shop,
  licence,
  employee,
  duty,
  inspection,
  photo,
  checklist,
  rectification,
  training,
  selfCheck,
  ledger,
  amendment,
  push,
  audit,
  evidence,
  exports,
  jobs,
]

/** The tables, all keyed by strings; `records` streams to `react`. */
export const tables = {
  records: { partitionKey: 'pk', sortKey: 'sk', ttl: 'ttl', list: { partitionKey: 'listPk', sortKey: 'listSk' } },
  public: { partitionKey: 'pk' },
  /** Tails of lists and which files hold the rest; no stream, and `public` cannot read it. */
  lists: { partitionKey: 'pk', sortKey: 'sk' },
  /** Seals of the audit events and the district's log; append only: nobody is granted update or delete. */
  audit: { partitionKey: 'pk', sortKey: 'sk' },
} as const

/** What the scheduler wakes: the house's own, beside what the domains' manifests name. */
export const timers: readonly TimerNeeds[] = [
  { name: 'compact-lists', cron: '*/2 * * * *' },
  { name: 'seal-audit', cron: '*/5 * * * *' },
  { name: 'resume-jobs', cron: '*/5 * * * *' },
  { name: 'count-certificates', cron: '20 0 * * *' },
  { name: 'close-exams', cron: '*/10 * * * *' },
  { name: 'find-duplicates', cron: '30 2 * * *' },
  { name: 'remind-rectifications', cron: '0 8 * * *' },
  { name: 'remind-publications', cron: '5 8 * * *' },
  { name: 'mark-self-checks', cron: '30 7 * * *' },
]
