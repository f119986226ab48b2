import type { PhotoSource, ProofMark } from '@app/types/self-check/values'
import { metresBetween } from '../shop/signs/far-apart'
import { dayOf, timeOf } from '../time/day'

/** Degrees WGS 84, as phones say them. */
type Place = { readonly latitude: number; readonly longitude: number }

/** As far from the shop's place as a photo may be taken: coarse places and telephones err by some 200 m together. */
export const shopRadius = 300
export const shopRadiusStanding = '待本局确认'

const minutes = (count: number) => count * 60_000

/** How far the phone's clock and ours may differ before it is said. */
const clockErrs = minutes(10)
/** Before the table was opened: whoever sees something photographs it, then opens the table. */
const before = minutes(30)

export type ProvedPhoto = {
  readonly takenAt: string
  readonly source: PhotoSource
  readonly place?: Place | undefined
}

/** The phone's times of one self-check, and when the server had it. `sentAt`: the phone's clock as it was sent. */
export type Times = {
  readonly startedAt: string
  readonly finishedAt: string
  readonly sentAt: string
  readonly receivedAt: string
}

/**
 * Whether a photo was taken for this self-check: `old` was taken before it began, `ahead` after it was sent. Both by the
 * phone's own clock, so that one that is wrong as a whole refuses nothing.
 */
export const photoFault = (
  { takenAt }: Pick<ProvedPhoto, 'takenAt'>,
  { startedAt, sentAt }: Pick<Times, 'startedAt' | 'sentAt'>,
): 'old' | 'ahead' | undefined => {
  const taken = Date.parse(takenAt)
  if (taken < Date.parse(startedAt) - before) return 'old'
  return taken > Date.parse(sentAt) ? 'ahead' : undefined
}

/** `2026-11-23 18:20`, for whoever has to take it again. */
export const takenWords = (takenAt: string): string => `${dayOf(takenAt)} ${timeOf(takenAt)}`

/** Whether the phone's clock differs from ours by more than the way takes. */
export const isClockOff = ({ sentAt, receivedAt }: Pick<Times, 'sentAt' | 'receivedAt'>): boolean =>
  Math.abs(Date.parse(sentAt) - Date.parse(receivedAt)) > clockErrs

/** Metres between where it was taken and the shop; undefined where one of the two is not known. */
export const metresFromShop = (place: Place | undefined, shop: Place | undefined): number | undefined =>
  place && shop ? Math.round(metresBetween(place, shop)) : undefined

const placeMark = (place: Place | undefined, shop: Place | undefined): readonly ProofMark[] => {
  if (!place) return ['noPlace']
  const metres = metresFromShop(place, shop)
  if (metres === undefined) return ['shopNotPlaced']
  return metres > shopRadius ? ['farAway'] : []
}

type Around = { readonly shop?: Place | undefined; readonly times: Pick<Times, 'sentAt' | 'receivedAt'> }

/** What a photo lacks of its five proofs. */
export const marksOf = ({ source, place }: ProvedPhoto, { shop, times }: Around): readonly ProofMark[] => [
  ...(source === 'album' ? (['fromAlbum'] as const) : []),
  ...placeMark(place, shop),
  ...(isClockOff(times) ? (['clockOff'] as const) : []),
]
