import { shortDate } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import { healthStateNames, postNames } from '@app/types/employee/values'

/** The posts somebody holds on a day: `食品安全员、从业人员`. */
export const postWords = ({ posts }: Pick<Employee, 'posts'>, today: string): string =>
  posts
    .filter(({ from, to }) => from <= today && (to === undefined || today <= to))
    .map(({ post }) => postNames[post])
    .join('、') || '没有职务'

/** What the certificate is worth: `健康证有效，到 2027年1月31日`. */
export const healthWords = ({
  health: { state, days },
  certificate,
}: Pick<Employee, 'health' | 'certificate'>): string => {
  if (state === 'notNeeded') return '不接触直接入口食品，不用健康证'
  const name = state === 'missing' ? '健康证还没有登记' : `健康证${healthStateNames[state]}`
  if (!certificate || state === 'unfit') return name
  if (days !== undefined && days < 0) return `${name} ${-days} 天`
  return `${name}，${shortDate(certificate.validUntil)}到期`
}

/** Whether somebody may not touch food that is eaten as it is. */
export const isBarred = ({ health: { state } }: Pick<Employee, 'health'>): boolean =>
  state === 'expired' || state === 'missing' || state === 'unfit'
