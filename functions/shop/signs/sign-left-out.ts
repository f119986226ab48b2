import { statusEffects } from '@app/rules/shop/facts/status'
import type { CodeKeys } from '../code/code-signing'
import type { StoredShop } from '../store'
import type { StoredSignChunk } from './store'

/** A shop of an order that gets no sign. */
export type LeftOut = NonNullable<StoredSignChunk['leftOut']>[number]
type Why = LeftOut['why']

const whys: Readonly<Record<Why, string>> = {
  revoked: '码已停用',
  inactive: '现在没有营业',
  retired: '签码的密钥已停用，请先换新码',
  noPicture: '微信没有给出小程序码，请稍后重新制码',
  noGlyph: '店名里有字库没有的字，请改用通用字后重新制码',
}

/** Asked when signs are ordered and again when they are drawn: a revoked code would be refused where it hangs. */
const whyUnfit = ({ status, code }: StoredShop): Why | undefined => {
  if (code.state !== 'current') return 'revoked'
  return statusEffects[status].getsSign ? undefined : 'inactive'
}

export const isSignable = (shop: StoredShop): boolean => whyUnfit(shop) === undefined

const whyNoSign = (codeKeys: CodeKeys, shop: StoredShop): Why | undefined =>
  whyUnfit(shop) ?? (codeKeys[shop.code.keyVersion] ? undefined : 'retired')

export type Sorted = { readonly signable: readonly StoredShop[]; readonly leftOut: readonly LeftOut[] }

export const lacksSign =
  (why: Why) =>
  ({ shopId, name }: StoredShop): LeftOut => ({ shopId, name, why })

/** The shops that can have a sign as they stand now, and those that cannot. */
export const sortShops = (codeKeys: CodeKeys, shops: readonly StoredShop[]): Sorted => {
  const judged = shops.map((shop) => ({ shop, why: whyNoSign(codeKeys, shop) }))
  return {
    signable: judged.flatMap(({ shop, why }) => (why ? [] : [shop])),
    leftOut: judged.flatMap(({ shop, why }) => (why ? [lacksSign(why)(shop)] : [])),
  }
}

const mostNames = 5

const namesOf = (shops: readonly LeftOut[]): string => {
  const names = shops.slice(0, mostNames).map(({ name }) => name)
  return names.join('、') + (shops.length > mostNames ? ` 等 ${shops.length} 家` : '')
}

/** `2 家店没有制码：签码的密钥已停用，请先换新码（槐荫汤面馆、安平小吃）。`; empty when none was left out. */
export const leftOutWords = (leftOut: readonly LeftOut[]): string => {
  if (leftOut.length === 0) return ''
  const reasons = (Object.keys(whys) as Why[]).flatMap((why) => {
    const shops = leftOut.filter((one) => one.why === why)
    return shops.length > 0 ? [`${whys[why]}（${namesOf(shops)}）`] : []
  })
  return `${leftOut.length} 家店没有制码：${reasons.join('；')}。`
}
