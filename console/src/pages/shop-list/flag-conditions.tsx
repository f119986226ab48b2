import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApi, useOutside } from '../../client/api-context'
import { Choice, either } from '../../parts/choice'
import { dayOf } from '../../words/day'
import { doubtNamed } from '../../words/doubt-words'
import type { ConditionsProps } from './choice'
import { askedBy } from './shop-filter'

/** Each kind of thing to be checked with the number of shops that have it, whatever else is asked. */
const Doubts = ({ filter, narrow }: ConditionsProps) => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  const { flag, ...others } = filter
  const asked = askedBy(others, today)
  const counted = useQuery({
    queryKey: ['shop-flags', asked],
    queryFn: () => api.shop.countFlags(asked),
    placeholderData: keepPreviousData,
  })
  return (
    <Choice
      name='疑问'
      value={flag}
      options={(counted.data?.flags ?? []).map((one) => ({
        value: one.flag,
        label: `${doubtNamed(one.flag)}（${one.shops} 家）`,
      }))}
      onChange={narrow('flag')}
    />
  )
}

/** With or without something to be checked; once that is asked, what it is. */
export const FlagConditions = ({ filter, narrow }: ConditionsProps) => (
  <>
    <Choice name='待核对' verb='' value={filter.flagged} options={either('有', '没有')} onChange={narrow('flagged')} />
    {filter.flagged === 'yes' || filter.flag !== undefined ? <Doubts filter={filter} narrow={narrow} /> : null}
  </>
)
