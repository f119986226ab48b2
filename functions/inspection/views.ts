import type { Checklist } from '@app/rules/inspection/table'
import type { InspectionLine, InspectionShown } from '@app/types/inspection/contract'
import type { Disposition } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { carriedBytes, fitting, sizeOf } from '../platform/fill-page'
import { itemsAsked } from './deliver/delivery'
import { documentStateAt } from './document/document-state'
import { numberOf } from './document/filed'
import { deliveryOf, type Viewed } from './document/shown-versions'
import { dayOfInspection, type Submitted } from './past-visits'
import type { StoredInspection } from './store'

/** One row of a list; for staff and the shop's merchant. */
export const lineOf = (inspection: StoredInspection): InspectionLine => {
  const { inspectionId, shopId, shopName, kind, state, inspectors, result } = inspection
  return {
    inspectionId,
    shopId,
    shopName,
    kind,
    state,
    day: dayOfInspection(inspection),
    ...(result && { verdict: result.verdict, documentNumber: result.documentNumber }),
    ...(result?.scale && { scale: result.scale }),
    failing: result?.failing.length ?? 0,
    inspectors: inspectors.map(({ name }) => name),
  }
}

/** What is under investigation is held until it is decided (design §4): the public reads the result, not the case. */
const held: readonly Disposition[] = ['investigation', 'transferred']

/** What the public may read of a concluded inspection (Order 49 art. 39): no remark, note, name or picture. */
export const onCard = (inspection: Submitted): PublicCard['inspections'][number] => {
  const { kind, result } = inspection
  const { verdict, scale, counts, failing, dispositions, rectifyBy } = result
  const { items, passed, notApplicable } = counts
  return {
    day: dayOfInspection(inspection),
    kind,
    verdict,
    ...(scale && { scale }),
    items,
    passed,
    notApplicable,
    failing: failing.map(({ number, text, keyItem, failedLastTime }) => ({ number, text, keyItem, failedLastTime })),
    dispositions: dispositions.filter((one) => !held.includes(one)),
    ...(rectifyBy && { rectifyBy }),
  }
}

/** What the inspected merchant sees: what was found and decided, or why it was not, and who signed. */
export const shownToMerchant = (viewed: Viewed, at: Date): InspectionShown => {
  const { inspection, tables } = viewed
  const { inspectionId, shopId, shopName, kind, state, inspectors, place, startedAt, result } = inspection
  return {
    inspectionId,
    shopId,
    shopName,
    kind,
    state,
    inspectors: inspectors.map(({ personId, name, certificateNumber, shows }) => ({
      ...{ personId, name, certificateNumber, shows },
    })),
    place: place.address,
    startedAt,
    recusalRequested: inspection.notification?.recusalRequested ?? false,
    tables: inspection.tables.map(({ id, version, title, standing }) => ({
      ...{ id, version, title },
      ...(standing && { standing }),
    })),
    items: itemsOf(inspection, tables),
    ...(result ? conclusionOf(result) : { dispositions: [], accidentRisk: false }),
    ...(inspection.unfinished && { unfinished: unfinishedOf(inspection.unfinished) }),
    ...deliveryOf(viewed),
    document: documentOf(inspection, at),
  }
}

type PhotoUrls = Readonly<Record<string, string[]>>

/**
 * Staff see the inspector's note besides, and the photographs by addresses that the caller made: as many as WeChat's
 * cloud carries, in the table's order. How many more there are is said; the document prints them all.
 */
export const shownToStaff = (viewed: Viewed, photoUrls: PhotoUrls, at: Date): InspectionShown => {
  const { inspection } = viewed
  const { result } = inspection
  const shown = {
    ...shownToMerchant(viewed, at),
    ...(result && { gapCase: result.gapCase, note: result.note }),
    ...(inspection.state === 'recused' && { recusal: recusalOf(inspection) }),
    ...(inspection.delivered && { marks: inspection.delivered.marks }),
    ...aroundOf(inspection),
  }
  const urls = shown.items.flatMap(({ key }) => photoUrls[key] ?? [])
  const fitted = fitting(urls, carriedBytes - sizeOf(shown))
  const carried = new Set(fitted)
  const items = shown.items.map((item) => {
    const ofItem = (photoUrls[item.key] ?? []).filter((url) => carried.has(url))
    return ofItem.length > 0 ? { ...item, photoUrls: ofItem } : item
  })
  const left = urls.length - fitted.length
  return { ...shown, items, ...(left > 0 && { photosLeftOut: left }) }
}

const aroundOf = ({ overrides, approval, metresFromShop, conflicts }: StoredInspection) => ({
  ...(overrides && { overrides }),
  ...(approval && { approval }),
  ...(metresFromShop !== undefined && { metresFromShop }),
  ...(conflicts && { conflict: conflicts.open > 0 ? ('open' as const) : ('settled' as const) }),
})

const recusalOf = ({ notification, recusalReleased, recusalReplaced }: StoredInspection) => ({
  ...(notification?.recusalReason && { reason: notification.recusalReason }),
  ...(recusalReleased && {
    released: { at: recusalReleased.at, by: recusalReleased.name, reason: recusalReleased.reason },
  }),
  ...(recusalReplaced && {
    replaced: {
      at: recusalReplaced.at,
      by: recusalReplaced.name,
      inspectors: recusalReplaced.inspectors.map(({ personId, name }) => ({ personId, name })),
    },
  }),
})

const unfinishedOf = ({ reason, facts }: NonNullable<StoredInspection['unfinished']>) => ({
  ...(reason && { reason }),
  ...(facts && { facts }),
})

type Result = NonNullable<StoredInspection['result']>

const conclusionOf = (result: Result) => {
  const { verdict, scale, counts, parts, dispositions, rectifyBy, accidentRisk, finishedAt } = result
  return {
    finishedAt,
    verdict,
    ...(scale && { scale }),
    counts,
    parts: parts.map(({ gapCase: _, ...part }) => part),
    dispositions,
    ...(rectifyBy && { rectifyBy }),
    accidentRisk,
  }
}

const itemsOf = (
  { mustCheck, extraChecks = [], result }: StoredInspection,
  tables: readonly Checklist[],
): InspectionShown['items'] => {
  const extras = extraChecks.map(({ key, text }) => ({ key, number: '遗留', text, keyItem: false }))
  return [...itemsAsked(tables), ...extras].map(({ key, number, text, keyItem }) => {
    const { result: found, remark, reading, handling } = result?.answers[key] ?? {}
    return {
      key,
      number,
      text,
      keyItem,
      ...(found && { result: found }),
      ...(remark && { remark }),
      ...(reading && { reading }),
      ...(handling && { handling: { disposition: handling.disposition, ...(handling.by && { by: handling.by }) } }),
      failedLastTime: mustCheck.includes(key) || extras.some((extra) => extra.key === key),
    }
  })
}

const documentOf = (inspection: StoredInspection, at: Date): InspectionShown['document'] => {
  const { sha256, bytes } = inspection.document
  const number = numberOf(inspection)
  const state = documentStateAt(inspection, at)
  return { state, ...(number && { number }), ...(sha256 && { sha256, bytes }) }
}
