import { fullDate } from '@app/rules/time/day'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { dotted } from '../../words/shop'

/** Shops of the own station that asked for other inspectors, and wait for the head's decision; nothing is said of none. */
export const WaitingRecusals = () => {
  const [query, again] = useRead('recusals/open', () => api.inspection.listInspections({ recusal: 'open' }))
  useDidShow(again)
  const waiting = shownValue(query)?.inspections ?? []
  if (waiting.length === 0) return null
  return (
    <>
      <Section title='回避申请，等您决定' count={shownValue(query)?.total ?? waiting.length} />
      <Card flush>
        {waiting.map(({ inspectionId, shopId, shopName, inspectors, day }) => (
          <Row
            key={inspectionId}
            icon='flag'
            iconLook='lamp'
            title={shopName}
            words={dotted(fullDate(day), `${inspectors.join('、')}被申请回避`)}
            act='决定'
            onTap={() => goTo('/inspector/recusal/index', { shopId, inspectionId })}
          />
        ))}
      </Card>
    </>
  )
}
