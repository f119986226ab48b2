import { dayOf, timeOf } from '@app/rules/time/day'
import type { InspectionShown } from '@app/types/inspection/contract'
import { Strip } from '../ui/strip'
import { monthAndDay } from '../words/inspection'

type Recusal = NonNullable<InspectionShown['recusal']>

const momentOf = (at: string) => `${monthAndDay(dayOf(at))} ${timeOf(at)}`

/** What was decided about a recusal, in words; undefined while it waits. */
export const decisionWords = ({ released, replaced }: Recusal): string | undefined => {
  if (replaced) {
    const names = replaced.inspectors.map(({ name }) => name).join('、')
    return `${replaced.by} ${momentOf(replaced.at)}决定另派人员：改由${names}检查，只能两人一起去。`
  }
  return released && `${released.by} ${momentOf(released.at)}驳回了回避申请：${released.reason}`
}

/** Of an inspection that a recusal stopped: that it waits for the head of the station, or what was decided. */
export const RecusalDecision = ({ shown }: { readonly shown: InspectionShown }) => {
  if (shown.state !== 'recused' || !shown.recusal) return null
  const words = decisionWords(shown.recusal)
  return words ? (
    <Strip look='none' icon='tick'>
      {words}
    </Strip>
  ) : (
    <Strip look='hint'>回避申请等所长决定：另派人员，或者驳回。</Strip>
  )
}
