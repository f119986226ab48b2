import { type Day, fullDate } from '@app/rules/time/day'
import { dispositionNames } from '@app/types/inspection/values'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import type { Live } from '../../inspection/live-verdict'
import { monthAndDay } from '../../words/inspection'

/** Whose inspection it is, and of which day. */
export const titleWords = ({ shopName }: Pick<DraftHead, 'shopName'>, day: Day): string =>
  `${shopName}·${fullDate(day)}`

/** What is done about it, with the day until when. */
export const actionWords = ({ dispositions, rectifyBy }: DraftEnd): string => {
  const names = dispositions.map((one) => dispositionNames[one]).join('、')
  return rectifyBy ? `${names}，${monthAndDay(rectifyBy)}前` : names
}

/** Items that failed, in the order of the table: number and text. */
export const failingLines = ({ checklist }: DraftHead, { judgement }: Live): readonly string[] =>
  checklist.groups
    .flatMap((group) => group.items)
    .filter(({ key }) => judgement?.failing.includes(key))
    .map(({ number, text }) => `${number} ${text}`)
