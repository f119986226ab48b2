import { dayOf, shortDate } from '@app/rules/time/day'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { Found, TaskHistory } from '../../self-check/task-found'
import { dueWords } from '../../self-check/task-words'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'

/** What a shop found by itself, as whoever supervises it sees it: photos, whose it is, and what became of it. */
export default function Task() {
  const { shopId = '', taskId = '' } = useRouter().params
  const [query, again] = useRead(`officer-task/${taskId}`, () => api.selfCheck.showTask({ shopId, taskId }))
  const task = shownValue(query)
  const today = dayOf(new Date(now()).toISOString())
  return (
    <Page door='inspector' title='店里自己发现的问题'>
      <QueryNotice query={query} what='这一项' again={again} />
      {task && (
        <>
          {task.reported && (
            <Strip look='hint'>{`${shortDate(dayOf(task.reported.at))}由店里上报，请看要不要去店里。`}</Strip>
          )}
          <Found task={task} />
          <Card flush>
            {!task.done && (
              <Row icon='person' title={task.owner?.name ?? '还没有人处理'} words={dueWords(task, today)} />
            )}
            <Row
              icon='eye'
              title='这家店的自查'
              words='每一次的答案和照片，可以凭照片要求整改'
              onTap={() => goTo('/inspector/self-checks/index', { shopId })}
            />
          </Card>
          <TaskHistory history={task.history} />
        </>
      )}
    </Page>
  )
}
