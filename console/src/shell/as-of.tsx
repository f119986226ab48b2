import { useLocation } from 'react-router'
import { useOutside } from '../client/api-context'
import { dayIn } from '../pages/shop-list/shop-place'
import { Icon } from '../parts/icon'
import { dayInWords, dayOf } from '../words/day'

/** The moment that the figures on the page stand for. Only the register can be looked at on a past day. */
export const AsOf = () => {
  const now = useOutside().now()
  const { pathname, search } = useLocation()
  const day = pathname === '/shops' ? dayIn(new URLSearchParams(search), dayOf(now)) : undefined
  return (
    <span className='as-of'>
      <Icon name='clock' size={15} />
      {`截至 ${day === undefined ? '现在' : dayInWords(day, now)}`}
    </span>
  )
}
