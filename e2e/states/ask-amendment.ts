import type { Product } from '../product'

/** An open request of a shop to correct its address, and one of its papers. */
export const askAmendment = async ({ as }: Product, openid: string, shopId: string) => {
  const { amendment, licence } = as(openid)
  const amendmentId = '01KKAMENDE0000000000000001'
  await amendment.requestAmendment({
    ...{ shopId, amendmentId, reason: '门牌号改了', photos: [] },
    change: { fact: 'address', value: '更正路 8 号' },
  })
  const { licences } = await licence.listLicences({ shopId })
  return { amendmentId, licenceId: licences[0]?.licenceId ?? '' }
}
