import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** Applications of the own station that wait; nothing is said of none. */
export const WaitingApplications = () => {
  const [query, again] = useRead('applications/submitted', () => api.shop.listApplications({ state: 'submitted' }))
  useDidShow(again)
  const total = shownValue(query)?.total ?? 0
  if (total === 0) return null
  return (
    <Card flush>
      <Row
        id='applications'
        icon='document'
        title={`入驻申请 ${total} 份`}
        words='本所的，等您看'
        onTap={() => goTo('/inspector/applications/index')}
      />
    </Card>
  )
}
