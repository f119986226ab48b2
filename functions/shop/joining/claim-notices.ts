import { answerTemplate, type ClaimWay } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import type { ShopDeps } from '../deps'
import type { StoredShop } from '../store'
import { claimedMessage } from './message-words'
import type { JoiningStore } from './store'

type Wanted = { readonly shop: StoredShop; readonly way: ClaimWay; readonly at: Date }

/**
 * Whoever runs a shop hears that somebody else wants it, by WeChat and on the start page; never who. Nothing is written
 * where nobody runs it.
 */
export const tellMerchants = async (deps: ShopDeps, { shop, way, at }: Wanted): Promise<readonly Write[]> => {
  const { store, joining, newId } = deps
  const { district, shopId, name } = shop
  const openids = await joining.merchants.openidsOf(district, shopId)
  if (openids.length === 0) return []
  const claimId = newId()
  const claim = { revision: 1, district, shopId, claimId, way, claimedAt: at.toISOString() }
  return [
    store.claims.insert(claim),
    ...openids.flatMap((openid) =>
      joining.message({
        district,
        recipientOpenid: openid,
        templateId: answerTemplate,
        page: `merchant/shop/index?shopId=${shopId}`,
        data: claimedMessage(name),
        key: `${openid}#${answerTemplate}#${claimId}`,
        at,
      }),
    ),
  ]
}

const claimTitle: Readonly<Record<ClaimWay, string>> = {
  code: '有人用监管所给的码要认领这家店，没有给他。不是您安排的，请联系监管所。',
  application: '有人交了申请，要管这家店。不是您安排的，请联系监管所。',
}

/** What whoever runs a shop is told of claims since an instant. */
export const claimedSince =
  ({ claims }: Pick<JoiningStore, 'claims'>) =>
  async ({ shop: { district, shopId }, since }: { readonly shop: StoredShop; readonly since: string }) =>
    (await claims.within(`D#${district}#SHOP#${shopId}#CLAIMS`, 'CLAIM#'))
      .filter(({ claimedAt }) => claimedAt > since)
      .map(({ claimId, way, claimedAt }) => ({
        at: claimedAt,
        kind: 'claimed' as const,
        subjectId: claimId,
        title: claimTitle[way],
      }))
