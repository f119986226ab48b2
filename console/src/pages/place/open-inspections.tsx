import type { InspectionLine } from '@app/types/inspection/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { Notice } from '../../parts/notice'

type Props = { readonly personId: string }

const useInspectionsOf = (personId: string, state: 'notified' | 'recused') => {
  const api = useApi()
  return useQuery({
    queryKey: ['inspections', state, personId],
    queryFn: () => api.inspection.listInspections({ inspectorId: personId, state }),
  })
}

const Lines = ({ lines, total }: { readonly lines: readonly InspectionLine[]; readonly total: number }) => (
  <>
    <ul className='change-list'>
      {lines.map(({ shopId, inspectionId, shopName, day, inspectors }) => (
        <li key={inspectionId}>
          <Link to={`/shops/${shopId}/inspections/${inspectionId}`}>{shopName}</Link>
          {`，${day}，${inspectors.join('、')}`}
        </li>
      ))}
    </ul>
    {lines.length < total ? <p className='quiet'>{`另有 ${total - lines.length} 次没有列出。`}</p> : null}
  </>
)

/** Both signatures of those who showed their certificates are wanted (Order 49 art. 23, 34): nobody takes their place. */
const Unsubmitted = ({ personId }: Props) => {
  const query = useInspectionsOf(personId, 'notified')
  if (query.data === undefined)
    return query.error === null ? null : <Notice tone='warn'>没有读到还没提交的检查，请稍后再看。</Notice>
  const { inspections, total } = query.data
  if (total === 0) return <p className='second'>没有还没提交的检查。</p>
  return (
    <Notice tone='warn'>
      <b>{`还有 ${total} 次检查没有提交。已亮证告知的检查不能换人：请先由两人签字提交；交不了的留作记录，由接任人另行检查。`}</b>
      <Lines lines={inspections} total={total} />
    </Notice>
  )
}

/** A recusal is about the person: it passes to nobody. */
const Recused = ({ personId }: Props) => {
  const { data } = useInspectionsOf(personId, 'recused')
  if (data === undefined || data.total === 0) return null
  return (
    <Notice tone='none'>
      <b>{`有 ${data.total} 次因回避停止的检查，留在原检查人员名下，不随网格交接；接任人可以去检查这些商户。`}</b>
      <Lines lines={data.inspections} total={data.total} />
    </Notice>
  )
}

/** What somebody who leaves still has under way, and what becomes of each. */
export const OpenInspections = ({ personId }: Props) => (
  <>
    <Unsubmitted personId={personId} />
    <Recused personId={personId} />
    <p className='second'>整改和复查跟着商户所在的网格走，交接后由接任人办；已签字的检查仍记原检查人员。</p>
  </>
)
