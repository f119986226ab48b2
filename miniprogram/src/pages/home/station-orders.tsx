import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

const useCount = (key: string, ask: Parameters<typeof api.rectification.listRectifications>[0]) => {
  const [query, again] = useRead(`station-orders/${key}`, () => api.rectification.listRectifications(ask))
  useDidShow(again)
  return shownValue(query)?.total
}

/** How many there are; before that is known, whose they are. */
const wordsOf = (total: number | undefined, known: string, none: string): string => {
  if (total === undefined) return '本所的，全部'
  return total === 0 ? none : `${total} ${known}`
}

/** The station's orders to mend: what is overdue, and what the head was told of. */
export const StationOrders = () => {
  const overdue = useCount('overdue', { standing: 'overdue' })
  const escalated = useCount('escalated', { turn: 'merchant', escalated: 'yes' })
  return (
    <Card flush must={(overdue ?? 0) > 0}>
      <Row
        id='station-overdue'
        icon='flag'
        iconLook='lamp'
        title='整改台账'
        words={wordsOf(overdue, '份逾期', '没有逾期的')}
        onTap={() => goTo('/inspector/rectifications/index', { view: 'overdue' })}
      />
      <Row
        id='station-escalated'
        icon='flag'
        title='报给所长的整改'
        words={wordsOf(escalated, '份还没改好', '没有没改好的')}
        onTap={() => goTo('/inspector/rectifications/index', { view: 'escalated' })}
      />
    </Card>
  )
}
