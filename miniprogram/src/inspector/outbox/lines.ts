import type { Outbox } from '@app/rules/submission/outbox'
import { type AnyParcel, isPending } from '@app/rules/submission/parcel'

type Delivered = Extract<AnyParcel, { readonly stage: 'delivered' }>

/** The outbox as it is shown: what waits for a person, what goes by itself, what is there. Drafts stand elsewhere. */
export const linesOf = ({ parcels }: Pick<Outbox, 'parcels'>) => ({
  toSee: parcels.filter(({ stage }) => stage === 'refused' || stage === 'conflict' || stage === 'unreadable'),
  onTheWay: parcels.filter(isPending),
  there: parcels
    .filter((one): one is Delivered => one.stage === 'delivered')
    .sort((a, b) => b.receipt.receivedAt.localeCompare(a.receipt.receivedAt)),
})

/** How much of a parcel has arrived, in percent: its pictures, then the record. */
export const partThere = (parcel: AnyParcel): number =>
  parcel.stage === 'sending' ? Math.round((100 * parcel.there.length) / (parcel.photos.length + 1)) : 0

/** As two people compare it: `B81C 04E7`. */
export const receiptWords = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()

/** A clock this far ahead (ms) is said; less is nobody's trouble. */
const noticed = 10 * 60_000

/**
 * A begun that lies after the server's receipt: the phone's clock was ahead, by how much at least, in words. Not beside
 * the server's own mark for it.
 */
export const clockWords = ({
  begunAt,
  receipt,
  marks = [],
}: Pick<Delivered, 'begunAt' | 'receipt' | 'marks'>): string | undefined => {
  if (marks.includes('clockOff')) return undefined
  const ahead = begunAt - Date.parse(receipt.receivedAt)
  if (ahead < noticed) return undefined
  const hours = Math.round(ahead / 3_600_000)
  const words =
    hours < 1 ? `${Math.round(ahead / 60_000)} 分钟` : hours < 48 ? `${hours} 小时` : `${Math.round(hours / 24)} 天`
  return `手机时间快了约 ${words}，送达按服务器时间记。`
}
