import { type PictureFault, type PicturePurpose, pictureFaults } from '@app/types/photo/values'
import { mapAtMost } from '../platform/map-at-most'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import type { PhotoDeps } from './deps'
import { type PictureSubject, quarantineKey } from './picture-keys'
import type { StoredPicture } from './store'
import { type TakenPicture, takeIn } from './take-in'

/** Whose quota a picture is, and what the sender said that it is. */
export type SentBy = Pick<StoredPicture, 'owner' | 'contentType'>

/** `sent`: it came another way than by a form of ours (`layPicture`), so that nobody announced it. */
export type FileRef = { readonly purpose: PicturePurpose; readonly sha256: string; readonly sent?: SentBy }

export type FileIntake =
  | { readonly state: 'there'; readonly picture: TakenPicture }
  /** Nothing arrived, or not what was announced: to be sent again. */
  | { readonly state: 'lost' }
  /** A picture once, torn or damaged: to be taken or written again. */
  | { readonly state: 'unreadable'; readonly fault: 'photo.broken' }
  | { readonly state: 'rejected'; readonly fault: Exclude<PictureFault, 'photo.broken'> }

type Whose = {
  readonly district: string
  readonly subject: PictureSubject
  /** Whose record it is: its photos are compared with those that were used before. */
  readonly shopId?: string
  readonly at: Date
}

type Intake<F extends FileRef> = {
  readonly files: readonly (F & { readonly intake: FileIntake })[]
  /** Belong into the transaction that refers to the files: what is not written so is forgotten after 90 days. */
  readonly writes: readonly Write[]
}

/** Pictures unpacked beside each other. */
const atOnce = 2

/**
 * What became of every file that a record names. Most were looked at when the phone asked for them; the rest is now.
 * The same content named twice is one picture.
 */
export const intakeFiles =
  (deps: PhotoDeps) =>
  async <F extends FileRef>(whose: Whose, refs: readonly F[]): Promise<Intake<F>> => {
    const distinct = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()]
    const looked = await mapAtMost(
      atOnce,
      distinct,
      async (ref) => [nameOf(ref), await look(deps, whose, ref)] as const,
    )
    const intakes = new Map(looked)
    const files = refs.map((ref) => ({ ...ref, intake: intakes.get(nameOf(ref)) ?? ({ state: 'lost' } as const) }))
    return { files, writes: looked.flatMap(([, intake]) => keeping(deps, whose, intake)) }
  }

const nameOf = ({ purpose, sha256 }: FileRef) => `${purpose} ${sha256}`

/** As it would have been announced: nobody counts it, whoever let it come has counted. */
const unannounced = async (
  { objects }: PhotoDeps,
  { district, subject, at }: Whose,
  { purpose, sha256, sent }: FileRef,
): Promise<StoredPicture | undefined> => {
  const there = sent && (await objects.head(quarantineKey({ district, subject, sha256 })))
  if (!there) return undefined
  const facts = { district, subject, purpose, sha256, bytes: there.bytes, preparedAt: at.toISOString() }
  return { revision: 0, ...facts, ...sent }
}

const look = async (deps: PhotoDeps, whose: Whose, ref: FileRef): Promise<FileIntake> => {
  const { district, subject } = whose
  const { purpose, sha256 } = ref
  const stored = await deps.store.pictures.get({ district, subject, purpose, sha256 })
  const known = stored ?? (await unannounced(deps, whose, ref))
  if (!known) return { state: 'lost' }
  if (known.subject.kind !== subject.kind || known.subject.id !== subject.id)
    return { state: 'rejected', fault: 'photo.signatureUsed' }
  const taken = await takeIn(deps, known)
  if (taken === 'lost') return { state: 'lost' }
  if (typeof taken !== 'string') return { state: 'there', picture: taken }
  return taken === 'photo.broken' ? { state: 'unreadable', fault: taken } : { state: 'rejected', fault: taken }
}

const keeping = ({ store: { pictures } }: PhotoDeps, { at, shopId }: Whose, intake: FileIntake): readonly Write[] => {
  if (intake.state !== 'there' || intake.picture.keptAt) return []
  const kept = { ...intake.picture, ...(shopId && { shopId }), keptAt: at.toISOString() }
  return [kept.revision === 0 ? pictures.insert({ ...kept, revision: 1 }) : pictures.replace(kept)]
}

type Named = Pick<FileRef, 'purpose'> & { readonly words: string; readonly intake: FileIntake }

const wordsOf = ({ words, purpose, intake }: Named): readonly string[] =>
  'fault' in intake ? [`${words}：${pictureFaults[intake.fault][purpose]}`] : []

/** What cannot be used and why, in people's words. */
export const unusableWords = (files: readonly Named[]): readonly string[] => files.flatMap(wordsOf)

/**
 * Why a record cannot be taken with these files, each by what people call it (7.2 项第 1 张照片): first those that cannot
 * be used, for which something has to be taken or written again, then those that only have to be sent again.
 */
export const refuseFiles = (files: readonly Named[]): Refused | undefined => {
  const unusable = unusableWords(files)
  if (unusable.length > 0) return refuse('photo.unusable', unusable)
  const lost = files.flatMap(({ words, intake }) => (intake.state === 'lost' ? [words] : []))
  return lost.length > 0 ? refuse('upload.unknown', lost) : undefined
}
