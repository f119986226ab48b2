import { addDays } from '@app/rules/time/day'
import { conductHints } from '@app/types/inspection/conduct/values'
import { Id } from '@app/types/platform/contract'
import { aDay, type ConditionsOf, conditionsIn, oneOf } from '../view/conditions'

const anId = (written: string) => Id.safeParse(written).data

const conductConditions = {
  from: aDay,
  to: aDay,
  stationId: anId,
  inspectorId: anId,
  hint: oneOf(conductHints),
}

export type ConductFilter = ConditionsOf<typeof conductConditions> & { readonly from: string; readonly to: string }

/** What the address asks for; without days, the last thirty. */
export const conductFilterIn = (params: URLSearchParams, today: string): ConductFilter => {
  const { from, to = today, ...rest } = conditionsIn(params, conductConditions)
  return { ...rest, to, from: from ?? addDays(to, -29) }
}
