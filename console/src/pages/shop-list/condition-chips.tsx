import { useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import type { ConditionsProps } from './choice'
import { chipsOf } from './condition-words'

/** The rare conditions that are set, each with the way to take it off: they count although nobody sees their fields. */
export const ConditionChips = ({ filter, narrow }: ConditionsProps) => {
  const chips = chipsOf(filter, useOutside().now())
  if (chips.length === 0) return null
  return (
    <ul className='chips' aria-label='生效的更多条件'>
      {chips.map(({ key, words }) => (
        <li className='chip' key={key}>
          {words}
          <button type='button' aria-label={`去掉条件：${words}`} onClick={() => narrow(key)(undefined)}>
            <Icon name='close' size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
