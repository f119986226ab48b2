import { joiningLimits } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { withSent, writeApplicant } from './applicant'
import { type CheckedStatement, checkStated, type Stated } from './check-stated'
import { tellMerchants } from './claim-notices'
import { findPhoto, type PhotoRef } from './find-photo'
import { openUnder, writeClosed, writeOpened } from './open-under-code'
import type { StoredApplicant, StoredApplication, StoredParticulars } from './store'

type Sending = {
  readonly applicant: StoredApplicant
  readonly applicationId: string
  readonly stated: Stated
  readonly photo: PhotoRef | undefined
  /** What is mended; nothing for a new one. */
  readonly before?: { readonly application: StoredApplication; readonly particulars: StoredParticulars | undefined }
  readonly at: Date
}

export type Planned = { readonly application: StoredApplication; readonly writes: readonly Write[] }

/** What is written when an application is sent, new or mended; or why it is not taken. */
export const planApplication = async (deps: ShopDeps, sending: Sending): Promise<Planned | Refused> => {
  const { store } = deps
  const { applicant, applicationId, stated, photo, before } = sending
  const { district, openid } = applicant
  if (applicant.sent >= joiningLimits.sentADay) return refuse('application.tooMany')
  const checked = await checkStated(store, { district, today: applicant.day }, stated)
  if (isRefused(checked)) return checked
  const taken = await takenBy(deps, sending, checked)
  if (isRefused(taken)) return taken
  const kept = before?.particulars?.photoKey
  const found = await findPhoto(deps, { district, openid, ref: photo, kept, applicationId })
  if (isRefused(found)) return found
  const application = applicationOf(sending, checked, taken)
  return {
    application,
    writes: [
      ...found.writes,
      ...writeRows(deps, sending, application, particularsOf(sending, checked, found.photoKey)),
      writeApplicant(store, withSent(applicant, applicationId)),
      ...(await writeUnderCodes(deps, sending, application)),
      ...(before?.application.hasMerchant ? [] : taken.told),
    ],
  }
}

type Taken = Pick<StoredApplication, 'aim' | 'hasMerchant'> & { readonly told: readonly Write[] }

/** Whether the register knows the shop, and who runs it is told; refused to who is its merchant already, or has sent the same before. */
const takenBy = async (
  deps: ShopDeps,
  { applicant: { district, openid }, applicationId, at }: Sending,
  { subjectKey }: CheckedStatement,
): Promise<Taken | Refused> => {
  const { store, joining } = deps
  const { open } = await openUnder(store, { district, subjectKey })
  if (open.some((one) => one.openid === openid && one.applicationId !== applicationId)) {
    return refuse('application.exists')
  }
  const subject = await store.subjects.get({ district, subjectKey })
  const shop = subject && (await store.shops.get({ district, shopId: subject.shopId }))
  if (!shop) return { aim: 'newShop', told: [] }
  const person = await joining.merchants.personOf(district, openid)
  if (person?.shopIds.includes(shop.shopId)) return refuse('application.member')
  const told = await tellMerchants(deps, { shop, way: 'application', at })
  return { aim: 'member', told, ...(told.length > 0 && { hasMerchant: true }) }
}

const applicationOf = (
  { applicant, applicationId, before, at }: Sending,
  checked: CheckedStatement,
  { aim, hasMerchant }: Taken,
): StoredApplication => {
  const { subjectKey, name, creditCode, codeDoubt, businessTypes, address, stationId } = checked
  const { district, openid } = applicant
  return {
    revision: before?.application.revision ?? 1,
    district,
    applicationId,
    openid,
    state: 'submitted',
    aim,
    subjectKey,
    name,
    creditCode,
    businessTypes,
    address,
    submittedAt: before?.application.submittedAt ?? at.toISOString(),
    changedAt: at.toISOString(),
    ...(hasMerchant && { hasMerchant }),
    ...(codeDoubt && { codeDoubt }),
    ...(stationId && { stationId }),
    ...(before?.application.words && { words: before.application.words }),
  }
}

const particularsOf = (
  { applicant: { district }, applicationId, before }: Sending,
  { operator, applicant, phone, place }: CheckedStatement,
  photoKey: string,
): StoredParticulars => ({
  revision: before?.particulars?.revision ?? 1,
  district,
  applicationId,
  operator,
  applicant,
  phone,
  photoKey,
  ...(place && { place }),
})

const writeRows = (
  { store }: ShopDeps,
  { before }: Sending,
  application: StoredApplication,
  particulars: StoredParticulars,
): Write[] => [
  before ? store.applications.replace(application) : store.applications.insert(application),
  before?.particulars ? store.particulars.replace(particulars) : store.particulars.insert(particulars),
]

/** Another credit code: the application is open under that one, and no longer under the other. */
const writeUnderCodes = async (
  { store }: ShopDeps,
  { before }: Sending,
  application: StoredApplication,
): Promise<Write[]> => {
  const opened = writeOpened(store, await openUnder(store, application), application)
  if (!before || before.application.subjectKey === application.subjectKey) return [opened]
  return [opened, ...writeClosed(store, await openUnder(store, before.application), before.application)]
}
