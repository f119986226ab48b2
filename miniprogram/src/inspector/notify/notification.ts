import type { Day } from '@app/rules/time/day'
import type { BeginningRule, CredentialKind } from '@app/types/inspection/values'
import type { Position } from '../../device/locate'

/** The second inspector's own hand on this phone. */
export type SignedHere = { readonly path: string; readonly sha256: string; readonly at: string }

/** What the inspector has entered on the notification page. */
export type Told = {
  readonly credentialsShown: boolean
  /** What each holds up: the lead, then the second. */
  readonly mine: CredentialKind
  readonly theirs: CredentialKind
  /** Number of the bureau's task order (检查任务书), where somebody shows it. */
  readonly taskOrder: string
  readonly recusal: 'none' | 'requested' | undefined
  /** When the question was answered. */
  readonly answeredAt?: string
  readonly recusalReason: string
  readonly answeredBy: string
  readonly second: string | undefined
  readonly secondHere?: SignedHere | undefined
  readonly address: string
  readonly position?: Position
  readonly approval: string
  /** Why it begins although a rule speaks against it. */
  readonly reasons: Readonly<Partial<Record<BeginningRule, string>>>
}

export const nothingTold: Told = {
  credentialsShown: false,
  mine: 'certificate',
  theirs: 'certificate',
  taskOrder: '',
  recusal: undefined,
  recusalReason: '',
  answeredBy: '',
  second: undefined,
  address: '',
  approval: '',
  reasons: {},
}

/** What has been told so far with one thing more; the answer about recusal is dated by the tap that gives it. */
export const tellMore = (before: Partial<Told>, part: Partial<Told>, at: string): Partial<Told> => ({
  ...before,
  ...part,
  ...(part.recusal ? { answeredAt: at } : {}),
})

/** What is held up, in words. */
export const credentialsWords = ({ mine, theirs }: Pick<Told, 'mine' | 'theirs'>): string => {
  if (mine === theirs) return mine === 'certificate' ? '执法证' : '检查任务书'
  return '执法证和检查任务书'
}

const showsTaskOrder = ({ mine, theirs }: Told) => mine === 'taskOrder' || theirs === 'taskOrder'

type Problem = { readonly rule: BeginningRule; readonly words: string }

/** Problems that are still open: neither overridden with a reason, nor settled by an approval. */
export const openProblems = (problems: readonly Problem[], { approval, reasons }: Told): readonly Problem[] =>
  problems.filter(({ rule }) => !(reasons[rule]?.trim() || (rule === 'approval' && approval.trim())))

const openWords: Readonly<Record<BeginningRule, string>> = {
  yearlyCap: '写明超过次数上限仍要检查的理由',
  noRepeat: '写明为什么三个月内再查，如涉嫌违法、有明显隐患',
  approval: '写上审批编号，或未审批的理由',
}

/** Since when the certificate of the lead, and of the second, is out of date; missing while it is valid. */
export type Expired = { readonly mine?: Day | undefined; readonly theirs?: Day | undefined }

export const expiredBefore = (today: Day, mine: Day | undefined, theirs: Day | undefined): Expired => ({
  ...(mine !== undefined && mine < today && { mine }),
  ...(theirs !== undefined && theirs < today && { theirs }),
})

/** Who shows a certificate shows a valid one, or the bureau's task order in its place (Order 49 art. 24). */
const invalidShown = ({ mine, theirs }: Told, expired: Expired): string | undefined => {
  if (mine === 'certificate' && expired.mine) return '您的执法证已过期，改为出示检查任务书'
  return theirs === 'certificate' && expired.theirs ? '协办的执法证已过期，改为出示检查任务书' : undefined
}

type Door = { readonly problems?: readonly Problem[]; readonly expired?: Expired }

/** What everybody needs to begin, whether or not somebody is there to be told. */
export const missingToBegin = (told: Told, { problems = [], expired = {} }: Door = {}): string | undefined => {
  const [open] = openProblems(problems, told)
  if (open) return openWords[open.rule]
  const invalid = invalidShown(told, expired)
  if (invalid) return invalid
  if (!told.second) return '先选第二名执法人员'
  if (showsTaskOrder(told) && told.taskOrder.trim() === '') return '写上检查任务书编号'
  return told.address.trim() === '' ? '写上检查地点' : undefined
}

/** What is still missing before the inspection may start; undefined: nothing. */
export const missingIn = (told: Told, door: Door = {}): string | undefined => {
  const { credentialsShown, recusal, recusalReason, answeredBy } = told
  const invalid = invalidShown(told, door.expired ?? {})
  if (invalid) return invalid
  if (!credentialsShown) return `先出示${credentialsWords(told)}`
  const missing = missingToBegin(told, door)
  if (missing) return missing
  if (recusal === undefined) return '先问是否申请回避'
  if (recusal === 'requested' && recusalReason.trim() === '') return '写一句回避理由'
  return answeredBy.trim() === '' ? '写上是谁回答的' : undefined
}

type Company = { readonly away?: readonly string[] | undefined; readonly onlyWith?: string | undefined }

/** Why a colleague may not be the second at this shop (回避); undefined: may. */
export const whyNotWith = ({ away, onlyWith }: Company, personId: string): string | undefined => {
  if (away?.includes(personId)) return '这家店申请了回避，不能参加检查'
  return onlyWith && onlyWith !== personId ? '所长派了别人和您一起去' : undefined
}
