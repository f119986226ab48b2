import type { RectificationLine } from '@app/types/rectification/contract'
import { orderStateNames, standingNames } from '@app/types/rectification/values'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { Marked } from '../../parts/result-badge'
import { dayInWords } from '../../words/day'

/** How much time is left, as a mark: shape, word and colour. */
export const TimeMark = ({ line }: { readonly line: RectificationLine }) => {
  const { standing, daysOver, workingDaysLeft, state } = line
  if (standing === 'overdue') return <Marked tone='fail'>{`过 ${daysOver} 天`}</Marked>
  if (standing === 'dueToday') return <Marked tone='warn'>今天到期</Marked>
  if (standing === 'dueSoon') return <Marked tone='warn'>{`还有 ${workingDaysLeft} 个工作日`}</Marked>
  if (standing === 'running') return <span className='quiet'>{`还有 ${workingDaysLeft} 个工作日`}</span>
  if (standing === 'toExtend') return <Marked tone='warn'>{standingNames.toExtend}</Marked>
  return <Marked tone={standing === 'closed' ? 'pass' : 'warn'}>{orderStateNames[state]}</Marked>
}

const tags = ({ repeated, extensionAsked, withoutVisit, escalatedOn, state }: RectificationLine): readonly string[] => [
  ...(state === 'returned' ? ['退回重改'] : []),
  ...(repeated > 0 ? [`${repeated} 项一年内查到过`] : []),
  ...(extensionAsked ? ['申请了延期'] : []),
  ...(withoutVisit ? ['非现场'] : []),
  ...(escalatedOn ? ['已报所长'] : []),
]

/** One order on the board. */
export const OrderCard = ({ line }: { readonly line: RectificationLine }) => {
  const { now } = useOutside()
  const { shopId, rectificationId, shopName, findings, settled, answered, dueDay, remindedOn } = line
  return (
    <li className='board-card'>
      <Link className='row-link' to={`/shops/${shopId}/rectifications/${rectificationId}`}>
        {shopName}
      </Link>
      <TimeMark line={line} />
      <span>{`${findings} 项，改好 ${settled} 项，已答复 ${answered} 项`}</span>
      <span className='quiet'>
        {`期限 ${dayInWords(dueDay, now())}${remindedOn ? `，${dayInWords(remindedOn, now())}催办过` : ''}`}
      </span>
      {tags(line).map((tag) => (
        <span key={tag} className='board-tag'>
          {tag}
        </span>
      ))}
    </li>
  )
}
