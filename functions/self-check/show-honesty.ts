import type { FilledCheck } from '@app/rules/self-check/filled-check'
import { honestyHint, isWorthALook } from '@app/rules/self-check/honesty'
import type { HonestyShown } from '@app/types/self-check/contract'
import { mapAtMost } from '../platform/map-at-most'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { SelfCheckDeps } from './deps'
import { shopToRead } from './load-shop'
import type { StoredSelfCheck } from './store'
import { usedBefore } from './used-before'

type Deps = Pick<SelfCheckDeps, 'store' | 'shops' | 'photos'>

/** So many of the last self-checks are looked at: a month of daily ones. */
const mostChecks = 30
const atOnce = 4

const filled = (one: StoredSelfCheck, used: ReadonlySet<string>): FilledCheck => {
  const { table, to: day, summary, photos } = one
  const answers = Object.entries(one.answers)
  return {
    ...{ tableKey: table.id, day, startedAt: summary.startedAt, filledAt: summary.finishedAt },
    answers: Object.fromEntries(answers.map(([key, { result, remark = '' }]) => [key, `${result} ${remark}`])),
    temperatures: Object.fromEntries(answers.flatMap(([key, { reading }]) => (reading ? [[key, reading]] : []))),
    photos: photos.map(({ sha256 }) => ({ seenBefore: used.has(sha256) })),
  }
}

/** What hints that a shop’s self-checks are filled in without looking: reasons to look closer, never a verdict. */
export const showHonesty = given(
  async (deps: Deps, asked: Asked<{ readonly shopId: string }>): Promise<HonestyShown | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    if (!may.seeAsStaff(asked.actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const last = await deps.store.latestChecks(shop, mostChecks)
    const checks = await mapAtMost(atOnce, last, async (one) => filled(one, await usedBefore(deps, one, true)))
    const hint = honestyHint(checks)
    return {
      checks: checks.length,
      isWorthALook: hint !== undefined && isWorthALook(hint),
      reasons: (hint?.reasons ?? []).map(({ words }) => words),
    }
  },
)
