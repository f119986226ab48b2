import type { joiningContract } from '@app/types/shop/joining/contract'
import { changing, type Routes, reading } from '../../platform/bind'
import type { ShopDeps } from '../deps'
import { may } from './access'
import { refuseApplication, returnApplication } from './answer-application'
import { approveApplication } from './approve-application'
import { createClaimCode } from './claim-code'
import { claimShop } from './claim-shop'
import { findLikeShops } from './find-like-shops'
import { listApplications } from './list-applications'
import { mendApplication } from './mend-application'
import { listMyApplications, prepareApplication, showMyApplication } from './my-applications'
import { passApplication } from './pass-application'
import { prepareLicencePhoto } from './prepare-photo'
import { showApplication } from './show-application'
import { submitApplication } from './submit-application'
import { withdrawApplication } from './withdraw-application'

export const joiningRoutes = (deps: ShopDeps): Routes<typeof joiningContract> => ({
  prepareApplication: reading(may.apply, prepareApplication(deps)),
  listMyApplications: reading(may.apply, listMyApplications(deps)),
  showMyApplication: reading(may.apply, showMyApplication(deps)),
  prepareLicencePhoto: changing(may.apply, prepareLicencePhoto(deps)),
  submitApplication: changing(may.apply, submitApplication(deps)),
  mendApplication: changing(may.apply, mendApplication(deps)),
  withdrawApplication: changing(may.apply, withdrawApplication(deps)),
  listApplications: reading(may.reviewAny, listApplications(deps)),
  showApplication: reading(may.reviewAny, showApplication(deps)),
  findLikeShops: reading(may.reviewAny, findLikeShops(deps)),
  approveApplication: changing(may.reviewAny, approveApplication(deps)),
  returnApplication: changing(may.reviewAny, returnApplication(deps)),
  refuseApplication: changing(may.reviewAny, refuseApplication(deps)),
  createClaimCode: changing(may.handOutCodes, createClaimCode(deps)),
  claimShop: changing(may.apply, claimShop(deps)),
  passApplication: changing(may.reviewAny, passApplication(deps)),
})
