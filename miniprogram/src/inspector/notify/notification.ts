import type { Position } from '../../device/locate'

/** What the inspector has entered on the notification page. */
export type Told = {
  readonly credentialsShown: boolean
  readonly recusal: 'none' | 'requested' | undefined
  /** When the question was answered. */
  readonly answeredAt?: string
  readonly recusalReason: string
  readonly answeredBy: string
  readonly second: string | undefined
  readonly address: string
  readonly position?: Position
}

export const nothingTold: Told = {
  credentialsShown: false,
  recusal: undefined,
  recusalReason: '',
  answeredBy: '',
  second: undefined,
  address: '',
}

/** What has been told so far with one thing more; the answer about recusal is dated by the tap that gives it. */
export const tellMore = (before: Partial<Told>, part: Partial<Told>, at: string): Partial<Told> => ({
  ...before,
  ...part,
  ...(part.recusal ? { answeredAt: at } : {}),
})

/** What is still missing before the inspection may start, in the order of the page; undefined: nothing. */
export const missingIn = ({ credentialsShown, recusal, recusalReason, answeredBy, second, address }: Told) => {
  if (!credentialsShown) return '先出示执法证'
  if (!second) return '先选第二名执法人员'
  if (recusal === undefined) return '先问是否申请回避'
  if (recusal === 'requested' && recusalReason.trim() === '') return '写一句回避理由'
  if (answeredBy.trim() === '') return '写上是谁回答的'
  return address.trim() === '' ? '写上检查地点' : undefined
}
