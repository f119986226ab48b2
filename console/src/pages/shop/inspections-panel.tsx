import { inspectionKindNames } from '@app/types/inspection/values'
import type { Dossier } from '@app/types/shop/contract'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { Panel } from '../../parts/panel'
import { ResultBadge } from '../../parts/result-badge'
import { Shape } from '../../parts/shapes'
import { dayInWords } from '../../words/day'

type Props = { readonly shop: Dossier }

const Failures = ({ shop }: Props) =>
  shop.lastFailures.length === 0 ? null : (
    <ul className='failing'>
      {shop.lastFailures.map(({ number, text, remark }) => (
        <li className='failing-item' key={number}>
          <Shape tone='fail' />
          <div>
            <b>{`${number} ${text}`}</b>
            {remark === undefined ? null : <p className='second'>{remark}</p>}
          </div>
        </li>
      ))}
    </ul>
  )

/** What failed last time stands first, then the inspections, newest first. */
export const InspectionsPanel = ({ shop }: Props) => {
  const { now } = useOutside()
  return (
    <Panel
      title={shop.lastFailures.length === 0 ? '检查记录' : `上次不符合 ${shop.lastFailures.length} 项`}
      aside={
        <>
          <span className='quiet'>{`最近 ${shop.inspections.length} 次`}</span>
          {shop.inspections.length === 0 ? null : <Link to={`/inspections?shopId=${shop.shopId}`}>看全部</Link>}
        </>
      }
      flush
    >
      <Failures shop={shop} />
      {shop.inspections.length === 0 ? <p className='row-note'>还没有检查过。</p> : null}
      <ul className='lines'>
        {shop.inspections.map((one) => (
          <li key={one.inspectionId}>
            <Link className='row-link' to={`/shops/${shop.shopId}/inspections/${one.inspectionId}`}>
              {`${dayInWords(one.day, now())} ${inspectionKindNames[one.kind]}`}
            </Link>
            <span className='quiet'>{one.inspectors.join('、')}</span>
            <span className='tail'>
              {one.failing > 0 ? <span className='quiet'>{`不符合 ${one.failing} 项`}</span> : null}
              <ResultBadge kind={one.kind} verdict={one.verdict} scale={one.scale} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
