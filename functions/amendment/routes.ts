import type { amendmentContract } from '@app/types/amendment/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { acceptAmendment, refuseAmendment } from './decide-amendment'
import type { AmendmentDeps } from './deps'
import { listAmendments, listShopAmendments, showAmendment } from './read-amendments'
import { requestAmendment } from './request-amendment'
import { withdrawAmendment } from './withdraw-amendment'

export const amendmentRoutes = (deps: AmendmentDeps): Routes<typeof amendmentContract> => ({
  listAmendments: reading(may.decide, listAmendments(deps)),
  listShopAmendments: reading(may.read, listShopAmendments(deps)),
  showAmendment: reading(may.read, showAmendment(deps)),
  requestAmendment: changing(may.request, requestAmendment(deps)),
  withdrawAmendment: changing(may.request, withdrawAmendment(deps)),
  acceptAmendment: changing(may.decide, acceptAmendment(deps)),
  refuseAmendment: changing(may.decide, refuseAmendment(deps)),
})
