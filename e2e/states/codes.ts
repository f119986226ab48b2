import { officeOpenid } from '../journeys/choose-shop'
import type { Product } from '../product'

/** What can be behind a code besides an open shop. */
export const oddCodes = ['closed', 'suspended', 'superseded', 'revoked', 'forged'] as const
export type OddCode = (typeof oddCodes)[number]

/** A code of each kind, withdrawn by the office as it happens. The shops in `keep` are left alone. */
export const makeOddCodes = async (
  { as, cloud }: Product,
  keep: readonly string[],
): Promise<Readonly<Record<OddCode, string>>> => {
  const { shop } = as(officeOpenid)
  const { shops } = await shop.listShops({})
  const codeOf = async (shopId = '') => (await shop.showShop({ shopId })).code.text ?? ''
  const withStatus = (status: string) => shops.filter((one) => one.status === status && !keep.includes(one.shopId))
  const [toReplace, toRevoke, other] = withStatus('active').map(({ shopId }) => shopId)
  const [superseded = '', revoked = '', genuine = ''] = await Promise.all([toReplace, toRevoke, other].map(codeOf))
  await shop.reissueCode({ shopId: toReplace ?? '', reason: '码牌破损' })
  await shop.revokeCode({ shopId: toRevoke ?? '', reason: '商户已搬走' })
  await cloud.idle()
  return {
    closed: await codeOf(withStatus('closed')[0]?.shopId),
    suspended: await codeOf(withStatus('suspended')[0]?.shopId),
    superseded,
    revoked,
    forged: `${genuine.slice(0, -4)}AAAA`,
  }
}
