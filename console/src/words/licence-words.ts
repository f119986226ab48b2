import { type Carried, paperNeeds } from '@app/rules/licence/missing-papers'
import { type LicenceState, licenceKindNames } from '@app/types/licence/values'

/** Colour family of a ticket: see the look guide; 青 is "may be renewed", never "valid". */
type TicketTone = 'ok' | 'open' | 'soon' | 'over' | 'off'

export const ticketTones: Readonly<Record<LicenceState, TicketTone>> = {
  valid: 'ok',
  unlimited: 'ok',
  renewable: 'open',
  expiring: 'soon',
  expired: 'over',
  cancelled: 'off',
  unknownTerm: 'off',
}

const fixedWords: Readonly<Record<LicenceState, string>> = {
  valid: '有效',
  unlimited: '长期有效',
  renewable: '可以延续',
  expiring: '30 天内到期',
  expired: '已过期',
  cancelled: '已注销',
  unknownTerm: '期限未填',
}

/** `days`: until the paper ends, negative once past. */
export const ticketWords = (state: LicenceState, days?: number): string => {
  if (days === undefined) return fixedWords[state]
  if (state === 'expired') return `已过期 ${Math.abs(days)} 天`
  if (state === 'expiring') return days === 0 ? '今天到期' : `还有 ${days} 天`
  return state === 'renewable' ? `可以延续，还有 ${days} 天` : fixedWords[state]
}

/** The papers that kinds of business ask for, as one sentence: any one of those joined by 或 will do. */
export const paperNeedWords = (carried: Carried): string => {
  const needs = paperNeeds(carried).map((need) => need.map((kind) => licenceKindNames[kind]).join('或'))
  return needs.length === 0 ? '不用办许可证。' : `需要${needs.join('，还要')}。`
}
