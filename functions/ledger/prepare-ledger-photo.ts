import type { PictureStanding } from '@app/types/photo/contract'
import type { PictureType } from '@app/types/photo/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { keepsLedgers } from './access'
import type { LedgerDeps } from './deps'
import { loadShop, subjectOf } from './load'
import { pictureSubject } from './new-version'

type Input = {
  readonly shopId: string
  readonly entryId: string
  readonly contentType: PictureType
  readonly bytes: number
  readonly sha256: string
}

/** A photo of an entry that somebody of the shop is about to send; the original is sealed as every picture's. */
export const prepareLedgerPhoto = given(
  async (deps: LedgerDeps, { actor, input, at }: Asked<Input>): Promise<Changed<PictureStanding> | Refused> => {
    const { shopId, entryId, ...facts } = input
    const shop = await loadShop(deps, actor, { shopId, mayAt: keepsLedgers })
    if (isRefused(shop)) return shop
    if (actor.kind !== 'person') return refuse('access.denied')
    const asked = await deps.photos.ask({
      ...facts,
      purpose: 'photo',
      district: actor.district,
      owner: `person:${actor.personId}`,
      subject: pictureSubject(entryId),
      at,
    })
    return isRefused(asked) ? asked : { ...asked, subject: subjectOf(input) }
  },
)
