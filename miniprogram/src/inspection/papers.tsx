import { validUntilWords } from '@app/rules/licence/licence-state'
import type { Day } from '@app/rules/time/day'
import type { Licence } from '@app/types/licence/contract'
import { licenceKindNames } from '@app/types/licence/values'
import { View } from '../ui/box'
import { Card } from '../ui/card'
import { LicenceTicket } from '../ui/licence-ticket'
import { Row } from '../ui/row'
import { kindWords } from '../words/shop-facts'

type Props = { readonly licences: readonly Licence[]; readonly today: Day }

/** Papers of a shop with their state on the day of the answer. */
export const Papers = ({ licences, today }: Props) => (
  <Card flush>
    {licences.length === 0 && <Row title='没有登记证照' />}
    {licences.map(({ licenceId, kind, number, validUntil, state, days, standing }) => (
      <Row
        key={licenceId}
        title={licenceKindNames[kind]}
        words={validUntilWords(validUntil, standing, kind)}
        end={<LicenceTicket state={state} {...(days === undefined ? {} : { days })} />}
      >
        <View className='note'>{number}</View>
        <View className='note'>{kindWords(kind, today)}</View>
      </Row>
    ))}
  </Card>
)
