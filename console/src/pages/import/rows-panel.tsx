import type { Import, ImportRow } from '@app/types/shop/imports'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useApi } from '../../client/api-context'
import { Loaded } from '../../parts/loaded'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { EmptyState } from '../../parts/states'
import { useCursorPages } from '../../parts/use-cursor-pages'
import { figure } from '../../words/figures'
import { sumInWords } from './counts'
import { FlagChoice } from './flag-choice'
import { FlaggedRows } from './flagged-rows'
import { outcomes } from './import-states'
import { problemLines } from './problem-lines'
import { RowsTable } from './rows-table'

type Outcome = ImportRow['outcome']
const shown: readonly Outcome[] = ['refused', 'flagged', 'accepted', 'blank']

/** Refused rows come first: they are what someone has to do something about. */
const chosenIn = (params: URLSearchParams, counts: Import['counts']): Outcome =>
  shown.find((outcome) => outcome === params.get('outcome')) ??
  shown.find((outcome) => counts[outcome] > 0) ??
  'refused'

type KindsProps = {
  readonly counts: Import['counts']
  readonly chosen: Outcome
  readonly onChoose: (one: Outcome) => void
}

const Kinds = ({ counts, chosen, onChoose }: KindsProps) => (
  <Panel title={`${figure(counts.rows)} 行`} flush>
    <ul className='kinds'>
      {shown.map((outcome) => (
        <li key={outcome}>
          <button type='button' aria-pressed={outcome === chosen} onClick={() => onChoose(outcome)}>
            <Shape tone={outcomes[outcome].tone} />
            {outcomes[outcome].words}
            <em>{figure(counts[outcome])}</em>
          </button>
        </li>
      ))}
    </ul>
  </Panel>
)

const useRows = (one: Import, outcome: Outcome, flag: string | undefined) => {
  const api = useApi()
  const pages = useCursorPages()
  const asked = {
    importId: one.importId,
    outcome,
    ...(flag === undefined ? {} : { flag }),
    ...(pages.cursor === undefined ? {} : { cursor: pages.cursor }),
  }
  const query = useQuery({
    queryKey: ['import', one.importId, 'rows', asked, one.state, one.counts[outcome]],
    queryFn: () => api.shop.listImportRows(asked),
    placeholderData: keepPreviousData,
  })
  return { pages, query }
}

type RowsProps = {
  readonly one: Import
  readonly chosen: Outcome
  readonly flag: string | undefined
  readonly rows: readonly ImportRow[]
}

const Rows = ({ one: { importId }, chosen, flag, rows }: RowsProps) => {
  if (rows.length === 0) return <EmptyState title={`没有${outcomes[chosen].words}的行`} />
  if (chosen === 'flagged') return <FlaggedRows key={flag ?? ''} importId={importId} rows={rows} flag={flag} />
  return <RowsTable lines={problemLines(rows)} />
}

/** Rows of the sheet by outcome. */
export const RowsPanel = ({ one }: { readonly one: Import }) => {
  const [params, setParams] = useSearchParams()
  const chosen = chosenIn(params, one.counts)
  const flag = chosen === 'flagged' ? (params.get('flag') ?? undefined) : undefined
  const { pages, query } = useRows(one, chosen, flag)
  const sum = sumInWords(one.counts)
  return (
    <div className='columns narrow-left'>
      <Kinds counts={one.counts} chosen={chosen} onChoose={(outcome) => setParams({ outcome }, { replace: true })} />
      <Panel flush>
        {chosen === 'flagged' ? (
          <FlagChoice
            flag={flag}
            onChange={(next) => setParams({ outcome: chosen, ...(next ? { flag: next } : {}) }, { replace: true })}
          />
        ) : null}
        <Loaded query={query} what='行'>
          {({ rows, cursor }) => (
            <>
              <Rows one={one} chosen={chosen} flag={flag} rows={rows} />
              <Pager
                unit='行'
                pages={pages}
                shown={rows.length}
                total={flag === undefined ? one.counts[chosen] : undefined}
                cursor={cursor}
              />
            </>
          )}
        </Loaded>
        <p className={sum.adds ? 'panel-foot quiet' : 'panel-foot wrong'}>{sum.words}</p>
      </Panel>
    </div>
  )
}
