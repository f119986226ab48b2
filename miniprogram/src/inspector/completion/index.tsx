import { dayOf, shortDate } from '@app/rules/time/day'
import type { CompletionFigures, CompletionLine, CompletionPlace } from '@app/types/self-check/completion'
import type { CompletionKind } from '@app/types/self-check/values'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'

const kinds: readonly { readonly value: CompletionKind; readonly words: string }[] = [
  { value: 'daily', words: '每日自查' },
  { value: 'weekly', words: '每周自查' },
  { value: 'dailyControl', words: '日管控' },
]

const figureWords = ({ owed, done, late, missed }: CompletionFigures): string =>
  `应做 ${owed}，按时 ${done}，补做 ${late}，未做 ${missed}`

const toShop = (shopId: string) => () => goTo('/inspector/self-checks/index', { shopId })

/** What shops reported by themselves (上报监管), what is open first. */
const Reported = () => {
  const [query] = useRead('reported-tasks', () => api.selfCheck.listReportedTasks({}))
  const open = shownValue(query)?.tasks.filter(({ isDone }) => !isDone) ?? []
  if (open.length === 0) return null
  return (
    <>
      <Section title='商户上报的问题' count={open.length} />
      <Card flush>
        {open.map(({ taskId, shopId, shopName, text, words, reportedAt }) => (
          <Row
            key={`${shopId}/${taskId}`}
            icon='flag'
            iconLook='lamp'
            title={`${shopName}：${text}`}
            words={`${shortDate(dayOf(reportedAt))}上报${words ? `，${words}` : ''}`}
            act='看'
            onTap={() => goTo('/inspector/task/index', { shopId, taskId })}
          />
        ))}
      </Card>
    </>
  )
}

/** `值得细看`: only a hint where to look; its reasons are on the shop's page. */
const shopWords = (line: CompletionLine): string => `${line.hasHint ? '值得细看。' : ''}${doneWords(line)}`

const doneWords = ({ figures, missedPeriods }: CompletionLine): string => {
  if (missedPeriods.length === 0) return figureWords(figures)
  const named = missedPeriods.slice(0, 3).join('、')
  return `未做 ${figures.missed}：${named}${missedPeriods.length > 3 ? '…' : ''}`
}

const lookOf = ({ figures, hasHint }: CompletionLine) => {
  if (figures.missed > 0) return { icon: 'flag' as const, iconLook: 'lamp' as const }
  return { icon: hasHint ? ('eye' as const) : ('tick' as const) }
}

const ShopRow = ({ line }: { readonly line: CompletionLine }) => (
  <Row {...lookOf(line)} title={line.shopName} words={shopWords(line)} onTap={toShop(line.shopId)} />
)

type Asked = { readonly month: string; readonly kind: CompletionKind; readonly hinted: boolean }
type OfPlace = Asked & { readonly place: CompletionPlace }

/** A page of a grid's shops, and what follows once it is asked for. */
const ShopsFrom = ({ from, ...of }: OfPlace & { readonly from: number }) => {
  const { place, month, kind, hinted } = of
  const { stationId, gridId } = place
  const [more, setMore] = useState(false)
  const at = {
    month,
    kind,
    ...(stationId && { stationId }),
    ...(gridId && { gridId }),
    ...(hinted && { hinted: 'yes' as const }),
  }
  const [query, again] = useRead(`completion/${month}/${kind}/${stationId}/${gridId}/${hinted}/${from}`, () =>
    api.selfCheck.listCompletion({ ...at, from }),
  )
  const shown = shownValue(query)
  const next = shown?.next
  return (
    <>
      <QueryNotice query={query} what='各店' again={again} />
      {shown && (
        <Card flush>
          {shown.shops.length === 0 && <Row icon='tick' title='没有值得细看的' />}
          {shown.shops.map((line) => (
            <ShopRow key={line.shopId} line={line} />
          ))}
        </Card>
      )}
      {shown && next !== undefined && !more && (
        <Button words={`再看后面 ${shown.total - next} 家`} look='outline' onTap={() => setMore(true)} />
      )}
      {next !== undefined && more && <ShopsFrom {...of} from={next} />}
    </>
  )
}

const Shops = (of: OfPlace) => (
  <>
    <Section title={of.place.gridName ?? '没有分到网格的'} end={figureWords(of.place.figures)} />
    <ShopsFrom {...of} from={0} />
  </>
)

const views = [
  { value: 'all' as const, words: '全部店' },
  { value: 'hinted' as const, words: '值得细看的' },
]

/** Who of the own grids does the self-checks and who is behind, and what shops reported. */
export default function Completion() {
  const { month = dayOf(new Date(now()).toISOString()).slice(0, 7) } = useRouter().params
  const [kind, setKind] = useState<CompletionKind>('daily')
  const [view, setView] = useState<(typeof views)[number]['value']>('all')
  const [query, again] = useRead(`completion-places/${month}/${kind}`, () =>
    api.selfCheck.listCompletionPlaces({ month, kind }),
  )
  const shown = shownValue(query)
  const grids = shown?.places.filter(({ level }) => level === 'grid') ?? []
  return (
    <Page door='inspector' title='自查完成情况'>
      <Reported />
      <Choice label='看哪一种' options={kinds} chosen={kind} onChoose={setKind} />
      <Choice label='看哪些店' options={views} chosen={view} onChoose={setView} />
      <QueryNotice query={query} what='完成情况' again={again} />
      {shown && grids.length === 0 && (
        <Message title='这个月还没有到期的' words='一期过了以后，在这里看哪家做了、哪家没做。' drawing='shop' />
      )}
      {grids.map((place) => (
        <Shops
          key={`${kind}/${view}/${place.stationId}/${place.gridId}`}
          {...{ place, month, kind, hinted: view === 'hinted' }}
        />
      ))}
    </Page>
  )
}
