import { mapAtMost } from '../platform/map-at-most'
import type { SelfCheckDeps } from './deps'
import { photoSubject } from './photo-subject'
import type { StoredSelfCheck } from './store'

type Named = { readonly sha256: string }

/** Photos looked up beside each other. */
const atOnce = 6

/**
 * Which photos of a self-check were used before, by their hash. A shop hears of its own earlier uses; that another shop
 * had the picture is for the bureau's eyes.
 */
export const usedBefore = async (
  { photos }: Pick<SelfCheckDeps, 'photos'>,
  one: Pick<StoredSelfCheck, 'district' | 'shopId' | 'selfCheckId'> & { readonly photos: readonly Named[] },
  isStaff: boolean,
): Promise<ReadonlySet<string>> => {
  const { district, selfCheckId } = one
  const subject = photoSubject(one, selfCheckId)
  const found = await mapAtMost(atOnce, one.photos, async ({ sha256 }) => {
    const seen = await photos.seenBefore({ district, subject, sha256 })
    const isUsed = (seen?.ofShop.length ?? 0) > 0 || (isStaff && (seen?.ofOthers.length ?? 0) > 0)
    return isUsed ? [sha256] : []
  })
  return new Set(found.flat())
}
