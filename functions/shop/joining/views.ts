import { dayOf } from '@app/rules/time/day'
import type { MyApplication, RegisteredShop, Standing } from '@app/types/shop/joining/contract'
import type { ShopDeps } from '../deps'
import type { StoredShop } from '../store'
import { type Places, placeNames } from '../views'
import type { StoredApplication, StoredParticulars } from './store'

export const standingOf = ({ applicationId, state, aim, revision, shopId }: StoredApplication): Standing => ({
  applicationId,
  state,
  aim,
  revision,
  ...(shopId && { shopId }),
})

/** Seconds that the address of a photograph answers. */
const photoLife = 600

type Whole = {
  readonly application: StoredApplication
  readonly particulars: StoredParticulars | undefined
  readonly places: Places
  readonly at: Date
}

/** An application as its applicant sees it; what is due to be forgotten is gone, whether or not it vanished yet. */
export const mineOf = async (
  { objects }: Pick<ShopDeps, 'objects'>,
  { application, particulars, places, at }: Whole,
): Promise<MyApplication> => {
  const { name, creditCode, codeDoubt, businessTypes, address, stationId, words, forgetAt } = application
  const { submittedAt, changedAt, hasMerchant } = application
  const isForgotten = forgetAt !== undefined && forgetAt <= at.toISOString()
  return {
    ...standingOf(application),
    name,
    creditCode,
    businessTypes,
    address,
    submittedAt,
    changedAt,
    ...(stationId && { stationId, stationName: placeNames(places, { stationId }).stationName }),
    ...(codeDoubt && { codeDoubt }),
    ...(hasMerchant && { hasMerchant }),
    ...(words && { words }),
    ...(forgetAt && { forgetsOn: dayOf(forgetAt) }),
    ...(particulars && !isForgotten && (await personalOf(objects, particulars))),
  }
}

const personalOf = async (
  objects: ShopDeps['objects'],
  { operator, applicant, phone, place, photoKey }: StoredParticulars,
) => ({
  operator,
  applicant,
  phone,
  ...(place && { place }),
  photoUrl: await objects.downloadUrl({
    key: photoKey,
    fileName: '营业执照',
    expiresInSeconds: photoLife,
    inline: true,
  }),
})

/** A shop of the register for comparing: no telephone, no flags, nothing of inspections. */
export const registeredOf = (shop: StoredShop, places: Places): RegisteredShop => {
  const { shopId, name, address, creditCode, operator, businessTypes, status } = shop
  return {
    shopId,
    name,
    address,
    businessTypes,
    status,
    ...(creditCode && { creditCode }),
    ...(operator && { operator }),
    ...placeNames(places, shop),
  }
}
