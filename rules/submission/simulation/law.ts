import type { CertificateStanding, Facts } from '../server-intake'
import { day, hour, type World } from './world'

/** What law and registers hold for one inspection, and from when. */
export type Law = {
  readonly kind: 'good' | 'certificateEnded' | 'tableSuperseded' | 'tableUnknown' | 'shopChanged'
  readonly since: number
}

const others = ['certificateEnded', 'tableSuperseded', 'tableUnknown', 'shopChanged'] as const

export const drawLaw = ({ random, faults, now }: World): Law => {
  const since = now() + random.between(0, 5 * hour)
  for (const kind of others) if (faults.strikes(kind, 0.12)) return { kind, since }
  return { kind: 'good', since: now() + 1_000 * day }
}

export const factsUnder = ({ kind, since }: Law, judged: number, at: number): Omit<Facts, 'photo'> => {
  const standing = (moment: number): CertificateStanding =>
    kind === 'certificateEnded' && moment >= since ? 'revoked' : 'valid'
  const good = { atSigning: 'valid', atArrival: 'valid' } as const
  const tables = { tableUnknown: 'unknown', tableSuperseded: judged >= since ? 'superseded' : 'inForce' } as const
  return {
    at,
    inspectors: [good, { atSigning: standing(judged), atArrival: standing(at) }],
    table: kind === 'tableUnknown' || kind === 'tableSuperseded' ? tables[kind] : 'inForce',
    shop: kind === 'shopChanged' && at >= since ? 'changedSince' : 'sameAsSigned',
  }
}

/** What a history expects of an inspection signed at this true time by a phone whose clock was right. */
export const isLawful = ({ kind, since }: Law, signedAt: number): boolean =>
  kind !== 'tableUnknown' && !(kind === 'certificateEnded' && signedAt >= since)
