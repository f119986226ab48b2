import type { InspectionShown } from '@app/types/inspection/contract'
import type { PublicationShown } from '@app/types/inspection/publication'
import { inspectionKindNames } from '@app/types/inspection/values'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../client/api-context'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { Marked, ResultBadge } from '../../parts/result-badge'
import { dayInWords, dayOf } from '../../words/day'

const Failing = ({ items }: Pick<InspectionShown, 'items'>) => (
  <ul className='lines'>
    {items
      .filter(({ result }) => result === 'fail')
      .map(({ key, number, text }) => (
        <li key={key}>
          <div className='grow'>
            <Marked tone='fail'>{text}</Marked>
            <div className='second'>{`第 ${number} 项`}</div>
          </div>
        </li>
      ))}
  </ul>
)

const counted = ({ items, passed, failed }: NonNullable<InspectionShown['counts']>) =>
  `一共 ${items} 项：${passed} 项符合，${failed} 项不符合。`

/** The shop's objection and its reply, as they stand beside the result. */
const Beside = ({ one: { reply, objection } }: { readonly one: PublicationShown }) => (
  <>
    {objection !== undefined && objection.answer === undefined ? <p>商户已提出异议，正在复核。</p> : null}
    {objection?.answer?.outcome === 'upheld' ? <p>商户提出过异议，经复核维持原结果。</p> : null}
    {reply?.state === 'approved' ? <p className='said'>{`商户回复：${reply.text}`}</p> : null}
  </>
)

/** What the card shows, or would once it is public: no remark, name or photograph. */
export const CardPreview = ({ one }: { readonly one: PublicationShown }) => {
  const api = useApi()
  const { shopId, inspectionId, publicSees } = one
  const query = useQuery({
    queryKey: ['inspection', inspectionId],
    queryFn: () => api.inspection.showInspection({ shopId, inspectionId }),
  })
  return (
    <Panel title={publicSees === 'result' ? '公示页上是这样' : '公示后会是这样'}>
      <Loaded query={query} what='结果'>
        {(shown) => (
          <>
            <ResultBadge kind={shown.kind} verdict={shown.verdict} scale={shown.scale} />
            <p className='second'>
              {`${dayInWords(dayOf(new Date(shown.finishedAt ?? shown.startedAt)))}·${inspectionKindNames[shown.kind]}`}
            </p>
            {shown.counts === undefined ? null : <p>{counted(shown.counts)}</p>}
            <Failing items={shown.items} />
            <Beside one={one} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
