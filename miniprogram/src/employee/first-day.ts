import { addDays, type Day } from '@app/rules/time/day'
import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import type { Storage } from '../device/storage'
import { readPeople } from './workplace'

type Shop = Answer<'shop', 'showShop'>
type People = Answer<'employee', 'listEmployees'>
type Checks = Answer<'selfCheck', 'listSelfChecks'>

/** What the records of a shop say that began to be run here. */
export type FirstDay = {
  readonly shop: Pick<Shop, 'shopId' | 'name' | 'code' | 'scannedAt'>
  readonly people: Pick<People, 'inService' | 'health' | 'vacant' | 'employees'>
  readonly checks: Pick<Checks, 'today' | 'since' | 'tables' | 'past' | 'openDays'>
}

export type Step = {
  readonly key: 'code' | 'people' | 'health' | 'openDays' | 'selfCheck' | 'consent'
  readonly title: string
  readonly words: string
  readonly isDone: boolean
  /** Nobody has to: whoever leaves it lacks nothing. */
  readonly isFree?: true
  readonly page?: string
  readonly query: Readonly<Record<string, string>>
}

const codeStep = ({ shop: { code, scannedAt } }: FirstDay): Step => ({
  key: 'code',
  title: '把码贴上墙',
  words: scannedAt
    ? '检查员已在店里扫到'
    : code.text
      ? '码已签发。由监管所印好给您，贴在进门看得见的地方；点开看顾客扫到什么'
      : '码要换新，请联系监管所',
  isDone: scannedAt !== undefined,
  ...(code.text && { page: '/pages/shop/index' }),
  query: { ...(code.text && { code: code.text }) },
})

const peopleStep = ({ shop: { shopId }, people: { inService, vacant } }: FirstDay): Step => ({
  key: 'people',
  title: '把店里的人登记齐',
  words:
    inService === 0
      ? '写上姓名、职务，也可以用表格一次导入'
      : `已登记 ${inService} 人${vacant.length > 0 ? '，还有职务没有人担任' : ''}`,
  isDone: inService > 0 && vacant.length === 0,
  page: '/merchant/people/index',
  query: { shopId },
})

const healthStep = ({ shop: { shopId }, people: { inService, health } }: FirstDay): Step => ({
  key: 'health',
  title: '登记健康证',
  words:
    health.needed > 0 ? `要健康证的 ${health.needed} 人，有效 ${health.valid} 人` : '接触直接入口食品的人，要有健康证',
  isDone: inService > 0 && health.valid === health.needed,
  page: '/merchant/people/index',
  query: { shopId },
})

const openDaysStep = ({ shop: { shopId }, checks: { openDays } }: FirstDay): Step => ({
  key: 'openDays',
  title: '说好哪天休业',
  words: '休业的日子不用自查，不记逾期',
  isDone: openDays.history.length > 0,
  page: '/merchant/open-days/index',
  query: { shopId },
})

const checkStep = ({ shop: { shopId }, checks: { tables, past } }: FirstDay): Step => ({
  key: 'selfCheck',
  title: '做第一次自查',
  words: '照表看一遍，五分钟',
  isDone: [...tables, ...past].some(({ settledBy }) => settledBy !== undefined),
  page: '/merchant/self-check/index',
  query: { shopId },
})

const consentStep = ({ people: { employees } }: FirstDay): Step => ({
  key: 'consent',
  title: '要不要公示姓名、电话',
  words: '自愿。不同意的，公众只看到职务和姓',
  isDone: employees.some(({ consents }) => consents.some(({ withdrawnAt }) => withdrawnAt === undefined)),
  isFree: true,
  page: '/merchant/consents/index',
  query: {},
})

/** What there is to do on the first day, and what of it the records show as done. */
export const stepsOf = (first: FirstDay): readonly Step[] => [
  codeStep(first),
  peopleStep(first),
  healthStep(first),
  openDaysStep(first),
  // where the bureau has published no table there is nothing to begin with
  ...(first.checks.tables.length > 0 ? [checkStep(first)] : []),
  consentStep(first),
]

export const stepsLeft = (steps: readonly Step[]): number =>
  steps.filter(({ isDone, isFree }) => !isDone && !isFree).length

/** Days for which a shop is new. */
const newDays = 30

/** Whether the guide has nothing to say any more: all is done, or the first days are long over. */
export const isOver = (first: FirstDay): boolean => {
  const { since, today } = first.checks
  return stepsLeft(stepsOf(first)) === 0 || (since !== undefined && since < (addDays(today, -newDays) as Day))
}

/** The records that say it, read together; the first that cannot be read is the answer. */
export const readFirstDay = async (api: Api, shopId: string): Promise<Outcome<FirstDay>> => {
  const [shop, people, checks] = await Promise.all([
    api.shop.showShop({ shopId }),
    readPeople(api, { shopId }),
    api.selfCheck.listSelfChecks({ shopId }),
  ])
  if (!('value' in shop)) return shop
  if (!('value' in people)) return people
  return 'value' in checks ? { value: { shop: shop.value, people: people.value, checks: checks.value } } : checks
}

/** Whether a shop's guide was put away on this phone. */
export const openGuideBox = (storage: Storage) => ({
  isAway: (shopId: string): boolean => storage.read(`guide/${shopId}`) === 'away',
  putAway: (shopId: string): void => void storage.write(`guide/${shopId}`, 'away'),
})
