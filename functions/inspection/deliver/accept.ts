import type { Receipt } from '@app/rules/submission/answers'
import { type Facts, type IntakeNote, judgeArrival } from '@app/rules/submission/server-intake'
import type { InspectionMark } from '@app/types/inspection/values'
import type { Write } from '../../platform/ports/records'
import { type Changed, isRefused, type Refused } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { StoredHandOver } from '../hand-over/store'
import { subjectOf } from '../load-inspection'
import type { StoredInspection } from '../store'
import { type Arrived, type DeliverAnswer, received } from './answer'
import type { Delivery } from './delivery'
import { arrivalOf } from './filed'
import { findFiles } from './find-files'
import { findMarks } from './find-marks'
import { hashText } from './hash-content'
import { judgeDelivery } from './judge-delivery'
import { takeIn } from './take-in'

type New = Arrived & {
  readonly stored: StoredInspection | undefined
  readonly handOver: StoredHandOver | undefined
}

/** A content that is new: judged by the state of things when it was signed, and taken once all its files are there. */
export const acceptOrWait = async (deps: InspectionDeps, arrived: New): Promise<Changed<DeliverAnswer> | Refused> => {
  const { actor, delivery, at, shop, stored } = arrived
  const [inspections, publications] = await Promise.all([deps.store.ofUnited(shop), deps.store.publicationsOf(shop)])
  const judged = await judgeDelivery(deps, { delivery, shop, inspections, at })
  if (isRefused(judged)) return judged
  const { tables, carried, conclusion, standing } = judged
  const found = await findFiles(deps, delivery, { tables, at })
  if (isRefused(found)) return found
  const marks = await findMarks(deps, { delivery, tables, shop, inspections, publications, announced: stored })
  const facts = factsOf({ at, marks, standing, missing: 'missing' in found ? found.missing : [] })
  const decision = judgeArrival(arrivalOf(delivery, actor.name, [...facts.missing]), facts, hashText)
  if ('missing' in found) return waiting(delivery, found.missing)
  if (decision.kind !== 'accept') throw new Error(`an inspection that was judged is not accepted: ${decision.kind}`)
  const { receipt } = decision
  const { inspection, writes } = await takeIn(deps, {
    ...{ delivery, tables, carried, shop, stored, inspections, publications, at, receipt },
    marks: [...new Set([...marks, ...decision.notes.map((note) => markOf[note])])],
    files: found.files,
    fileWrites: found.writes,
    ...(conclusion && { conclusion }),
    deliveredBy: actor.personId,
  })
  const { corrects } = delivery.content
  return {
    answer: received(inspection, receipt),
    writes: [...writes, ...handedOn(deps, arrived, receipt)],
    subject: subjectOf(delivery),
    ...(corrects && { reason: corrects.reason }),
  }
}

/** Whoever gave it away learns that it is there, and puts the own copy away. */
const handedOn = ({ store }: InspectionDeps, { handOver, actor }: New, receipt: Receipt): readonly Write[] =>
  handOver && !handOver.delivered
    ? [store.handOvers.replace({ ...handOver, delivered: { by: actor.name, receipt } })]
    : []

const markOf: Readonly<Record<IntakeNote, InspectionMark>> = {
  certificateEndedSince: 'certificateEndedSince',
  tableSuperseded: 'tableSuperseded',
  shopChangedSince: 'shopChanged',
  clockAhead: 'clockOff',
  arrivedLate: 'late',
}

type Found = {
  readonly at: Date
  readonly marks: readonly InspectionMark[]
  readonly standing: Facts['inspectors']
  readonly missing: readonly string[]
}

const factsOf = ({ at, marks, standing, missing }: Found): Facts & { readonly missing: readonly string[] } => ({
  at: at.getTime(),
  inspectors: standing,
  table: marks.includes('tableSuperseded') ? 'superseded' : 'inForce',
  shop: marks.includes('shopChanged') ? 'changedSince' : 'sameAsSigned',
  photo: (sha256) => (missing.includes(sha256) ? 'missing' : 'there'),
  missing,
})

/** Nothing happened yet: the phone sends the files that it names and delivers again. */
const waiting = (delivery: Delivery, missing: readonly string[]): Changed<DeliverAnswer> => ({
  answer: { outcome: 'filesMissing', files: [...missing] },
  writes: [],
  subject: subjectOf(delivery),
  idle: true,
})
