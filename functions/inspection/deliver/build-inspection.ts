import { metresBetween } from '@app/rules/shop/signs/far-apart'
import type { InspectionContent, PhotoTaken } from '@app/types/inspection/content'
import { onPhones } from '../../shop/public'
import type { Delivered, InspectionResult, StoredInspection } from '../store'
import { buildResult } from './build-result'
import { isConcluded } from './delivery'
import { stateOf, type Taking } from './taking'

type Parts = Taking & {
  readonly unit: InspectionResult['unit']
  readonly documentNumber: string | undefined
  readonly documentsAtOnce: boolean
}
type Built = StoredInspection & { readonly delivered: Delivered }

/** An inspection as it is kept once it has arrived: what was shown and signed, and what it came to. */
export const buildInspection = (parts: Parts): Built => {
  const { delivery, carried, shop, stored } = parts
  const { content } = delivery
  const { told } = content.beginning
  const earlier = earlierOf(parts)
  return {
    revision: stored?.revision ?? 1,
    district: content.district,
    shopId: shop.shopId,
    shopName: content.shop.name,
    ...whereOf(parts),
    inspectionId: content.inspectionId,
    kind: content.kind,
    state: stateOf[content.ending.kind],
    inspectors: content.inspectors.map((inspector) => ({ ...inspector })),
    ...(stored?.confirmedAt && { confirmedAt: stored.confirmedAt }),
    ...(told && { notification: notificationOf(told), notice: told.notice }),
    place: content.place,
    ...metresFromShop(parts),
    ...beganWith(content),
    startedAt: content.startedAt,
    tables: content.tables,
    mustCheck: content.mustCheck.map(({ key }) => key),
    ...(carried.extraChecks.length > 0 && { extraChecks: [...carried.extraChecks] }),
    delivered: deliveredOf(parts),
    ...endOf(parts),
    document: documentOf(parts),
    ...decidedOf(stored),
    ...(earlier.length > 0 && { earlier }),
  }
}

type Decided = Pick<StoredInspection, 'recusalReleased' | 'recusalReplaced' | 'conduct' | 'conflicts'>

/** What the bureau decided and found out about it: a correction of its words takes nothing of that back. */
const decidedOf = (stored: StoredInspection | undefined): Decided => ({
  ...(stored?.recusalReleased && { recusalReleased: stored.recusalReleased }),
  ...(stored?.recusalReplaced && { recusalReplaced: stored.recusalReplaced }),
  ...(stored?.conduct && { conduct: stored.conduct }),
  ...(stored?.conflicts && { conflicts: stored.conflicts }),
})

const metresFromShop = ({ delivery, shop: { location } }: Parts): Pick<StoredInspection, 'metresFromShop'> => {
  const { position } = delivery.content.place
  return position && location ? { metresFromShop: Math.round(metresBetween(position, onPhones(location))) } : {}
}

const beganWith = ({ beginning }: InspectionContent): Pick<StoredInspection, 'overrides' | 'approval'> => ({
  ...(beginning.overrides && { overrides: beginning.overrides }),
  ...(beginning.approval && { approval: beginning.approval }),
})

/** Where the shop lay when the inspection was first heard of. */
const whereOf = ({ shop, stored }: Parts): Pick<StoredInspection, 'stationId' | 'gridId'> => {
  const stationId = stored?.stationId ?? shop.stationId
  const gridId = stored?.gridId ?? shop.gridId
  return { ...(stationId && { stationId }), ...(gridId && { gridId }) }
}

type Told = NonNullable<InspectionContent['beginning']['told']>

const notificationOf = ({ recusalRequested, recusalReason, answeredBy, answeredAt }: Told) => ({
  recusalRequested,
  ...(recusalReason && { recusalReason }),
  answeredBy,
  answeredAt,
})

const deliveredOf = ({ delivery, files, marks, deliveredBy, receipt }: Parts): Delivered => {
  const { signatures, refusalToSign } = delivery
  const { version, contentHash, receivedAt, receiptHash } = receipt
  return {
    ...{ version, contentHash, receivedAt, receiptHash, deliveredBy },
    signatures: [...signatures],
    ...(refusalToSign && { refusalToSign }),
    files: { ...files },
    marks: [...marks],
  }
}

const noPhotos: PhotoTaken[] = []

const endOf = (parts: Parts): Pick<StoredInspection, 'result' | 'unfinished'> => {
  const { delivery, tables, carried, conclusion, inspections, unit, documentNumber } = parts
  const { content } = delivery
  if (isConcluded(content) && conclusion && documentNumber) {
    return { result: buildResult({ content, tables, carried, conclusion, inspections, unit, documentNumber }) }
  }
  const { ending, finishedAt } = content
  const happened = ending.kind === 'obstructed' || ending.kind === 'notHeld' ? ending : undefined
  return {
    unfinished: {
      ...(happened?.facts && { facts: happened.facts }),
      ...(happened?.kind === 'notHeld' && { reason: happened.reason }),
      photos: happened?.photos ?? noPhotos,
      finishedAt,
      unit,
      ...(documentNumber && { documentNumber }),
    },
  }
}

/** Whatever it came to, it is put on paper: a result, or the record of why there is none. */
const documentOf = ({ documentsAtOnce, at }: Parts): StoredInspection['document'] =>
  documentsAtOnce ? { state: 'requested', requestedAt: at.toISOString() } : { state: 'none' }

const scaleIn = ({ scale }: Pick<InspectionResult, 'scale'>) => ({ ...(scale && { scale }) })

const earlierOf = ({ delivery, stored }: Parts): NonNullable<StoredInspection['earlier']> => {
  const { delivered, result, document, earlier = [] } = stored ?? {}
  if (!delivered || !document) return []
  const { version, contentHash, receivedAt, receiptHash, deliveredBy } = delivered
  const reason = delivery.content.corrects?.reason ?? ''
  const taken = { version, contentHash, receivedAt, receiptHash, deliveredBy }
  return [...earlier, { ...taken, ...(result && { verdict: result.verdict, ...scaleIn(result) }), reason, document }]
}
