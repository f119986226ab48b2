import { entryVerdict } from '@app/rules/ledger/entry-faults'
import type { LedgerContent } from '@app/types/ledger/content'
import { refuseFiles } from '../photo/public'
import type { PersonActor } from '../platform/actor'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { LedgerDeps } from './deps'
import type { StoredPhoto, StoredVersion } from './store'

export type Said = { readonly content: LedgerContent; readonly note: string; readonly photos: readonly string[] }

type Making = {
  readonly actor: PersonActor
  readonly shop: StoredShop
  readonly entryId: string
  readonly said: Said
  readonly reason?: string
  readonly at: Date
}

/** A sample is kept before it is thrown away, and neither will be in the future. */
const timesAreWrong = (content: LedgerContent, at: Date): boolean => {
  if (content.kind !== 'sampleRetention') return false
  const [taken, discarded] = [content.takenAt, content.discardedAt ?? content.takenAt].map((one) => Date.parse(one))
  return (taken ?? 0) > at.getTime() || (discarded ?? 0) > at.getTime() || (discarded ?? 0) < (taken ?? 0)
}

/** A supplier's papers are the same each time; what shows the kitchen of a day is compared with earlier photos. */
const isPaper = ({ kind }: LedgerContent): boolean => kind === 'goodsReceived' || kind === 'goodsHandedOut'

export const pictureSubject = (entryId: string) => ({ kind: 'ledger', id: entryId }) as const

type Whose = {
  readonly district: string
  readonly entryId: string
  readonly at: Date
  /** Whose earlier photos they are compared with; absent for papers. */
  readonly shopId?: string
}

/** Photos of an entry, taken in as they were sent. */
export const takePhotos = async (
  { photos }: Pick<LedgerDeps, 'photos'>,
  { entryId, ...whose }: Whose,
  sent: readonly string[],
): Promise<{ readonly photos: StoredPhoto[]; readonly writes: readonly Write[] } | Refused> => {
  const named = sent.map((sha256, n) => ({ purpose: 'photo' as const, sha256, words: `第 ${n + 1} 张照片` }))
  const { files, writes } = await photos.intakeFiles({ ...whose, subject: pictureSubject(entryId) }, named)
  const refusal = refuseFiles(files)
  if (refusal) return refusal
  const taken = files.flatMap(({ sha256, intake }) =>
    intake.state === 'there' && intake.picture.shown ? [{ sha256, objectKey: intake.picture.shown.objectKey }] : [],
  )
  return { photos: taken, writes }
}

/** What somebody says about a day, judged by the limits of the law, with its photos taken in. */
export const newVersion = async (
  deps: Pick<LedgerDeps, 'photos'>,
  { actor, shop, entryId, said, reason, at }: Making,
): Promise<{ readonly version: StoredVersion; readonly writes: readonly Write[] } | Refused> => {
  const { content, note } = said
  if (timesAreWrong(content, at)) return refuse('ledger.sampleTimes')
  const verdict = entryVerdict(content, shop.businessTypes)
  if ('unreadable' in verdict) return refuse('ledger.figureUnreadable', [verdict.unreadable])
  const { district, shopId } = shop
  const whose = { district, entryId, at, ...(!isPaper(content) && { shopId }) }
  const taken = await takePhotos(deps, whose, said.photos)
  if (isRefused(taken)) return taken
  const { photos, writes } = taken
  const { name: by, personId } = actor
  const faults = [...verdict.faults]
  return {
    version: { at: at.toISOString(), by, personId, content, note, ...(reason && { reason }), faults, photos },
    writes,
  }
}
