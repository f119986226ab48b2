import { drawShops, lotText, readListText, seedText } from '@app/rules/inspection/draw/draw-shops'
import { dayOf } from '@app/rules/time/day'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { hashText } from '../deliver/hash-content'
import type { InspectionDeps } from '../deps'

type Input = { readonly drawId: string; readonly number: string }
type Answer = { readonly drawId: string; readonly drawn: number }

/** Draws by the public number: the seed holds the list's hash, so list and number together give one outcome only. */
export const runDraw = given(
  async ({ store, shops }: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    if (actor.kind !== 'person') return refuse('access.denied')
    const { district, personId, name } = actor
    const { drawId, number } = input
    const [draw, list] = await Promise.all([
      store.draws.get({ district, drawId }),
      store.drawLists.get({ district, drawId }),
    ])
    if (!draw || !list) return refuse('draw.unknown')
    if (draw.run) return refuse('draw.done')
    if (dayOf(at.toISOString()) < draw.sourceDay) return refuse('draw.tooEarly')
    const { listHash, source, sourceDay, count } = draw
    const seed = hashText(seedText(listHash, { source, day: sourceDay, number }))
    const ids = drawShops({
      eligible: readListText(list.text),
      count,
      lotOf: (shopId) => hashText(lotText(seed, shopId)),
    })
    const drawn = await Promise.all(
      ids.map(async (shopId) => ({ shopId, name: (await shops.shop(district, shopId))?.name ?? '' })),
    )
    const run = { number, seedHash: seed, at: at.toISOString(), personId, name, drawn }
    return {
      answer: { drawId, drawn: drawn.length },
      writes: [
        store.draws.replace({ ...draw, run }),
        store.drawnShops.insert({ revision: 1, district, drawId, on: dayOf(at.toISOString()), shopIds: [...ids] }),
      ],
      subject: `draw:${drawId}`,
    }
  },
)
