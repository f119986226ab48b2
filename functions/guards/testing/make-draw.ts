import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Voice } from './voices'

/** A list to be drawn by a number of a day to come. */
export const drawnLater: InputOf<'inspection.freezeDraw'> = {
  title: '随机复查',
  count: 1,
  by: 'whole',
  source: '当天福彩 3D 开奖号',
  sourceDay: '2099-01-01',
  excluded: [],
}

/** A list that is fixed and can be drawn from at once. */
export const makeDraw = async (ask: Ask, office: Voice, now: Date): Promise<string> => {
  const sourceDay = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  return got<{ drawId: string }>(await ask(office, 'inspection.freezeDraw', { ...drawnLater, sourceDay })).drawId
}
