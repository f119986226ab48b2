import { type Day, fullDate } from '@app/rules/time/day'
import type { PublicationShown } from '@app/types/inspection/publication'
import { objectionOutcomeNames, type ReplyState } from '@app/types/inspection/publication/values'
import { monthAndDay } from '../words/inspection'

type Reply = NonNullable<PublicationShown['reply']>
type Objection = NonNullable<PublicationShown['objection']>

/** What the public reads of the result, to its merchant. */
export const publicWords = ({ publicSees, standing, isCorrected, dueOn }: PublicationShown): string => {
  if (publicSees === 'result') return isCorrected ? '已公示，注明“已更正”' : '已公示，顾客扫码看得到'
  if (publicSees === 'withdrawn' || standing === 'withdrawn') return '已撤回，顾客看不到内容'
  if (publicSees === 'correcting' || standing === 'correcting') return '正在更正，顾客看不到内容'
  return standing === 'held' ? '暂不公示' : `还没公示，${monthAndDay(dueOn)}前公示`
}

const replies: Readonly<Record<ReplyState, string>> = {
  waiting: '监管所正在看，看过就在公示页显示',
  approved: '顾客扫码看得到',
  returned: '退回了，请改好再交',
  withdrawn: '您已撤下',
}

export const replyWords = ({ state, reason }: Reply): string =>
  state === 'returned' && reason ? `${replies.returned}：${reason}` : replies[state]

/** Of those before the last: one that was public is so until a later one is. */
export const earlierReplyWords = ({ earlierReplies = [], reply }: PublicationShown): readonly string[] => {
  const all = [...earlierReplies, ...(reply ? [reply] : [])]
  const shown = all.filter(({ state }) => state === 'approved').at(-1)
  return earlierReplies.map((one) =>
    one.state === 'approved' && one !== shown ? '后来的回复代替了这一条' : replyWords(one),
  )
}

export const objectionWords = ({ answer, state, dueOn }: Objection): string => {
  if (answer) return `${objectionOutcomeNames[answer.outcome]}：${answer.reasons}`
  return `${state === 'assigned' ? '正在复核' : '已收到'}，${monthAndDay(dueOn)}前答复`
}

/** Until when the merchant may object. No source settles how long that is. */
export const untilWords = (day: Day): string => `${fullDate(day)}前可以提（期限待本局确认）`

export const mayReply = ({ publicSees, repliesLeft }: PublicationShown): boolean =>
  publicSees === 'result' && repliesLeft > 0

/** In time, of a result that stands, and not yet of this version. */
export const mayObject = ({ standing, objection, version, objectUntil }: PublicationShown, today: Day): boolean =>
  standing !== 'withdrawn' && (objection === undefined || objection.version < version) && today <= objectUntil
