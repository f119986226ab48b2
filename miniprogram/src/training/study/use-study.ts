import { beatEvery } from '@app/rules/training/study-time'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { useDidHide, useDidShow } from '../../device/hooks'
import { api, makeId, now } from '../../parts'
import { type ActiveTime, activeSeconds, hiddenAt, shownAt } from '../active-time'
import type { Whose } from '../whose'

/** What the server credited, and what the page had counted when it did. */
type Credited = { readonly seconds: number; readonly claimed: number }
type Studied = Whose & { readonly courseId: string }

/** Seconds between two beats once the time is nearly enough: a slow clock must not hold anybody up. */
const lastBeats = 4

const isDue = (credited: Credited | undefined, claimed: number, required: number): boolean => {
  if (!credited) return true
  const fresh = claimed - credited.claimed
  const isNearlyDone = credited.seconds < required && credited.seconds + fresh >= required
  return fresh >= (isNearlyDone ? Math.min(lastBeats, required - credited.seconds + 1) : beatEvery)
}

/** Time in sight: it stands still while the page is hidden, another app is open or the screen is dark. */
const useActiveTime = (onHide: () => void) => {
  const time = useRef<ActiveTime>({ sum: 0 })
  const show = () => {
    time.current = shownAt(time.current, now())
  }
  useEffect(show, [])
  useDidShow(show)
  useDidHide(() => {
    time.current = hiddenAt(time.current, now())
    onHide()
  })
  return () => activeSeconds(time.current, now())
}

/**
 * Counts how long a course is read: the page says it every minute and the server credits it. Before the first beat has
 * arrived nothing counts, for the server does not know yet that the page is open.
 */
export const useStudy = (of: Studied, known: number, required: number) => {
  const sitting = useMemo(makeId, [])
  const [credited, setCredited] = useState<Credited>()
  const [trouble, setTrouble] = useState<Outcome<unknown>>()
  const busy = useRef(false)
  const [seconds, setSeconds] = useState(known)
  const beat = async (): Promise<void> => {
    if (busy.current) return
    busy.current = true
    const claimed = active()
    const kept = await api.training.keepStudying({ ...of, sitting, activeSeconds: claimed })
    busy.current = false
    setTrouble('value' in kept ? undefined : kept)
    if ('value' in kept) setCredited({ seconds: kept.value.seconds, claimed })
  }
  const active = useActiveTime(() => void beat())
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useEffect(() => () => void beat(), [])
  const tick = () => {
    if (isDue(credited, active(), required)) void beat()
    setSeconds(credited ? credited.seconds + Math.max(0, active() - credited.claimed) : known)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tick` is made anew in every rendering
  useEffect(() => {
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [credited, required])
  return { seconds, isEnough: (credited?.seconds ?? known) >= required, isCounting: credited !== undefined, trouble }
}
