import type { PictureStanding } from '@app/types/photo/contract'
import type { PictureType } from '@app/types/photo/values'
import { type Asked, type Changed, given, isRefused, type Refused } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import { shopToAct } from '../load-shop'
import { photoSubject } from '../photo-subject'
import { subjectOf, taskIn } from './load-task'

type Input = {
  readonly shopId: string
  readonly taskId: string
  readonly contentType: PictureType
  readonly bytes: number
  readonly sha256: string
}

/** A photo of what was mended. */
export const prepareTaskPhoto = given(
  async (
    deps: Pick<SelfCheckDeps, 'shops' | 'photos' | 'store'>,
    asked: Asked<Input>,
  ): Promise<Changed<PictureStanding> | Refused> => {
    const loaded = await shopToAct(deps, asked)
    if (isRefused(loaded)) return loaded
    const { shop, actor } = loaded
    const { taskId, contentType, bytes, sha256 } = asked.input
    const task = await taskIn(deps, shop, taskId)
    if (isRefused(task)) return task
    const outcome = await deps.photos.ask({
      ...{ contentType, bytes, sha256, purpose: 'photo', at: asked.at },
      district: actor.district,
      owner: `person:${actor.personId}`,
      subject: photoSubject(task, taskId),
    })
    return isRefused(outcome) ? outcome : { ...outcome, subject: subjectOf(task) }
  },
)
