import { monthsWords } from '@app/rules/shop/facts/season'
import type { Dossier } from '@app/types/shop/contract'
import { businessTraitNames, locationSourceNames, shopStatusNames, sizeClassNames } from '@app/types/shop/values'
import { type Fact, Facts, Missing } from '../../parts/facts'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { dayInWords } from '../../words/day'
import { inFours } from '../../words/figures'
import { Doubts } from './doubts'
import { OutsideHint } from './outside-hint'
import { PlaceChoice } from './place-choice'

const listed = (words: readonly string[] = []) => (words.length === 0 ? <Missing /> : words.join('、'))

const locationWords = ({ longitude, latitude, source, setBy, setAt }: NonNullable<Dossier['location']>) =>
  `${longitude}, ${latitude}（${locationSourceNames[source]}，${setBy}，${dayInWords(setAt.slice(0, 10))}）`

/** What the shop is like, and how it stands. */
const factsOf = (shop: Dossier): Fact[] => [
  {
    name: '位置',
    value: shop.location ? (
      <>
        {locationWords(shop.location)}
        <OutsideHint shop={shop} />
      </>
    ) : (
      <Missing />
    ),
  },
  {
    name: '状态',
    value: `${shopStatusNames[shop.status]}${shop.statusSince ? `，${dayInWords(shop.statusSince)}起` : ''}`,
  },
  ...(shop.openMonths ? [{ name: '营业月份', value: monthsWords(shop.openMonths) }] : []),
  ...(shop.movedTo ? [{ name: '搬到', value: shop.movedTo }] : []),
  { name: '规模', value: shop.sizeClass ? sizeClassNames[shop.sizeClass] : <Missing /> },
  ...(shop.traits?.length
    ? [{ name: '特征', value: listed(shop.traits.map((trait) => businessTraitNames[trait])) }]
    : []),
  { name: '标签', value: listed(shop.tags) },
]

/** Who answers for the shop's grid, and who stands in; a shop without a grid is nobody's yet. */
const holdersOf = ({ gridId, gridOfficer, gridDeputies }: Dossier): Fact[] =>
  gridId === undefined
    ? []
    : [
        { name: '网格责任人', value: gridOfficer ?? <Marked tone='warn'>缺责任人</Marked> },
        ...(gridDeputies ? [{ name: '协管人', value: listed(gridDeputies) }] : []),
      ]

const number = (shop: Dossier) => shop.creditCode ?? shop.registrationNumber

/** Registered facts; what is missing is said. */
export const DossierFacts = ({ shop }: { readonly shop: Dossier }) => {
  const code = number(shop)
  return (
    <Panel title='登记' aside={<span className='quiet'>{`编号 ${shop.shopId}`}</span>}>
      <Facts
        facts={[
          {
            name: shop.creditCode === undefined && code !== undefined ? '注册号' : '统一社会信用代码',
            value: code === undefined ? <Missing /> : <span className='code'>{inFours(code)}</span>,
          },
          { name: '地址', value: shop.address || <Missing /> },
          ...factsOf(shop),
          { name: '负责人', value: shop.operator ?? <Missing /> },
          { name: '电话', value: shop.phone ?? <Missing /> },
          { name: '所', value: shop.stationName ?? <Missing /> },
          { name: '网格', value: <PlaceChoice shop={shop} /> },
          ...holdersOf(shop),
          { name: '待核对', value: <Doubts flags={shop.flags} /> },
        ]}
      />
    </Panel>
  )
}
