import { dayOf } from '@app/rules/time/day'
import type { TaskLine } from '@app/types/self-check/tasks'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { taskWords } from '../../self-check/task-words'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'

type RowsProps = { readonly tasks: readonly TaskLine[]; readonly today: string; readonly shopId: string }

const Rows = ({ tasks, today, shopId }: RowsProps) => (
  <Card flush>
    {tasks.map((task) => (
      <Row
        key={task.taskId}
        icon={task.standing === 'done' ? 'tick' : 'camera'}
        {...(task.standing === 'overdue' ? { iconLook: 'lamp' as const } : {})}
        title={task.text}
        words={taskWords(task, today)}
        act={task.standing === 'done' ? '看照片' : '去改'}
        onTap={() => goTo('/merchant/task/index', { shopId, taskId: task.taskId })}
      />
    ))}
  </Card>
)

/** What the shop's own checks found: what is still to be mended, and what was mended this month. */
export default function Tasks() {
  const { shopId = '' } = useRouter().params
  const month = dayOf(new Date(now()).toISOString()).slice(0, 7)
  const [query, again] = useRead(`tasks/${shopId}`, () => api.selfCheck.listTasks({ shopId, month }))
  useDidShow(again)
  const shown = shownValue(query)
  const open = shown?.tasks.filter(({ standing }) => standing !== 'done') ?? []
  const done = shown?.tasks.filter(({ standing }) => standing === 'done') ?? []
  return (
    <Page door='merchant' title='店内整改' header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}>
      <QueryNotice query={query} what='店内整改' again={again} />
      {shown && open.length === 0 && (
        <Message title='没有要改的' words='自查和日管控发现的问题会列在这里，改好拍一张照片就行。' drawing='shop' />
      )}
      {shown && open.length > 0 && (
        <>
          <Section title='要改的' count={open.length} />
          <Rows tasks={open} today={shown.today} shopId={shopId} />
        </>
      )}
      {shown && done.length > 0 && (
        <>
          <Section title='这个月改好的' count={done.length} />
          <Rows tasks={done} today={shown.today} shopId={shopId} />
        </>
      )}
    </Page>
  )
}
