import { ulid } from 'ulid'
import { amendmentStore, type StoredAmendment } from '../../amendment/store'
import { shopStore } from '../../shop/store'
import type { House } from './open-house'

export type AmendmentPlace = Pick<StoredAmendment, 'shopId' | 'amendmentId'> & { readonly standing: string }

/** An open request of each shop to correct its address, as whoever runs it would have sent it, with a photograph. */
export const putAmendments = async <R extends string>(
  { base }: Pick<House, 'base'>,
  district: string,
  shops: Readonly<Record<R, string>>,
): Promise<Readonly<Record<R, AmendmentPlace>>> => {
  const { amendments, open } = amendmentStore(base.records)
  const made: [string, AmendmentPlace][] = []
  for (const [relation, shopId] of Object.entries<string>(shops)) {
    const shop = await shopStore(base.records).shops.get({ district, shopId })
    if (!shop) throw new Error(`no shop ${shopId}`)
    const amendmentId = ulid()
    const sha256 = 'c'.repeat(64)
    const objectKey = `D/${district}/pictures/amendment/${amendmentId}/${sha256}.jpg`
    const row: StoredAmendment = {
      ...{ revision: 1, district, shopId, amendmentId, shopName: shop.name, personId: '01KKZZZZZZZZZZZZZZZZZZZZZZ' },
      change: { fact: 'address', value: '槐荫路 19 号' },
      ...{ before: shop.address, wanted: '槐荫路 19 号', doubtful: false, reason: '门牌号改了' },
      ...{ photos: [{ sha256, objectKey }], state: 'open', requestedAt: '2026-03-01T02:00:00.000Z' },
    }
    await base.commit([
      amendments.insert(row),
      open.insert({ revision: 1, district, shopId, factKey: 'address', amendmentId }),
    ])
    made.push([relation, { shopId, amendmentId, standing: shop.address }])
  }
  return Object.fromEntries(made) as Record<R, AmendmentPlace>
}
