import { useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import { useDidShow } from '../../device/hooks'
import { openWorkplaceBox, readWorkplaces, workplaceIn } from '../../employee/workplace'
import { api, now } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'

export type Shown = Answer<'duty', 'showToday'>

/** Where somebody works, and which of these places is looked at; the choice stays on the phone. */
export const useWorkplace = () => {
  const box = useOwnBox(openWorkplaceBox)
  const [chosenNow, setChosen] = useState<string>()
  const chosen = chosenNow ?? box.chosen()
  const [query, again] = useRead('workplaces', () => readWorkplaces(api))
  const workplaces = shownValue(query)?.workplaces
  const workplace = workplaces && workplaceIn(workplaces, chosen)
  const choose = (shopId: string) => {
    box.choose(shopId)
    setChosen(shopId)
  }
  return { box, query, again, workplaces, workplace, choose }
}

/** What is due at a shop; what is told of since the last time is what happened after the last visit of this page. */
export const useToday = (box: ReturnType<typeof openWorkplaceBox>, shopId: string | undefined) => {
  const since = useMemo(() => (shopId ? box.seenAt(shopId) : undefined), [box, shopId])
  const [query, again] = useRead(shopId && `today/${shopId}`, () =>
    api.duty.showToday({ shopId: shopId ?? '', ...(since && { since }) }),
  )
  useDidShow(again)
  const shown = shownValue(query)
  const seen = query.state === 'ready' ? query.value.shopId : undefined
  useEffect(() => {
    if (seen) box.see(seen, new Date(now()).toISOString())
  }, [box, seen])
  return { query, again, shown: shown?.shopId === shopId ? shown : undefined }
}
