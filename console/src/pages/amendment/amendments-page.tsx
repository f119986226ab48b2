import type { AmendmentLine } from '@app/types/amendment/contract'
import { amendableFactNames } from '@app/types/amendment/values'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { type Column, DataTable } from '../../parts/data-table'
import { Loaded } from '../../parts/loaded'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { momentInWords } from '../../words/day'
import { AmendmentDrawer } from './amendment-drawer'

const columnsAt = (now: Date, onOpen: (line: AmendmentLine) => void): readonly Column<AmendmentLine>[] => [
  {
    key: 'shop',
    title: '商户',
    card: 'title',
    cell: (line) => (
      <button type='button' className='row-link' onClick={() => onOpen(line)}>
        {line.shopName}
      </button>
    ),
  },
  { key: 'fact', title: '哪一项', card: 1, width: 170, cell: ({ fact }) => amendableFactNames[fact] },
  { key: 'before', title: '申请时登记的', card: 2, cell: ({ before }) => before },
  { key: 'wanted', title: '申请改成', card: 3, cell: ({ wanted }) => wanted },
  { key: 'requestedAt', title: '交来', card: 1, width: 150, cell: (line) => momentInWords(line.requestedAt, now) },
]

const useAmendments = () => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['amendments', 'open'],
    queryFn: ({ pageParam }) => api.amendment.listAmendments({ from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
}

/** What shops ask to be corrected in the register (更正申请), the oldest first. */
const AmendmentsPage = () => {
  const { now } = useOutside()
  const [open, setOpen] = useState<AmendmentLine>()
  const query = useAmendments()
  return (
    <>
      <PageHead title='更正申请' facts='商户申请改登记的内容，先交的在前。更正后登记、公示的一页一起改，留下历史。' />
      <Panel flush>
        <Loaded query={query} what='更正申请'>
          {({ pages }) => {
            const lines = pages.flatMap(({ amendments }) => amendments)
            return lines.length === 0 ? (
              <EmptyState title='没有要办的更正申请'>
                商户在小程序“我的店”的证照里点“申请更正”，交来的在这里看得到。
              </EmptyState>
            ) : (
              <DataTable
                name='更正申请'
                columns={columnsAt(now(), setOpen)}
                rows={lines}
                rowKey={({ amendmentId }) => amendmentId}
                rowName={({ shopName }) => shopName}
              />
            )
          }}
        </Loaded>
        {query.hasNextPage ? (
          <div className='panel-foot'>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              接着看
            </Button>
          </div>
        ) : null}
      </Panel>
      {open === undefined ? null : <AmendmentDrawer line={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
export default AmendmentsPage
