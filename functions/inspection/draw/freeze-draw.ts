import { listText } from '@app/rules/inspection/draw/draw-shops'
import { dayOf } from '@app/rules/time/day'
import type { BusinessType } from '@app/types/shop/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { hashText } from '../deliver/hash-content'
import type { InspectionDeps } from '../deps'
import type { StoredDraw } from './store'

type Input = Pick<StoredDraw, 'title' | 'count' | 'by' | 'source' | 'sourceDay'> & {
  readonly stationId?: string | undefined
  readonly businessType?: BusinessType | undefined
  readonly excluded: readonly { readonly shopId: string; readonly reason: string }[]
}
type Answer = { readonly drawId: string; readonly eligible: number; readonly listHash: string }

/**
 * Fixes which shops can be drawn (随机复查), their list hashed, before the number is public by which they are drawn: so
 * nobody can choose the list by its outcome.
 */
export const freezeDraw = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    if (input.sourceDay < dayOf(at.toISOString())) return refuse('draw.dayPast', ['sourceDay'])
    const excluded = await namedShops(deps, district, input.excluded)
    if (isRefused(excluded)) return excluded
    const text = listText(district, await eligibleOf(deps, district, input))
    const eligible = text.split('\n').length - 1
    if (eligible === 0) return refuse('draw.nothing')
    const drawId = deps.newId()
    const listHash = hashText(text)
    const { stationId, businessType, excluded: _, ...scope } = input
    const draw: StoredDraw = {
      ...{ revision: 1, district, drawId, ...scope, excluded, eligible, listHash },
      ...(stationId && { stationId }),
      ...(businessType && { businessType }),
      frozenAt: at.toISOString(),
      frozenBy: { personId, name },
    }
    return {
      answer: { drawId, eligible, listHash },
      writes: [deps.store.draws.insert(draw), deps.store.drawLists.insert({ revision: 1, district, drawId, text })],
      subject: `draw:${drawId}`,
    }
  },
)

type Excluded = StoredDraw['excluded']

const namedShops = async (
  { shops }: InspectionDeps,
  district: string,
  excluded: Input['excluded'],
): Promise<Excluded | Refused> => {
  const found = await Promise.all(
    excluded.map(async ({ shopId, reason }) => {
      const shop = await shops.shop(district, shopId)
      return shop ? [{ shopId, name: shop.name, reason }] : []
    }),
  )
  const named = found.flat()
  return named.length === excluded.length ? named : refuse('shop.unknown', ['excluded'])
}

type Drawable = Awaited<ReturnType<InspectionDeps['shops']['inBusiness']>>[number]

/** A shop of several kinds stands with the one that it was registered for first. */
const stratumOf: Readonly<Record<Input['by'], (shop: Drawable) => string>> = {
  whole: () => '',
  station: ({ stationId = '-' }) => stationId,
  businessType: ({ businessTypes: [first = '-'] }) => first,
}

const eligibleOf = async (deps: InspectionDeps, district: string, input: Input) => {
  const out = new Set(input.excluded.map(({ shopId }) => shopId))
  const all = await deps.shops.inBusiness(deps.lists, district, input)
  return all
    .filter(({ shopId }) => !out.has(shopId))
    .map((shop) => ({ shopId: shop.shopId, stratum: stratumOf[input.by](shop) }))
}
