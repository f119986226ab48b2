import { type CompletionKind, completionKindNames, completionKinds } from '@app/types/self-check/values'
import { Button, Checkbox, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useOutside } from '../../client/api-context'
import { options } from '../../parts/choice'
import { PageHead } from '../../parts/page-head'
import { dayOf } from '../../words/day'
import { besideMonth, monthInWords, monthOf } from '../ledger/ledger-words'
import { PlacesPanel } from './places-panel'
import { kindIn } from './self-check-words'
import { ShopsPanel } from './shops-panel'

type Asked = { readonly month: string; readonly kind: CompletionKind }

/** A place that is chosen; `none` where a shop has no station or no grid. */
type Place = { readonly stationId?: string; readonly gridId?: string }

const placeIn = (params: URLSearchParams): Place | undefined => {
  if (!params.has('station')) return undefined
  const [stationId, gridId] = [params.get('station'), params.get('grid')]
  return { ...(stationId && { stationId }), ...(gridId && { gridId }) }
}

const Filters = ({ month, kind, isOfShops }: Asked & { readonly isOfShops: boolean }) => {
  const [params, setParams] = useSearchParams()
  const { now } = useOutside()
  const narrow = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    next.set(name, value)
    next.delete('cursor')
    next.delete('from')
    setParams(next)
  }
  return (
    <div className='filters'>
      <Select
        aria-label='哪一种'
        className='condition'
        popupMatchSelectWidth={false}
        value={kind}
        options={options(completionKinds, completionKindNames)}
        onChange={(value) => narrow('kind', value)}
      />
      <span className='month-choice'>
        <Button onClick={() => narrow('month', besideMonth(month, -1))}>上个月</Button>
        <b>{monthInWords(month)}</b>
        <Button disabled={month >= monthOf(dayOf(now()))} onClick={() => narrow('month', besideMonth(month, 1))}>
          下个月
        </Button>
      </span>
      {isOfShops ? (
        <Checkbox
          checked={params.get('hinted') === 'yes'}
          onChange={({ target }) => narrow('hinted', target.checked ? 'yes' : '')}
        >
          只看值得细看的
        </Checkbox>
      ) : null}
    </div>
  )
}

/** How far shops checked themselves (自查完成), by station and grid and shop; each in the asker's own reach. */
const CompletionPage = () => {
  const { now } = useOutside()
  const [params] = useSearchParams()
  const asked = { month: params.get('month') ?? monthOf(dayOf(now())), kind: kindIn(params) }
  const place = placeIn(params)
  const hinted = params.get('hinted') === 'yes' ? { hinted: 'yes' as const } : {}
  return (
    <>
      <PageHead
        title={place === undefined ? '自查完成' : '自查完成：各店'}
        {...(place !== undefined && {
          crumbs: [{ to: `/self-checks?month=${asked.month}&kind=${asked.kind}`, label: '自查完成' }],
        })}
        facts='已经结束的周期才算；店里歇业的日子不算应做。'
      />
      <Filters {...asked} isOfShops={place !== undefined} />
      {place === undefined ? <PlacesPanel {...asked} /> : <ShopsPanel {...asked} {...place} {...hinted} />}
    </>
  )
}
export default CompletionPage
