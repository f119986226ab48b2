import { missingPapers } from '@app/rules/licence/missing-papers'
import { dayOf } from '@app/rules/time/day'
import type { LicenceWhole } from '@app/types/licence/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { LicenceDeps } from './deps'
import type { StoredLicence } from './store'
import { licenceOn } from './views'

const loadShop = async (
  { shops }: LicenceDeps,
  { actor, input }: Asked<{ readonly shopId: string }>,
): Promise<StoredShop | Refused> => {
  const entry = await shops.shop(actor.district, input.shopId)
  if (!entry) return refuse('shop.unknown')
  const shop = await shops.united(entry)
  return may.readsWholeAt(actor, shop) ? shop : refuse('access.denied', undefined, `shop:${shop.shopId}`)
}

/** Seconds that the address of a photograph answers. */
const photoLife = 600

const photoUrlOf = async ({ objects }: LicenceDeps, { photo }: StoredLicence) =>
  photo && {
    photoUrl: await objects.downloadUrl({
      key: photo.objectKey,
      fileName: `${photo.sha256.slice(0, 12)}.jpg`,
      expiresInSeconds: photoLife,
      inline: true,
    }),
  }

/** A shop's papers with what they said before, and what it lacks. */
export const listLicences = given(async (deps: LicenceDeps, asked: Asked<{ readonly shopId: string }>) => {
  const shop = await loadShop(deps, asked)
  if (isRefused(shop)) return shop
  const { district, shopId, name: shopName, businessTypes, traits, creditCode, registrationNumber } = shop
  const papers = await deps.store.ofShop(district, shopId)
  const today = dayOf(asked.at.toISOString())
  const licences: LicenceWhole[] = await Promise.all(
    papers.map(async (paper) => ({
      ...licenceOn(paper, today),
      recordedAt: paper.recordedAt,
      earlier: paper.earlier ?? [],
      ...(await photoUrlOf(deps, paper)),
    })),
  )
  const held = licences.filter(({ cancelled }) => !cancelled).map(({ kind }) => kind)
  const hasSubjectNumber = Boolean(creditCode ?? registrationNumber)
  return { shopName, licences, missing: missingPapers({ businessTypes, traits }, { held, hasSubjectNumber }) }
})
