import type { PictureStanding } from '@app/types/photo/contract'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import { askPicture, type PictureAsked } from './ask-picture'
import type { PhotoDeps } from './deps'

type Input = Pick<PictureAsked, 'purpose' | 'contentType' | 'bytes' | 'sha256'> & { readonly inspectionId: string }

/** A picture of an inspection that one of its inspectors sends. */
export const preparePicture = given(
  async (deps: PhotoDeps, { actor, input, at }: Asked<Input>): Promise<Changed<PictureStanding> | Refused> => {
    if (!may.prepare(actor)) return refuse('access.denied')
    const { inspectionId, ...facts } = input
    const subject = { kind: 'inspection', id: inspectionId } as const
    const { district, personId } = actor
    const outcome = await askPicture(deps, { ...facts, district, owner: `person:${personId}`, subject, at })
    return isRefused(outcome) ? outcome : { ...outcome, subject: `inspection:${inspectionId}` }
  },
)
