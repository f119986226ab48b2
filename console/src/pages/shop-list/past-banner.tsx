import { Button } from 'antd'
import { useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { dayInWords } from '../../words/day'

type Props = { readonly day: string | undefined; readonly onToday: () => void }

/** Says that the list is one of a past day, and leads back. Nothing on the page can be changed then. */
export const PastBanner = ({ day, onToday }: Props) => {
  const now = useOutside().now()
  return (
    <div role='status'>
      {day === undefined ? null : (
        <div className='past-banner'>
          <Icon name='clock' size={16} />
          <span className='grow'>
            <b>{`${dayInWords(day, now)}结束时的名单`}</b>
            <span className='second'>点开一家店，看到的是现在的样子。</span>
          </span>
          <Button onClick={onToday}>回到今天</Button>
        </div>
      )}
    </div>
  )
}
