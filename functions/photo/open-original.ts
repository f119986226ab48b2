import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { PhotoRouteDeps } from './deps'
import { type OpenedOriginal, originalAddress } from './original-address'
import type { PictureKey } from './store'

type Input = Pick<PictureKey, 'purpose' | 'sha256'> & {
  readonly shopId: string
  readonly inspectionId: string
  readonly reason: string
}

/** The sealed original of a picture of an inspection, for staff who may see that; the reason stays in the audit log. */
export const openOriginal = given(
  async (deps: PhotoRouteDeps, { actor, input }: Asked<Input>): Promise<Changed<OpenedOriginal> | Refused> => {
    const { shopId, inspectionId, purpose, sha256, reason } = input
    const refusal = await deps.refuseToStaff(actor, { shopId, inspectionId })
    if (refusal) return refusal
    const subject = { kind: 'inspection', id: inspectionId } as const
    const answer = await originalAddress(deps)({ district: actor.district, subject, purpose, sha256 })
    return answer ? { answer, writes: [], subject: `inspection:${inspectionId}`, reason } : refuse('photo.unknown')
  },
)
