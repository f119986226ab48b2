import { shortDate } from '@app/rules/time/day'
import { dutyStandingNames } from '@app/types/duty/values'
import { postNames } from '@app/types/employee/values'
import type { SelfChecksShown } from '@app/types/self-check/contract'
import { controlNames } from '@app/types/self-check/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { performanceWords } from '../../self-check/performance-words'
import { taskWords } from '../../self-check/task-words'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type Of = { readonly shopId: string }

/** Reasons to look closer, each with its figures; nothing follows from them by itself. */
const Hint = ({ shopId }: Of) => {
  const [query] = useRead(`self-check-hint/${shopId}`, () => api.selfCheck.showHonesty({ shopId }))
  const hint = shownValue(query)
  if (!hint?.isWorthALook) return null
  return (
    <>
      <Section title='值得细看' />
      <Strip look='warn' icon='flag'>
        这些只是线索，用来决定看哪里，不能单凭它处理。
      </Strip>
      <Card flush>
        {hint.reasons.map((words) => (
          <Row key={words} icon='eye' title={words} />
        ))}
      </Card>
    </>
  )
}

/** What the shop found by itself, and what of it was reported. */
const Tasks = ({ shopId }: Of) => {
  const [query] = useRead(`tasks-of/${shopId}`, () => api.selfCheck.listTasks({ shopId }))
  const shown = shownValue(query)
  if (!shown || shown.tasks.length === 0) return null
  return (
    <>
      <Section title='店里自己发现、还没改好的' count={shown.tasks.length} />
      <Card flush>
        {shown.tasks.map((task) => (
          <Row
            key={task.taskId}
            icon={task.reportedAt ? 'flag' : 'camera'}
            {...(task.reportedAt ? { iconLook: 'lamp' as const } : {})}
            title={task.text}
            words={taskWords(task, shown.today)}
          />
        ))}
      </Card>
    </>
  )
}

/** How the posts kept their statutory records this month. */
const Performance = ({ shopId }: Of) => {
  const [query] = useRead(`officer-controls/${shopId}`, () => api.selfCheck.showControls({ shopId }))
  const shown = shownValue(query)
  const counted = shown?.performance.filter(({ figures }) => figures.owed > 0) ?? []
  if (!shown || counted.length === 0) return null
  return (
    <>
      <Section title='日周月记录，这个月' />
      <Card flush>
        {counted.map((one) => (
          <Row
            key={one.control}
            icon='pen'
            title={`${postNames[one.post]}：${controlNames[one.control]}`}
            words={performanceWords(one)}
            {...(one.score !== undefined && { end: `${one.score} 分` })}
          />
        ))}
      </Card>
      <View className='note'>{`分数只照记录算：按时 1，补填一半，没填 0（${shown.performanceStanding}）。`}</View>
    </>
  )
}

type Period = SelfChecksShown['past'][number]
type Settled = NonNullable<Period['settledBy']>

const cameWords = ({ standing }: Period, { by, photos }: Settled): string =>
  `${dutyStandingNames[standing]}，${by}，${photos} 张照片`
const openWords = ({ standing, dueDay }: Period): string =>
  `${dueDay ? `${shortDate(dueDay)}前，` : ''}${dutyStandingNames[standing]}`

const PeriodRow = ({ one, shopId }: Of & { readonly one: Period }) => {
  const { title, period, settledBy } = one
  const name = `${title}（${period}）`
  if (!settledBy) return <Row icon='flag' iconLook='lamp' title={name} words={openWords(one)} />
  const { selfCheckId } = settledBy
  const open = () => goTo('/inspector/self-check/index', { shopId, selfCheckId })
  return <Row icon='tick' title={name} words={cameWords(one, settledBy)} act='看' onTap={open} />
}

const Checks = ({ shown, shopId }: Of & { readonly shown: SelfChecksShown }) => {
  const periods = [...shown.tables.filter(({ settledBy }) => settledBy), ...shown.past]
  const { done, late, missed } = shown.counts
  if (periods.length === 0)
    return <Message title='这个月还没有自查' words='店里交了自查，在这里看每一项和照片。' drawing='shop' />
  return (
    <>
      <Section title='这个月' end={`按时 ${done}，补做 ${late}，未做 ${missed}`} />
      <Card flush>
        {periods.map((one) => (
          <PeriodRow key={`${one.tableId}/${one.period}`} one={one} shopId={shopId} />
        ))}
      </Card>
    </>
  )
}

/** A shop's own checks as its officer sees them: reasons to look closer, what it found, and every self-check of the month. */
export default function ShopSelfChecks() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`officer-self-checks/${shopId}`, () => api.selfCheck.listSelfChecks({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page door='inspector' title='店里的自查' header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}>
      <QueryNotice query={query} what='自查' again={again} />
      {shown && (
        <>
          <Hint shopId={shopId} />
          <Tasks shopId={shopId} />
          <Performance shopId={shopId} />
          <Checks shown={shown} shopId={shopId} />
        </>
      )}
    </Page>
  )
}
