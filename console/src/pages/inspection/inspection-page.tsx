import type { InspectionShown } from '@app/types/inspection/contract'
import { inspectionKindNames } from '@app/types/inspection/values'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { dayInWords, dayOf } from '../../words/day'
import { ConflictPanel } from './conflict-panel'
import { DocumentPane } from './document-pane'
import { FollowUpPanel } from './follow-up-panel'
import { HandedOverPanel } from './handed-over-panel'
import { ItemsPanel } from './items-panel'
import { MarksPanel } from './marks-panel'
import { PublicationButton } from './publication-button'
import { RecusalPanel } from './recusal-panel'
import { VerdictPanel } from './verdict-panel'
import { VersionsPanel } from './versions-panel'

const Sheet = ({ one }: { readonly one: InspectionShown }) => {
  const { now } = useOutside()
  const [marked, setMarked] = useState<string>()
  const day = dayInWords(dayOf(new Date(one.startedAt)), now())
  return (
    <>
      <PageHead
        title={`${inspectionKindNames[one.kind]} ${day}`}
        crumbs={[
          { to: '/inspections', label: '检查记录' },
          { to: `/shops/${one.shopId}`, label: one.shopName },
        ]}
        facts={
          <>
            <b>{one.shopName}</b>
            <span>{one.place}</span>
            <span>{one.inspectors.map(({ name }) => name).join('、')}</span>
          </>
        }
        actions={
          <>
            <PublicationButton one={one} />
            <Link className='button' to={`/shops/${one.shopId}`}>
              看商户
            </Link>
          </>
        }
      />
      <div className='columns evidence'>
        <div className='column'>
          <VerdictPanel one={one} />
          <ConflictPanel one={one} />
          <MarksPanel one={one} />
          <RecusalPanel one={one} />
          <HandedOverPanel one={one} />
          <ItemsPanel one={one} marked={marked} onMark={setMarked} />
          <VersionsPanel one={one} />
          <FollowUpPanel one={one} />
        </div>
        <DocumentPane one={one} />
      </div>
    </>
  )
}

/** One inspection: verdict, what failed, what happens next; the document beside it. */
const InspectionPage = () => {
  const { shopId = '', inspectionId = '' } = useParams()
  const api = useApi()
  const query = useQuery({
    queryKey: ['inspection', inspectionId],
    queryFn: () => api.inspection.showInspection({ shopId, inspectionId }),
    refetchInterval: ({ state }) => (state.data?.document.state === 'requested' ? 1_500 : false),
  })
  return (
    <>
      {query.data === undefined ? <PageHead title='检查' crumbs={[{ to: '/inspections', label: '检查记录' }]} /> : null}
      <Loaded query={query} what='这次检查'>
        {(one) => <Sheet one={one} />}
      </Loaded>
    </>
  )
}
export default InspectionPage
