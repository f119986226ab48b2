import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApi, useOutside } from '../../client/api-context'
import { dayOf } from '../../words/day'
import { doubtNamed } from '../../words/doubt-words'
import { Choice, type ConditionsProps } from './choice'
import { askedBy, unvisitedChoices } from './shop-filter'

/** Each kind of thing to be checked with the number of shops that have it, whatever else is asked. */
const Doubts = ({ filter, narrow }: ConditionsProps) => {
  const api = useApi()
  const today = dayOf(useOutside().now())
  const { flag, ...others } = filter
  const isAsked = filter.flagged === 'yes' || flag !== undefined
  const asked = askedBy(others, today)
  const counted = useQuery({
    queryKey: ['shop-flags', asked],
    queryFn: () => api.shop.countFlags(asked),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  if (!isAsked) return null
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

/** What is still to be done about shops: doubts to settle, signs to print, visits to make. */
export const WorkConditions = ({ filter, narrow }: ConditionsProps) => (
  <>
    <Doubts filter={filter} narrow={narrow} />
    <Choice
      name='码牌'
      verb=''
      value={filter.printed}
      options={[
        { value: 'yes', label: '印过' },
        { value: 'no', label: '没印过' },
      ]}
      onChange={narrow('printed')}
    />
    <Choice
      name='没查'
      verb=''
      value={filter.unvisited}
      options={unvisitedChoices.map((days) => ({ value: days, label: `满 ${days} 天` }))}
      onChange={narrow('unvisited')}
    />
  </>
)
