import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

const wordsOf = (overdue: number, toVerify: number): string =>
  [...(overdue > 0 ? [`${overdue} 份逾期`] : []), ...(toVerify > 0 ? [`${toVerify} 份要核对`] : [])].join('，') ||
  '没有逾期的，也没有要核对的'

/** Orders of the own grids: what is overdue, and what waits for the inspectors. */
export const OverdueRectifications = () => {
  const [late, again] = useRead('rectifications/overdue', () =>
    api.rectification.listRectifications({ standing: 'overdue' }),
  )
  const [sent, andAgain] = useRead('rectifications/toVerify', () =>
    api.rectification.listRectifications({ standing: 'toVerify' }),
  )
  useDidShow(() => {
    again()
    andAgain()
  })
  const overdue = shownValue(late)?.total
  if (overdue === undefined) return null
  return (
    <Card flush must={overdue > 0}>
      <Row
        id='rectifications'
        icon='flag'
        iconLook='lamp'
        title='整改'
        words={wordsOf(overdue, shownValue(sent)?.total ?? 0)}
        onTap={() => goTo('/inspector/rectifications/index')}
      />
    </Card>
  )
}
