import type { ShopStatus } from '@app/types/shop/values'
import { type Day, fullDate } from '../../time/day'
import { monthsWords, seasonOn } from './season'
import type { StatusFacts } from './status'

const stillOpen = '如果它还在营业，请告诉我们。'

/** What the public is told where a shop does not simply run its business, on a day; nothing for one that does. */
export const statusWords = (facts: StatusFacts, today: Day): string | undefined => {
  const since = facts.statusSince ? `${fullDate(facts.statusSince)}起` : ''
  const words: Readonly<Record<ShopStatus, string | undefined>> = {
    merged: '这一户已并入另一户。请看店里新贴的码。',
    applied: undefined,
    active: undefined,
    seasonal: seasonWords(facts, today),
    suspended: `${since}登记为停业。${stillOpen}`,
    closed: `这家店${since && `${since.slice(0, -1)}`}已注销。下面是注销前的记录。${stillOpen}`,
    moved: `这家店已搬走${facts.movedTo ? `，搬到：${facts.movedTo}` : ''}。下面是搬走前的记录。如果这里还在营业，请告诉我们。`,
  }
  return words[facts.status]
}

const seasonWords = (facts: StatusFacts, today: Day): string | undefined => {
  const months = facts.openMonths ? monthsWords(facts.openMonths) : ''
  return seasonOn(facts, today) === 'out' ? `季节性营业，营业时间是${months}，现在不在营业季。${stillOpen}` : undefined
}
