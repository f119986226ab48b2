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
            onTap={toShop(shopId)}
          />
        ))}
      </Card>
    </>
  )
}

const shopWords = ({ figures, missedPeriods }: CompletionLine): string => {
  if (missedPeriods.length === 0) return figureWords(figures)
  const named = missedPeriods.slice(0, 3).join('、')
  return `未做 ${figures.missed}：${named}${missedPeriods.length > 3 ? '…' : ''}`
}

const ShopRow = ({ line }: { readonly line: CompletionLine }) => {
  const isBehind = line.figures.missed > 0
  const look = isBehind ? { icon: 'flag' as const, iconLook: 'lamp' as const } : { icon: 'tick' as const }
  return <Row {...look} title={line.shopName} words={shopWords(line)} onTap={toShop(line.shopId)} />
}

type Asked = { readonly month: string; readonly kind: CompletionKind }

const Shops = ({ place, month, kind }: Asked & { readonly place: CompletionPlace }) => {
  const { stationId, gridId } = place
  const at = { month, kind, ...(stationId && { stationId }), ...(gridId && { gridId }) }
  const [query, again] = useRead(`completion/${month}/${kind}/${stationId}/${gridId}`, () =>
    api.selfCheck.listCompletion(at),
  )
  const shown = shownValue(query)
  return (
    <>
      <Section title={place.gridName ?? '没有分到网格的'} end={figureWords(place.figures)} />
      <QueryNotice query={query} what='各店' again={again} />
      {shown && (
        <Card flush>
          {shown.shops.map((line) => (
            <ShopRow key={line.shopId} line={line} />
          ))}
        </Card>
      )}
    </>
  )
}

/** Who of the own grids does the self-checks and who is behind, and what shops reported. */
export default function Completion() {
  const { month = dayOf(new Date(now()).toISOString()).slice(0, 7) } = useRouter().params
  const [kind, setKind] = useState<CompletionKind>('daily')
  const [query, again] = useRead(`completion-places/${month}/${kind}`, () =>
    api.selfCheck.listCompletionPlaces({ month, kind }),
  )
  const shown = shownValue(query)
  const grids = shown?.places.filter(({ level }) => level === 'grid') ?? []
  return (
    <Page door='inspector' title='自查完成情况'>
      <Reported />
      <Choice label='看哪一种' options={kinds} chosen={kind} onChoose={setKind} />
      <QueryNotice query={query} what='完成情况' again={again} />
      {shown && grids.length === 0 && (
        <Message title='这个月还没有到期的' words='一期过了以后，在这里看哪家做了、哪家没做。' drawing='shop' />
      )}
      {grids.map((place) => (
        <Shops key={`${kind}/${place.stationId}/${place.gridId}`} place={place} month={month} kind={kind} />
      ))}
    </Page>
  )
}
