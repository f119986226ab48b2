import type { ApplicationShown } from '@app/types/shop/joining/contract'
import { applicationAimNames, applicationStateNames } from '@app/types/shop/joining/values'
import { businessTypeNames } from '@app/types/shop/values'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Facts, Missing } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'
import { BesidePanel } from './beside-panel'
import { DecisionPanel } from './decision-panel'

const doubtWords = '和国家的编码规则对不上，请对照执照照片。'

const factsOf = (one: ApplicationShown, now: Date) => [
  { name: '店名', value: one.name },
  {
    name: '信用代码',
    value: (
      <>
        <span className='code'>{one.creditCode}</span>
        {one.codeDoubt === undefined ? null : <div className='second'>{doubtWords}</div>}
      </>
    ),
  },
  { name: '业态', value: one.businessTypes.map((type) => businessTypeNames[type]).join('、') },
  { name: '地址', value: one.address },
  {
    name: '地图位置',
    value: one.place ? `${one.place.latitude.toFixed(5)}, ${one.place.longitude.toFixed(5)}` : '没有在地图上选',
  },
  { name: '监管所', value: one.stationName ?? '没有说' },
  { name: '经营者', value: one.operator ?? <Missing /> },
  { name: '申请人', value: one.applicant ?? <Missing /> },
  { name: '联系电话', value: one.phone ?? <Missing /> },
  { name: '交来', value: momentInWords(one.submittedAt, now) },
]

const Photo = ({ url }: { readonly url: string | undefined }) => (
  <Panel title='营业执照的照片'>
    {url === undefined ? (
      <p className='second'>照片已按期删除。</p>
    ) : (
      <a href={url} target='_blank' rel='noreferrer' aria-label='看大图'>
        <img src={url} alt='营业执照的照片' style={{ maxWidth: '100%', maxHeight: 420 }} />
      </a>
    )}
  </Panel>
)

const Answered = ({ one, now }: { readonly one: ApplicationShown; readonly now: Date }) => {
  if (one.state === 'submitted') return null
  const by = one.decidedBy === undefined ? '' : `${one.decidedBy}，`
  return (
    <Panel title={applicationStateNames[one.state]}>
      <p>{`${by}${momentInWords(one.changedAt, now)}`}</p>
      {one.words === undefined ? null : <p className='second'>{one.words}</p>}
      {one.shopId === undefined ? null : <Link to={`/shops/${one.shopId}`}>看这家店的档案</Link>}
    </Panel>
  )
}

const useApplication = () => {
  const api = useApi()
  const { applicationId = '' } = useParams()
  return useQuery({
    queryKey: ['application', applicationId],
    queryFn: () => api.shop.showApplication({ applicationId }),
  })
}

/** One application to join, with what stands beside it, and the decision. */
const ApplicationPage = () => {
  const query = useApplication()
  const { now } = useOutside()
  const one = query.data
  return (
    <>
      <PageHead
        title={one?.name ?? '入驻申请'}
        crumbs={[{ to: '/applications', label: '入驻申请' }]}
        facts={one && `${applicationAimNames[one.aim]}，${applicationStateNames[one.state]}`}
      />
      <Loaded query={query} what='这份申请'>
        {(application) => (
          <div className='columns'>
            <div>
              <Answered one={application} now={now()} />
              <DecisionPanel key={application.revision} one={application} />
              <Panel title='申请人填的'>
                <Facts facts={factsOf(application, now())} />
              </Panel>
            </div>
            <div>
              <Photo url={application.photoUrl} />
              <BesidePanel one={application} />
            </div>
          </div>
        )}
      </Loaded>
    </>
  )
}
export default ApplicationPage
