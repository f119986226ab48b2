import type { DuplicatePair, DuplicateSearch } from '@app/types/shop/duplicates'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { momentInWords } from '../../words/day'
import { figure } from '../../words/figures'
import { DifferentDialog } from './different-dialog'
import { MergeDialog } from './merge-dialog'
import { PairPanel } from './pair-panel'

/** How the last search stands. */
const searchInWords = (search: DuplicateSearch | undefined, now: Date): string => {
  if (search === undefined) return '还没有查过。每天夜里会查一遍，也可以现在查。'
  const when = momentInWords(search.finishedAt ?? search.requestedAt, now)
  if (search.finishedAt === undefined) return `正在查，${when}开始。`
  return `${when}查过 ${figure(search.shops ?? 0)} 户，每天夜里再查一遍。`
}

type Deed = { readonly what: 'merge' | 'different'; readonly pair: DuplicatePair }

const Pairs = ({
  pairs,
  onDeed,
}: {
  readonly pairs: readonly DuplicatePair[]
  readonly onDeed: (deed: Deed) => void
}) =>
  pairs.length === 0 ? (
    <Panel>
      <EmptyState title='没有疑似重复的商户'>信用代码相同，或名称、地址都相近的两户，会列在这里。</EmptyState>
    </Panel>
  ) : (
    pairs.map((pair) => (
      <PairPanel
        key={pair.pairId}
        pair={pair}
        onMerge={() => onDeed({ what: 'merge', pair })}
        onDifferent={() => onDeed({ what: 'different', pair })}
      />
    ))
  )

/** Entries that may be one shop: looked at side by side, united, or called different for good. */
const DuplicatesPage = () => {
  const api = useApi()
  const queries = useQueryClient()
  const now = useOutside().now()
  const pages = useCursorPages()
  const [deed, setDeed] = useState<Deed>()
  const asked = pages.cursor === undefined ? {} : { cursor: pages.cursor }
  const query = useQuery({
    queryKey: ['duplicates', asked],
    queryFn: () => api.shop.listDuplicates(asked),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.search && !state.data.search.finishedAt ? 2_000 : false),
  })
  const again = () => queries.invalidateQueries({ queryKey: ['duplicates'] })
  const search = useAction(api.shop.findDuplicates, again)
  const close = () => setDeed(undefined)
  const done = () => {
    close()
    return again()
  }
  const { cursor } = query.data ?? {}
  return (
    <>
      <PageHead
        title='重复商户'
        facts={searchInWords(query.data?.search, now)}
        actions={
          <Button loading={search.isPending} onClick={() => search.mutate({})}>
            现在查一遍
          </Button>
        }
      />
      <ActionError error={search.error} />
      <Loaded query={query} what='疑似重复的商户'>
        {({ pairs }) => (
          <>
            <Pairs pairs={pairs} onDeed={setDeed} />
            <Pager unit='对' pages={pages} shown={pairs.length} cursor={cursor} />
          </>
        )}
      </Loaded>
      {deed?.what === 'merge' ? <MergeDialog pair={deed.pair} onClose={close} onDone={done} /> : null}
      {deed?.what === 'different' ? <DifferentDialog pair={deed.pair} onClose={close} onDone={done} /> : null}
    </>
  )
}
export default DuplicatesPage
