import { renewalWords, termWords, yearlyWindow } from '@app/rules/licence/kinds'
import { monthsWords, seasonOn } from '@app/rules/shop/facts/season'
import { type Day, fullDate } from '@app/rules/time/day'
import { type LicenceKind, licenceKindNames } from '@app/types/licence/values'
import type { Dossier } from '@app/types/shop/contract'
import { businessTraitNames, shopStatusNames, sizeClassNames } from '@app/types/shop/values'

/** How a shop stands, in one sentence; nothing for one that simply runs its business. */
export const standingWords = (shop: Dossier, today: Day): string | undefined => {
  if (shop.status === 'active') return undefined
  const since = shop.statusSince ? `，${fullDate(shop.statusSince)}起` : ''
  const to = shop.movedTo ? `，搬到：${shop.movedTo}` : ''
  return `${shopStatusNames[shop.status]}${since}${to}${seasonWords(shop, today)}。`
}

const seasonWords = (shop: Dossier, today: Day): string => {
  if (!shop.openMonths) return ''
  const season = seasonOn(shop, today) === 'out' ? '，现在不在营业季' : ''
  return `，${monthsWords(shop.openMonths)}营业${season}`
}

/** `大型·学校食堂`; what nobody said is left out. */
export const describedWords = ({ sizeClass, traits = [] }: Dossier): string =>
  [...(sizeClass ? [sizeClassNames[sizeClass]] : []), ...traits.map((trait) => businessTraitNames[trait])].join('·')

/** Papers that its kinds of business ask for and nobody recorded. */
export const missingWords = ({ missingPapers = [] }: Dossier): string | undefined =>
  missingPapers.length === 0
    ? undefined
    : `还没有登记：${missingPapers.map((kind) => licenceKindNames[kind]).join('、')}。`

/** `有效期 5 年，延续：到期前 90 至 15 个工作日`; with the yearly report while it is due. */
export const kindWords = (kind: LicenceKind, today: Day): string => {
  const yearly = yearlyWindow(kind, today)
  const report = yearly?.isOpen ? `，${yearly.about} 年${yearly.name}请在 ${fullDate(yearly.until)}前报送` : ''
  return `有效期：${termWords(kind)}。延续：${renewalWords(kind)}${report}。`
}
