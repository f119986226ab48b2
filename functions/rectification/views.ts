import { daysOver, standingOn } from '@app/rules/rectification/due'
import { findingDaysOver, pressingDay, wholeDay } from '@app/rules/rectification/finding-days'
import { type Day, dayOf } from '@app/rules/time/day'
import { type Holidays, knowsHolidays, workingDaysBetween } from '@app/rules/time/working-days'
import type { RectificationLine, RectificationShown } from '@app/types/rectification/contract'
import { carriedBytes, fitting, sizeOf } from '../platform/fill-page'
import type { StoredFinding, StoredRectification } from './store'

/** The day of the question, and the table of holidays it counts by. */
export type AsOf = { readonly day: Day; readonly holidays: Holidays }

/** How far an order has come, as figures. */
export const tallyOf = ({ findings, extensions, reminders }: StoredRectification) => ({
  findings: findings.length,
  settled: findings.filter(({ state }) => state === 'verified' || state === 'carriedOver').length,
  answered: findings.filter(({ state }) => state === 'answered').length,
  repeated: findings.filter(({ repeats }) => repeats.length > 0).length,
  extensionAsked: extensions.some(({ decided }) => decided === undefined),
  ...(reminders.length > 0 && { remindedOn: dayOf(reminders.at(-1)?.at ?? '') }),
})

type Dated = Pick<StoredRectification, 'state' | 'dueDay' | 'escalatedOn'> & { readonly extensionAsked: boolean }

/** What the clock needs of an order: the day is the one that presses. */
export const datedOf = (order: StoredRectification): Dated => {
  const { state, escalatedOn } = order
  return { state, dueDay: pressingDay(order), escalatedOn, extensionAsked: tallyOf(order).extensionAsked }
}

/** What a day makes of an order. */
export const datedOn = (order: Dated, { day, holidays }: AsOf) => ({
  standing: standingOn(order, day),
  daysOver: daysOver(order, day),
  workingDaysLeft: Math.max(0, workingDaysBetween(holidays, day, order.dueDay)),
})

/** One row of a list; for staff and the shop's merchant. */
export const lineOf = (order: StoredRectification, asOf: AsOf): RectificationLine => {
  const { rectificationId, shopId, shopName, state, day, escalatedOn } = order
  const dated = datedOf(order)
  return {
    rectificationId,
    shopId,
    shopName,
    state,
    day,
    dueDay: dated.dueDay,
    ...datedOn(dated, asOf),
    ...tallyOf(order),
    ...(order.selfCheck && { withoutVisit: true as const }),
    ...(escalatedOn && { escalatedOn }),
  }
}

/** Addresses by where the photographs lie. */
export type Addresses = ReadonlyMap<string, string>

/** Where every photograph and signature of an order lies, the newest answers first. */
export const photoKeysOf = ({ findings, interviews }: StoredRectification): readonly string[] => [
  ...findings.flatMap(({ answers }) => answers.at(-1)?.photos ?? []).map(({ objectKey }) => objectKey),
  ...findings.flatMap(({ photos }) => photos).map(({ objectKey }) => objectKey),
  ...interviews.flatMap(({ signature, officerSignature }) =>
    [signature, officerSignature].flatMap((signed) => signed?.objectKey ?? []),
  ),
  ...findings
    .flatMap(({ answers }) => answers.slice(0, -1))
    .flatMap(({ photos }) => photos.map((one) => one.objectKey)),
]

const urlsOf = (photos: StoredFinding['photos'], addresses: Addresses) =>
  photos.flatMap(({ objectKey }) => addresses.get(objectKey) ?? [])

const itemOf = (
  order: StoredRectification,
  { key, number, text, keyItem, remark, state, dueDay, firstDueDay, photos, repeats, ...finding }: StoredFinding,
  { asOf, addresses }: { readonly asOf: AsOf; readonly addresses: Addresses },
): RectificationShown['items'][number] => ({
  key,
  number,
  text,
  keyItem,
  ...(remark && { remark }),
  state,
  dueDay,
  firstDueDay,
  daysOver: findingDaysOver(datedOf(order), { state, dueDay }, asOf.day),
  photoUrls: urlsOf(photos, addresses),
  repeats: repeats.map(({ inspectionId, shopId, day }) => ({ inspectionId, shopId, day })),
  answers: finding.answers.map(({ at, by, way, words, photos: sent, unusable }) => ({
    at,
    by,
    way,
    words,
    photoUrls: urlsOf(sent, addresses),
    ...(unusable && { unusable }),
  })),
  judgements: finding.judgements.map((one) => ({ ...one })),
})

const shown = (order: StoredRectification, asOf: AsOf, addresses: Addresses): RectificationShown => ({
  ...lineOf(order, asOf),
  ...(order.selfCheck ? { selfCheck: { ...order.selfCheck } } : { inspectionId: order.rectificationId }),
  ...(order.documentNumber && { documentNumber: order.documentNumber }),
  inspectors: order.inspectors.map(({ name }) => name),
  wholeDueDay: wholeDay(order),
  holidaysKnown: knowsHolidays(asOf.holidays, order.day, order.dueDay),
  needsRecheck: order.needsRecheck,
  items: order.findings.map((finding) => itemOf(order, finding, { asOf, addresses })),
  extensions: order.extensions.map(({ headToldOn: _, ...one }) => one),
  reminders: order.reminders.map((one) => ({ ...one })),
  interviews: order.interviews.map(({ at, with: whom, by, refusalToSign }) => ({
    at,
    with: whom,
    by: [...by],
    ...(refusalToSign && { refusalToSign }),
  })),
  rechecks: order.rechecks.map(({ takenAt: _, ...one }) => one),
  ...(order.closed && order.ending && { closed: { ...order.closed, ending: order.ending } }),
})

/** What the merchant sees: everything but what was said in an interview, with as many photographs as one answer carries. */
export const shownToMerchant = (order: StoredRectification, asOf: AsOf, addresses: Addresses): RectificationShown =>
  shown(order, asOf, fitted(order, shown(order, asOf, new Map()), addresses))

/** Staff see what was said, and its signatures. */
export const shownToStaff = (order: StoredRectification, asOf: AsOf, addresses: Addresses): RectificationShown => {
  const bare = withInterviews(order, shown(order, asOf, new Map()), new Map())
  const few = fitted(order, bare, addresses)
  return withInterviews(order, shown(order, asOf, few), few)
}

const withInterviews = (order: StoredRectification, whole: RectificationShown, addresses: Addresses) => ({
  ...whole,
  interviews: whole.interviews.map((one, n) => {
    const { said, signature, officerSignature } = order.interviews[n] ?? {}
    const [signatureUrl] = signature ? urlsOf([signature], addresses) : []
    const [officerSignatureUrl] = officerSignature ? urlsOf([officerSignature], addresses) : []
    return {
      ...one,
      ...(said && { said }),
      ...(signatureUrl && { signatureUrl }),
      ...(officerSignatureUrl && { officerSignatureUrl }),
    }
  }),
})

/** As many addresses as there is room for beside the words. */
const fitted = (order: StoredRectification, bare: RectificationShown, addresses: Addresses): Addresses => {
  const entries = photoKeysOf(order).flatMap((key) => {
    const url = addresses.get(key)
    return url ? [[key, url] as const] : []
  })
  const urls = new Set(
    fitting(
      entries.map(([, url]) => url),
      carriedBytes - sizeOf(bare),
    ),
  )
  return new Map(entries.filter(([, url]) => urls.has(url)))
}
