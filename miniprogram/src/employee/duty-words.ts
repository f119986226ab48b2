import { daysBetween, shortDate } from '@app/rules/time/day'
import type { Duty } from '@app/types/duty/contract'
import { ledgerKinds } from '@app/types/ledger/values'
import type { IconName } from '../ui/icon'

/** Which page does it, with what it is about; undefined where it is only said. */
export type Way = { readonly page: string; readonly query: Readonly<Record<string, string>> }

type Known = { readonly icon: IconName; readonly act: string; readonly way: (duty: Duty, shopId: string) => Way }

const to =
  (page: string, name?: string): Known['way'] =>
  ({ subjectId }, shopId) => ({ page, query: { shopId, ...(name && { [name]: subjectId }) } })

/** Of whose exam it is: the page names that one, on whosever phone. */
const toTraining: Known['way'] = ({ employeeId }, shopId) => ({
  page: '/merchant/training/index',
  query: { shopId, ...(employeeId && { employeeId }) },
})

/** The own course is opened; hours of a year, and what somebody else has to read, are found in that one's training. */
const toCourse: Known['way'] = (duty, shopId) => {
  const { subjectId, employeeId } = duty
  const isCourse = subjectId !== employeeId && subjectId.length > 4
  const { page, query } = toTraining(duty, shopId)
  return isCourse ? { page: '/merchant/course/index', query: { ...query, courseId: subjectId } } : { page, query }
}

/** A table that is due is filled in at once; one that was missed stands among the periods of the month. */
const toSelfCheck: Known['way'] = ({ subjectId, standing }, shopId) =>
  standing === 'due'
    ? { page: '/merchant/fill/index', query: { shopId, tableId: subjectId } }
    : { page: '/merchant/self-check/index', query: { shopId } }

/** A record that is due is written; those that nobody wrote stand in the list of the month. */
const toControl: Known['way'] = ({ subjectId, standing }, shopId) =>
  standing === 'due'
    ? { page: '/merchant/control/index', query: { shopId, control: subjectId } }
    : { page: '/merchant/controls/index', query: { shopId } }

/** A ledger that is due is written; an entry that is objected to stands above the others. */
const toLedger: Known['way'] = ({ subjectId }, shopId) =>
  ledgerKinds.some((kind) => kind === subjectId)
    ? { page: '/merchant/ledger-entry/index', query: { shopId, kind: subjectId } }
    : { page: '/merchant/ledgers/index', query: { shopId } }

/** What each kind of duty looks like, and where it is done. A kind that is not named is shown and leads nowhere yet. */
const known: Partial<Record<Duty['kind'], Known>> = {
  licence: { icon: 'document', act: '去看', way: to('/merchant/licence/index', 'licenceId') },
  healthCertificate: { icon: 'person', act: '换新证', way: to('/merchant/person/index', 'employeeId') },
  vacantPost: { icon: 'person-ok', act: '去任命', way: to('/merchant/people/index') },
  selfCheck: { icon: 'eye', act: '去做', way: toSelfCheck },
  dailyControl: { icon: 'pen', act: '去填', way: toControl },
  weeklyReview: { icon: 'pen', act: '去填', way: toControl },
  monthlyMeeting: { icon: 'pen', act: '去填', way: toControl },
  training: { icon: 'book', act: '去学', way: toCourse },
  exam: { icon: 'book', act: '去学去考', way: toTraining },
  task: { icon: 'camera', act: '去改', way: to('/merchant/task/index', 'taskId') },
  ledger: { icon: 'list', act: '去记', way: toLedger },
  rectification: { icon: 'camera', act: '去改', way: to('/merchant/rectification/index', 'rectificationId') },
}

export const iconOf = ({ kind }: Duty): IconName => known[kind]?.icon ?? 'today'
export const actOf = ({ kind }: Duty): string | undefined => known[kind]?.act
export const wayOf = (duty: Duty, shopId: string): Way | undefined => known[duty.kind]?.way(duty, shopId)

const dayWords = (dueDay: string, today: string): string => {
  const days = daysBetween(today, dueDay)
  if (days < 0) return `${shortDate(dueDay)}到期，过了 ${-days} 天`
  return days === 0 ? '今天到期' : `${shortDate(dueDay)}前，还有 ${days} 天`
}

/** When it is due, and what is so. */
export const wordsOf = ({ dueDay, words }: Duty, today: string): string =>
  [...(dueDay ? [dayWords(dueDay, today)] : []), ...(words ? [words] : [])].join('。')

export type Today = {
  readonly overdue: readonly Duty[]
  readonly due: readonly Duty[]
  readonly upcoming: readonly Duty[]
}

/** What is due by how it presses, each in the order in which it came. */
export const byPress = (duties: readonly Duty[]): Today => ({
  overdue: duties.filter(({ standing }) => standing === 'missed'),
  due: duties.filter(({ standing }) => standing === 'due'),
  upcoming: duties.filter(({ standing }) => standing === 'upcoming'),
})

/** The line below the greeting. */
export const todayLine = ({ overdue, due }: Today): string => {
  const late = overdue.length > 0 ? `${overdue.length} 件过期` : ''
  const now = due.length > 0 ? `今天 ${due.length} 件事` : ''
  return [late, now].filter(Boolean).join('，') || '今天没有要办的事'
}
