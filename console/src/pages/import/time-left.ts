import { useRef } from 'react'
import { useOutside } from '../../client/api-context'

/** How far something was, and when. */
type Sample = { readonly at: number; readonly done: number }

/** Long enough to tell the pace by. */
const fewestMilliseconds = 4_000
const minute = 60_000

/** How long the rest takes at the pace so far, in words; nothing as long as the pace cannot be told. */
export const timeLeftInWords = (first: Sample, now: Sample, total: number): string | undefined => {
  const [elapsed, done] = [now.at - first.at, now.done - first.done]
  if (elapsed < fewestMilliseconds || done <= 0 || now.done >= total) return undefined
  const left = ((total - now.done) * elapsed) / done
  return left < minute ? '大约还要不到 1 分钟' : `大约还要 ${Math.ceil(left / minute)} 分钟`
}

/** The same, measured from when this page began to look; `what` names the run: another one begins anew. */
export const useTimeLeft = (what: string, { done, total }: { readonly done: number; readonly total: number }) => {
  const { now } = useOutside()
  const first = useRef<Sample & { readonly what: string }>(undefined)
  const sample = { at: now().getTime(), done, what }
  if (first.current?.what !== what) first.current = sample
  return timeLeftInWords(first.current, sample, total)
}
