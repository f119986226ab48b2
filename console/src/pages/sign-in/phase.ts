import type { Problem } from '../../client/problem'

/** `waiting` → `confirmed` | `denied`, then `used`; two minutes after the start `expired`. */
type Polled = 'waiting' | 'confirmed' | 'denied' | 'used' | 'expired'

/** Validity of a code on the screen, seconds. Counted here: the district's clock need not be this computer's. */
export const CODE_SECONDS = 120

export type Phase =
  | { readonly is: 'starting' }
  | { readonly is: 'waiting'; readonly secondsLeft: number }
  | { readonly is: 'entering' }
  | { readonly is: 'over'; readonly title: string; readonly next: string }

type Seen = {
  /** When the code appeared, milliseconds; absent before. */
  readonly shownAt?: number | undefined
  readonly now: number
  readonly polled?: Polled | undefined
  readonly problem?: Problem | undefined
}

const ends: Readonly<Partial<Record<Polled, { readonly title: string; readonly next: string }>>> = {
  denied: { title: '手机上点了“不是我”', next: '如果是您在登录，换一个码再扫。' },
  expired: { title: '这个码过期了', next: '两分钟内没有人确认。' },
  used: { title: '这个码用过了', next: '一个码只能登录一次。' },
}

/** What the sign-in page shows. A refusal ends the attempt, whatever was polled before. */
export const phaseOf = ({ shownAt, now, polled, problem }: Seen): Phase => {
  if (problem !== undefined) return { is: 'over', title: problem.title, next: problem.next }
  if (shownAt === undefined) return { is: 'starting' }
  if (polled === 'confirmed') return { is: 'entering' }
  const end = ends[polled ?? 'waiting']
  if (end !== undefined) return { is: 'over', ...end }
  const secondsLeft = CODE_SECONDS - (now - shownAt) / 1_000
  return secondsLeft > 0
    ? { is: 'waiting', secondsLeft }
    : { is: 'over', title: '这个码过期了', next: '两分钟内没有人确认。' }
}
