import type { Refusal } from './answers'
import type { Outbox, Wait } from './outbox'
import { type AnyParcel, isUnsent, type KnownStage, type Parcel, type Sending } from './parcel'
import { type Remedy, refusals } from './refusals'

/** What stands on a line of the outbox: the state in a few characters, and what it means or what to do. */
export type ParcelWords = { readonly state: string; readonly next?: string }

const waits: Readonly<Record<Wait['why'], string>> = {
  offline: '没有网络，联网后自动上传。',
  noAnswer: '网络不稳，稍后自动再试。',
  busy: '服务器正忙，稍后自动再试。',
  serverFailed: '服务器出错，稍后自动再试；内容都在本机。',
  signedOut: '登录已过期，重新登录后自动上传。',
  checking: '照片正在核验，稍后自动继续。',
  photoDamaged: '照片在路上损坏，稍后自动重传。',
  photoMissing: '服务器少了照片，正在自动补传。',
  storageFull: '手机存储已满。请清理出空间，之后自动继续；在此之前不要卸载小程序。',
}

/** The receipt's first eight characters: what two people compare on the phone. */
export const shortHash = (hash: string): string => hash.slice(0, 8)

const pad = (part: number) => String(part).padStart(2, '0')

/** In the bureau's time (UTC+8), whatever the phone is set to. */
const momentOf = (iso: string): string => {
  const at = new Date(Date.parse(iso) + 8 * 3_600_000)
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`
}

/** The photo on its way counts: 上传中 2/6 张 while the second of six is sent. */
const sendingWords = ({ there, photos }: Sending): string =>
  there.length < photos.length ? `上传中 ${there.length + 1}/${photos.length} 张` : '上传中'

/** A reason that stands for many of the server's has its own words only for what stays: the server knows what to do. */
const remedyWords = ({ reason, next }: Refusal): string =>
  reason === 'contentInvalid' && next ? `原件还在本机。${next}改好后重新签名。` : refusals[reason].next

type Words = {
  readonly [S in KnownStage]: (parcel: Extract<Parcel, { stage: S }>, wait: Wait | undefined) => ParcelWords
}

const waiting = (wait: Wait | undefined): Pick<ParcelWords, 'next'> => (wait ? { next: waits[wait.why] } : {})

const words: Words = {
  draft: (_, wait) => ({ state: '未完成', ...waiting(wait) }),
  finished: (_, wait) => ({ state: '待上传', ...waiting(wait) }),
  sending: (parcel, wait) => {
    const next = waiting(wait)
    return { state: wait ? '待上传' : sendingWords(parcel), ...next }
  },
  delivered: ({ receipt, withdrawal, by }) => ({
    state: `已送达 ${shortHash(receipt.receiptHash)}`,
    ...(by && { next: `${by}接着做完后送达，文书上是${by}手机上的内容。` }),
    ...(withdrawal && { next: `送达后由${withdrawal.who}于${momentOf(withdrawal.when)}撤回，不用重传。` }),
  }),
  refused: ({ refusal }) => ({
    state: `未收下：${refusal.said ?? refusals[refusal.reason].message}`,
    next: remedyWords(refusal),
  }),
  conflict: ({ conflict }) => ({
    state: '与已送达的不一致',
    next: `${conflict.who}于${momentOf(conflict.when)}先送达了同一次检查的另一份内容。两份都已保留，由所里核对后定，不用重传；查明要改的，按更正办理。`,
  }),
}

export const wordsOf = (
  parcel: AnyParcel,
  { waits: now, signedOut }: Pick<Outbox, 'waits' | 'signedOut'>,
): ParcelWords => {
  if (parcel.stage === 'unreadable')
    return parcel.newer
      ? { state: '请更新小程序', next: '这份检查由新版小程序保存，更新后再打开。内容没有动。' }
      : { state: '读不出', next: '这份检查的存储已损坏，没有删除。请报告所长，并查看检查记录里是否已送达。' }
  if (parcel.stage === 'sending' && signedOut) return { state: '待上传', next: waits.signedOut }
  const say = words[parcel.stage] as (parcel: Parcel, wait: Wait | undefined) => ParcelWords
  return say(parcel, now[parcel.key])
}

/** Why a page will not let anything be changed, and where the lawful way is. */
export const declineWords: Readonly<Record<AnyParcel['stage'], string>> = {
  draft: '这份检查还没有送达，不能移除。',
  finished: '已经签名。要改，请先“退回修改”，签名会作废。',
  sending: '已经开始上传，不能再改。送达后如有错误，请按更正办理。',
  delivered: '已经送达，不能再改。如有错误，请按更正办理。',
  refused: '签名后的内容不能改。请按提示办理，原件会留在本机。',
  conflict: '两份内容都已保留，不能改。由所里核对后定。',
  unreadable: '这份检查现在读不出，不能改，也不能移除。',
}

/** What the page offers for a refused inspection. */
export const remedyOf = (parcel: AnyParcel): Remedy | undefined =>
  parcel.stage === 'refused' ? refusals[parcel.refusal.reason].remedy : undefined

/** Said before signing out; undefined when nothing would be lost. */
export const signOutWarning = ({ parcels }: Pick<Outbox, 'parcels'>): string | undefined => {
  const unsent = parcels.filter(isUnsent).length
  return unsent === 0
    ? undefined
    : `还有 ${unsent} 份检查没有送达。退出登录后它们打不开，换手机、卸载小程序会丢失。请先联网上传。`
}

/** For each inspection that WeChat or the phone has wiped before it was delivered. */
export const lossWords = ({ title, begunAt, finished }: Outbox['lost'][number]): ParcelWords => ({
  state: `${title}：${momentOf(new Date(begunAt).toISOString())}的检查已被手机系统清掉`,
  next: finished ? '请先在检查记录里看是否已送达；没有的，请报告所长并重新检查。' : '这份检查没有做完，请重新检查。',
})
