import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import type { LogEntry } from '@app/types/evidence/contract'
import type { Write } from '../../platform/ports/records'
import type { InspectionDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import type { Submitted } from '../past-visits'
import { onCard } from '../views'
import { type Publication, standingIn } from './publication'

type Happened = { readonly inspection: Submitted; readonly publication: Publication; readonly at: Date }

const hashOf = (what: object): string => createHash('sha256').update(canonicalJson(what)).digest('hex')

/** What was decided, without the words in which people gave the reason. */
const withdrawalOf = ({ shopId, inspectionId, about }: Publication, at: string) => ({
  decision: 'withdrawn',
  shopId,
  inspectionId,
  version: about.version,
  at,
})

const entryOf = (kind: 'publication' | 'withdrawal', { inspection, publication, at }: Happened): LogEntry => ({
  kind,
  district: inspection.district,
  subject: subjectOf(inspection),
  at: at.toISOString(),
  hash: hashOf(kind === 'publication' ? onCard(inspection) : withdrawalOf(publication, at.toISOString())),
  number: inspection.result.documentNumber,
  version: publication.about.version,
})

/** The leaf of a result that became public, or was taken back; none of what only waits or is held for a while. */
export const logged = ({ log }: Pick<InspectionDeps, 'log'>, happened: Happened): Write[] => {
  const standing = standingIn(happened.publication)
  if (standing === 'published') return [log.append(entryOf('publication', happened))]
  return standing === 'withdrawn' ? [log.append(entryOf('withdrawal', happened))] : []
}
