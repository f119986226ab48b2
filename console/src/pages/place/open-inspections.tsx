import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { Notice } from '../../parts/notice'

/** Inspections that somebody began and nobody submitted: they are named, the second inspector can finish them. */
export const OpenInspections = ({ personId }: { readonly personId: string }) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['inspections', 'open', personId],
    queryFn: () => api.inspection.listInspections({ inspectorId: personId, state: 'notified' }),
  })
  if (query.data === undefined)
    return query.error === null ? null : <Notice tone='warn'>没有读到还没提交的检查，请稍后再看。</Notice>
  const { inspections, total } = query.data
  if (total === 0) return <p className='second'>没有还没提交的检查。</p>
  return (
    <Notice tone='warn'>
      <b>{`还有 ${total} 次检查没有提交，交接后由另一位检查人员接着办：`}</b>
      <ul className='change-list'>
        {inspections.map(({ shopId, inspectionId, shopName, day, inspectors }) => (
          <li key={inspectionId}>
            <Link to={`/shops/${shopId}/inspections/${inspectionId}`}>{shopName}</Link>
            {`，${day}，${inspectors.join('、')}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
