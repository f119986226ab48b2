import type { DrawShown } from '@app/types/inspection/draw'
import { businessTypeNames } from '@app/types/shop/values'
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

const useScopeWords = ({ stationId, businessType, by }: DrawShown): string => {
  const station = usePlaces().data?.stations.find((one) => one.stationId === stationId)
  const place = stationId === undefined ? '全区' : (station?.name ?? stationId)
  const kind = businessType === undefined ? '全部业态' : businessTypeNames[businessType]
  return `${place}，${kind}，${by === 'station' ? '按各所户数分配' : '一起抽'}`
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
            <About draw={draw} />
          </div>
        )}
      </Loaded>
    </>
  )
}
export default DrawPage
