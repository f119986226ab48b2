import type { DrawLine, DrawShown } from '@app/types/inspection/draw'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { StoredDraw } from './store'

const lineOf = (draw: StoredDraw): DrawLine => {
  const { drawId, title, count, by, stationId, businessType, source, sourceDay, eligible, listHash } = draw
  return {
    ...{ drawId, title, count, by, source, sourceDay, eligible, listHash },
    ...(stationId && { stationId }),
    ...(businessType && { businessType }),
    frozenAt: draw.frozenAt,
    frozenBy: draw.frozenBy.name,
    ...(draw.run && { drawnAt: draw.run.at }),
  }
}

/** The district's last draws, newest first. */
export const listDraws = given(async ({ store }: InspectionDeps, { actor: { district } }: Asked<unknown>) => {
  const { items } = await store.draws.list(`D#${district}#DRAWS`, { limit: 50, reverse: true })
  return { draws: items.map(lineOf) }
})

/** One draw with everything by which anybody can draw again. */
export const showDraw = given(
  async (
    { store }: InspectionDeps,
    { actor: { district }, input: { drawId } }: Asked<{ readonly drawId: string }>,
  ): Promise<DrawShown | Refused> => {
    const [draw, list] = await Promise.all([
      store.draws.get({ district, drawId }),
      store.drawLists.get({ district, drawId }),
    ])
    if (!draw || !list) return refuse('draw.unknown')
    const { excluded, run } = draw
    return {
      ...lineOf(draw),
      excluded,
      list: list.text,
      ...(run && { run: { number: run.number, seedHash: run.seedHash, at: run.at, by: run.name, drawn: run.drawn } }),
    }
  },
)
