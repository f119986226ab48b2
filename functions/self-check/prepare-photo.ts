import type { PictureStanding } from '@app/types/photo/contract'
import type { PictureType } from '@app/types/photo/values'
import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import type { SelfCheckDeps } from './deps'
import { shopToAct } from './load-shop'
import { photoSubject } from './photo-subject'

type Input = {
  readonly shopId: string
  readonly selfCheckId: string
  readonly contentType: PictureType
  readonly bytes: number
  readonly sha256: string
}

/** A photo of a self-check that may not have come yet: it comes whole, after its photos. */
export const prepareSelfCheckPhoto = given(
  async (
    deps: Pick<SelfCheckDeps, 'shops' | 'photos'>,
    asked: Asked<Input>,
  ): Promise<Changed<PictureStanding> | Refused> => {
    const loaded = await shopToAct(deps, asked)
    if (isRefused(loaded)) return loaded
    const { shop, actor } = loaded
    const { selfCheckId, contentType, bytes, sha256 } = asked.input
    const outcome = await deps.photos.ask({
      ...{ contentType, bytes, sha256, purpose: 'photo', at: asked.at },
      district: actor.district,
      owner: `person:${actor.personId}`,
      subject: photoSubject(shop, selfCheckId),
    })
    return isRefused(outcome) ? outcome : { ...outcome, subject: `selfCheck:${selfCheckId}` }
  },
)
