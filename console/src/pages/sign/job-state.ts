import type { SignJob } from '@app/types/shop/signs'
import type { Tone } from '../../parts/shapes'
import { figure } from '../../words/figures'

export const isRunning = (state: SignJob['state']): boolean => state === 'waiting' || state === 'rendering'

/** How a job stands, in words; a failure says why. */
export const jobInWords = ({
  state,
  done,
  total,
  failure,
  leftOut,
}: SignJob): { readonly tone: Tone; readonly words: string } => {
  if (state === 'waiting') return { tone: 'none', words: '排队中' }
  if (state === 'rendering') return { tone: 'none', words: `正在做 ${figure(done)} / ${figure(total)} 张` }
  if (state === 'done' && leftOut) return { tone: 'warn', words: `做好了 ${figure(done)} 张，${leftOut}` }
  if (state === 'done') return { tone: 'pass', words: `做好了 ${figure(total)} 张` }
  return { tone: 'fail', words: failure ?? '没有做成，请再做一次' }
}
