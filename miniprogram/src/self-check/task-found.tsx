import { dayOf, shortDate } from '@app/rules/time/day'
import type { TaskShown } from '@app/types/self-check/tasks'
import { View } from '../ui/box'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { BeforeAfter } from './before-after'
import './task-found.scss'
import { foundWords } from './task-words'

/** What was found, with its photos before and after. */
export const Found = ({ task }: { readonly task: TaskShown }) => (
  <Card>
    <View className='found__text' ariaRole='heading' ariaLevel='2'>
      {task.text}
    </View>
    <View className='sub'>{`${task.foundBy}，${foundWords(task)}`}</View>
    {task.remark && <View className='sub'>{`当时：${task.remark}`}</View>}
    <BeforeAfter before={task.before} after={task.done?.photos ?? []} isDone={task.done !== undefined} />
    {task.done && (
      <View className='sub'>{`${task.done.by}，${shortDate(dayOf(task.done.at))}：${task.done.words}`}</View>
    )}
  </Card>
)

/** Who did what with it, and when. */
export const TaskHistory = ({ history }: Pick<TaskShown, 'history'>) =>
  history.length === 0 ? null : (
    <>
      <Section title='经过' />
      <Card flush>
        {history.map(({ at, by, words }) => (
          <Row key={at} icon='pen' title={words} words={`${by}，${shortDate(dayOf(at))}`} />
        ))}
      </Card>
    </>
  )
