import { sharesOf } from '@app/rules/inspection/draw/draw-shops'
import type { DrawShown } from '@app/types/inspection/draw'
import { type BusinessType, businessTypeNames, businessTypes } from '@app/types/shop/values'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { usePlaces } from '../../client/use-places'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { dayInWords, momentInWords } from '../../words/day'
import { RunDraw } from './run-draw'
import { VerifyDraw } from './verify-draw-button'

const Drawn = ({ draw }: { readonly draw: DrawShown }) => {
  if (draw.run === undefined)
    return (
      <Panel title='还没有抽取'>
        <p>号码公布以后，照着写在这里，当场抽取。</p>
        <RunDraw draw={draw} />
      </Panel>
    )
  return (
    <Panel title={`抽中 ${draw.run.drawn.length} 户`} aside={<VerifyDraw draw={draw} />} flush>
      <ol className='lines'>
        {draw.run.drawn.map(({ shopId, name }) => (
          <li key={shopId}>
            <Link className='row-link grow' to={`/shops/${shopId}`}>
              {name}
            </Link>
            <span className='code'>{shopId}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const byWords: Readonly<Record<DrawShown['by'], string>> = {
  whole: '一起抽',
  station: '按各所户数分配',
  businessType: '按各业态户数分配',
}

/** How many are drawn out of each group: in proportion, the largest remainders first. */
const Shares = ({ draw: { by, list, count } }: { readonly draw: DrawShown }) => {
  const stations = usePlaces().data?.stations ?? []
  if (by === 'whole') return null
  const shares = sharesOf(list, count)
  const nameOf = (stratum: string) =>
    by === 'station'
      ? (stations.find(({ stationId }) => stationId === stratum)?.name ?? '没有分到所')
      : businessTypeName(stratum)
  return (
    <Panel title='各组抽几户' aside={<span className='quiet'>按户数比例，余数大的先补</span>} flush>
      <ul className='lines'>
        {shares.map(({ stratum, size, quota }) => (
          <li key={stratum}>
            <span className='grow'>{nameOf(stratum)}</span>
            <span className='tail'>{`${size} 户里抽 ${quota} 户`}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const businessTypeName = (stratum: string): string =>
  businessTypes.find((type) => type === stratum) ? businessTypeNames[stratum as BusinessType] : '没有登记业态'

const useScopeWords = ({ stationId, businessType, by }: DrawShown): string => {
  const station = usePlaces().data?.stations.find((one) => one.stationId === stationId)
  const place = stationId === undefined ? '全区' : (station?.name ?? stationId)
  const kind = businessType === undefined ? '全部业态' : businessTypeNames[businessType]
  return `${place}，${kind}，${byWords[by]}`
}

const About = ({ draw }: { readonly draw: DrawShown }) => {
  const { now } = useOutside()
  const { eligible, count, listHash, source, sourceDay, excluded, frozenBy, frozenAt, run } = draw
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(draw.list)}`
  return (
    <Panel
      title='名单和号码'
      aside={
        <a href={file} download={`${draw.title}.txt`}>
          下载名单
        </a>
      }
    >
      <Facts
        facts={[
          { name: '范围', value: useScopeWords(draw) },
          { name: '名单', value: `${eligible} 户，抽 ${Math.min(count, eligible)} 户` },
          { name: '名单摘要', value: <span className='code whole-hash'>{listHash}</span> },
          { name: '定名单', value: `${frozenBy} ${momentInWords(frozenAt, now())}` },
          { name: '公开号码', value: `${source}，${dayInWords(sourceDay, now())}` },
          ...(run ? [{ name: '号码', value: <span className='code'>{run.number}</span> }] : []),
          ...(run ? [{ name: '抽取', value: `${run.by} ${momentInWords(run.at, now())}` }] : []),
          ...excluded.map(({ shopId, name, reason }) => ({ name: '不参加', value: `${name} ${shopId}：${reason}` })),
        ]}
      />
    </Panel>
  )
}

/** One draw: what could be drawn, by which number, what was drawn, and drawing it again. */
const DrawPage = () => {
  const { drawId = '' } = useParams()
  const api = useApi()
  const query = useQuery({
    queryKey: ['draws', drawId],
    queryFn: () => api.inspection.showDraw({ drawId }),
  })
  return (
    <>
      <PageHead title={query.data?.title ?? '抽取'} crumbs={[{ to: '/draws', label: '随机抽取' }]} />
      <Loaded query={query} what='这次抽取'>
        {(draw) => (
          <div className='columns'>
            <Drawn draw={draw} />
            <div className='column'>
              <About draw={draw} />
              <Shares draw={draw} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  )
}
export default DrawPage
