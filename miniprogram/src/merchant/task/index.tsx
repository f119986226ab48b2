import { type Day, dayOf, shortDate } from '@app/rules/time/day'
import type { TaskShown } from '@app/types/self-check/tasks'
import { useState } from 'react'
import { useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { Found, TaskHistory } from '../../self-check/task-found'
import { dueWords } from '../../self-check/task-words'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { AssignSheet } from './assign-sheet'
import { FinishForm } from './finish-form'
import './index.scss'

const today = (): Day => dayOf(new Date(now()).toISOString())

type ReportProps = { readonly shopId: string; readonly task: TaskShown; readonly again: () => void }

/** 上报监管: one tap, for what the shop cannot mend by itself. */
const Report = ({ shopId, task, again }: ReportProps) => {
  const deed = useDeed(api.selfCheck.reportTask)
  const report = async () => {
    const given = await deed.run({ shopId, taskId: task.taskId })
    if ('value' in given) again()
  }
  if (task.reported) return <Strip look='hint'>{`${shortDate(dayOf(task.reported.at))}已上报，监管人员看得到。`}</Strip>
  return (
    <Card title='自己改不了，或者很严重？'>
      <View className='sub'>点一下，监管本店的人员就能看到这一项和照片。</View>
      <OutcomeStrip outcome={deed.outcome} />
      <View className='btns'>
        <Button
          id='report-task'
          words='上报监管'
          look='outline'
          busy={deed.busy ? '正在上报…' : undefined}
          onTap={() => void report()}
        />
      </View>
    </Card>
  )
}

type BodyProps = ReportProps & { readonly onAssign: () => void }

const Body = ({ shopId, task, again, onAssign }: BodyProps) => (
  <>
    <Found task={task} />
    {!task.done && (
      <>
        <Card flush>
          <Row
            icon='person'
            {...(task.standing === 'overdue' ? { iconLook: 'lamp' as const } : {})}
            title={task.owner?.name ?? '还没有人处理'}
            words={dueWords(task, today())}
            {...(task.assignable ? { act: '换人或改期', onTap: onAssign } : {})}
          />
        </Card>
        <FinishForm shopId={shopId} task={task} onDone={again} />
        <Report shopId={shopId} task={task} again={again} />
      </>
    )}
    <TaskHistory history={task.history} />
  </>
)

/** One thing that the shop's own check found: before and after, whose it is, how it was mended. */
export default function Task() {
  const { shopId = '', taskId = '' } = useRouter().params
  const [assigning, setAssigning] = useState(false)
  const [query, again] = useRead(`task/${taskId}`, () => api.selfCheck.showTask({ shopId, taskId }))
  const assign = useDeed(api.selfCheck.assignTask)
  const task = shownValue(query)
  const sheet = task && assigning && (
    <AssignSheet
      {...{ shopId, task, today: today(), deed: assign }}
      onClose={() => setAssigning(false)}
      onDone={() => {
        setAssigning(false)
        again()
      }}
    />
  )
  return (
    <Page door='merchant' title='一项整改' above={sheet}>
      <QueryNotice query={query} what='这一项' again={again} />
      {task && <Body shopId={shopId} task={task} again={again} onAssign={() => setAssigning(true)} />}
    </Page>
  )
}
