import type { ConductVisit } from '@app/types/inspection/conduct'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { PageNav } from '../../parts/page-nav'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { pageLength, usePage } from '../../parts/use-page'
import { dayOf } from '../../words/day'
import { holds } from '../../words/role-words'
import { conductFilterIn } from './conduct-filter'
import { ConductFilters } from './conduct-filters'
import { ConductPeople } from './conduct-people'
import { ConductRows } from './conduct-rows'
import { NoteDialog } from './note-dialog'

/** Inspections that somebody may want to look into: hints with their evidence, judged by nobody but people. */
const ConductPage = () => {
  const api = useApi()
  const [params] = useSearchParams()
  const { page, setPage } = usePage()
  const [noting, setNoting] = useState<ConductVisit>()
  const filter = conductFilterIn(params, dayOf(useOutside().now()))
  const asked = { ...filter, page }
  const isOffice = holds(grantsOf(useMe().data), 'office')
  const query = useQuery({
    queryKey: ['conduct', asked],
    queryFn: () => api.inspection.reviewConduct(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHead title='检查行为核查' facts='只列事实和依据，不作评价；是不是有问题，由人核实。界限待本局确认。' />
      <ConductFilters filter={filter} />
      <Loaded query={query} what='检查行为'>
        {({ visits, people, total, pages }) => (
          <div className='columns wide-left'>
            <Panel flush>
              {visits.length === 0 ? (
                <EmptyState title='这段时间没有要留意的检查'>用时、地点、时间、备注都在界限以内。</EmptyState>
              ) : (
                <>
                  <ConductRows visits={visits} onNote={isOffice ? setNoting : undefined} />
                  <PageNav
                    unit='次'
                    page={page}
                    pages={pages}
                    length={pageLength}
                    shown={visits.length}
                    total={total}
                    onPage={setPage}
                  />
                </>
              )}
            </Panel>
            <ConductPeople people={people} chosen={filter.inspectorId} />
          </div>
        )}
      </Loaded>
      {noting === undefined ? null : <NoteDialog visit={noting} onClose={() => setNoting(undefined)} />}
    </>
  )
}
export default ConductPage
