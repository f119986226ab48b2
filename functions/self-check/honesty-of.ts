import type { FilledCheck } from '@app/rules/self-check/filled-check'
import { fewestChecks, type HonestyHint, honestyHint, isWorthALook } from '@app/rules/self-check/honesty'
import { mapAtMost } from '../platform/map-at-most'
import type { Write } from '../platform/ports/records'
import type { StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'
import type { StoredSelfCheck } from './store'
import { usedBefore } from './used-before'

type Deps = Pick<SelfCheckDeps, 'store' | 'photos'>
type Of = Pick<StoredShop, 'district' | 'shopId'>
/** Photos that had been used before, by the self-check that they came with. */
type Used = ReadonlyMap<string, readonly string[]>

/** So many of the last self-checks are looked at: a month of daily ones. */
const mostChecks = 30
const atOnce = 4

const filled = (one: StoredSelfCheck, used: readonly string[]): FilledCheck => {
  const { table, to: day, summary, photos } = one
  const answers = Object.entries(one.answers)
  return {
    ...{ tableKey: table.id, day, startedAt: summary.startedAt, filledAt: summary.finishedAt },
    answers: Object.fromEntries(answers.map(([key, { result, remark = '' }]) => [key, `${result} ${remark}`])),
    temperatures: Object.fromEntries(answers.flatMap(([key, { reading }]) => (reading ? [[key, reading]] : []))),
    photos: photos.map(({ sha256 }) => ({ seenBefore: used.includes(sha256) })),
  }
}

type Found = { readonly last: readonly StoredSelfCheck[]; readonly used: Used; readonly hint: HonestyHint | undefined }

/** The hint of a shop's last self-checks; photos of those in `known` are not looked up again. */
export const honestyOf = async (deps: Deps, of: Of, known: Used = new Map()): Promise<Found> => {
  const last = await deps.store.latestChecks(of, mostChecks)
  const found = await mapAtMost(
    atOnce,
    last,
    async (one) => known.get(one.selfCheckId) ?? [...(await usedBefore(deps, one, true))],
  )
  const used = new Map(last.map(({ selfCheckId }, n) => [selfCheckId, found[n] ?? []]))
  return { last, used, hint: honestyHint(last.map((one, n) => filled(one, found[n] ?? []))) }
}

/**
 * Keeps whether a shop's self-checks are worth a closer look, so that a list of many shops can mark them; nothing where
 * none came since. Of each self-check the photos are looked up once.
 */
export const hintWrites = async (deps: Deps, { district, shopId }: Of): Promise<readonly Write[]> => {
  const { hints, latestChecks } = deps.store
  const [before, [newest]] = await Promise.all([hints.get({ district, shopId }), latestChecks({ district, shopId }, 1)])
  if (!newest || before?.newest === newest.selfCheckId) return []
  const known = new Map((before?.used ?? []).map(({ selfCheckId, photos }) => [selfCheckId, photos]))
  const { last, used, hint } = await honestyOf(deps, { district, shopId }, known)
  if (last.length < fewestChecks) return []
  const facts = {
    ...{ district, shopId, newest: newest.selfCheckId },
    isWorthALook: hint !== undefined && isWorthALook(hint),
    used: [...used].map(([selfCheckId, photos]) => ({ selfCheckId, photos: [...photos] })),
  }
  return [before ? hints.replace({ ...facts, revision: before.revision }) : hints.insert({ ...facts, revision: 1 })]
}
