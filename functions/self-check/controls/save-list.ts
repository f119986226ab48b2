import type { ControlItem } from '@app/rules/self-check/control-template'
import { dayOf } from '@app/rules/time/day'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { SelfCheckDeps } from '../deps'
import { shopToAct } from '../load-shop'
import { listOf } from './load'

type Input = { readonly shopId: string; readonly version: number; readonly items: readonly ControlItem[] }

/** Posts that keep the shop's list besides whoever runs it. */
const keeping = new Set(['principal', 'foodSafetyDirector', 'foodSafetyOfficer'])

const mayKeep = async ({ employees }: SelfCheckDeps, of: { district: string; shopId: string }, asked: Asked<Input>) => {
  if (asked.actor.kind !== 'person') return false
  const today = dayOf(asked.at.toISOString())
  const own = await employees.byPerson(of.district, of.shopId, asked.actor.personId)
  return (own?.posts ?? []).some(({ post, from, to }) => keeping.has(post) && from <= today && (to ?? today) >= today)
}

const twice = (items: readonly ControlItem[]): readonly string[] =>
  items.filter(({ key }, n) => items.findIndex((one) => one.key === key) !== n).map(({ text }) => text)

/** The next version of the shop's own list; records keep the version that they were made by. */
export const saveControlList = given(
  async (deps: SelfCheckDeps, asked: Asked<Input>): Promise<Changed<{ version: number }> | Refused> => {
    const loaded = await shopToAct(deps, asked)
    if (isRefused(loaded)) return loaded
    const { shop, actor, isRunning } = loaded
    if (!isRunning && !(await mayKeep(deps, shop, asked))) return refuse('selfCheck.notYourPost', ['食品安全员'])
    const { version: seen, items } = asked.input
    const before = await listOf(deps.store, shop)
    if (before.version !== seen) return refuse('selfCheck.listChanged', before.by ? [before.by] : [])
    const again = twice(items)
    if (again.length > 0) return refuse('selfCheck.answerUnknown', again)
    if (!deps.coversText(JSON.stringify(items))) return refuse('selfCheck.unprintable')
    const { district, shopId } = shop
    const { name: by, personId } = actor
    const version = seen + 1
    const savedAt = asked.at.toISOString()
    const list = { revision: 1, district, shopId, version, items: [...items], savedAt, by, personId }
    return { answer: { version }, writes: [deps.store.lists.insert(list)], subject: `shop:${shopId}` }
  },
)
