import type { PictureStanding } from '@app/types/photo/contract'
import { type PicturePurpose, type PictureType, pictureLimits } from '@app/types/photo/values'
import type { Write } from '../platform/ports/records'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { PhotoDeps } from './deps'
import { type PictureSubject, quarantineKey } from './picture-keys'
import { countPicture } from './quota'
import type { StoredPicture } from './store'
import { isTaken, takeIn } from './take-in'

export type PictureAsked = {
  readonly district: string
  /** Whose quota it is, e.g. `person:` and the person's number. */
  readonly owner: string
  readonly subject: PictureSubject
  readonly purpose: PicturePurpose
  readonly contentType: PictureType
  readonly bytes: number
  readonly sha256: string
  readonly at: Date
}

export type PictureAnswered = { readonly answer: PictureStanding; readonly writes: readonly Write[] }

const lifeSeconds = 900

/**
 * Whether a picture is there, looked at if it has just come, or a form to send it with. Whoever may send pictures of
 * this subject is the caller's business.
 */
export const askPicture = async (deps: PhotoDeps, asked: PictureAsked): Promise<PictureAnswered | Refused> => {
  if (asked.bytes > pictureLimits.bytes[asked.purpose]) return refuse('upload.tooLarge', ['bytes'])
  const known = await deps.store.pictures.get(asked)
  if (!known) return await announce(deps, asked)
  const { kind, id } = asked.subject
  if (known.subject.kind !== kind || known.subject.id !== id) return refuse('photo.signatureUsed')
  return isTaken(known) ? there([]) : await look(deps, known, asked)
}

const there = (writes: readonly Write[]): PictureAnswered => ({ answer: { state: 'there' }, writes })

/** The same content again, announced with another size, cannot be the same content. */
const look = async (
  deps: PhotoDeps,
  known: StoredPicture,
  { contentType, bytes }: PictureAsked,
): Promise<PictureAnswered | Refused> => {
  const taken = await takeIn(deps, known)
  if (taken === 'lost') {
    const next = { ...known, contentType, bytes }
    return { answer: await form(deps, next), writes: [deps.store.pictures.replace(next)] }
  }
  return typeof taken === 'string' ? refuse(taken) : there([deps.store.pictures.replace(taken)])
}

const announce = async (deps: PhotoDeps, { at, ...asked }: PictureAsked): Promise<PictureAnswered | Refused> => {
  const counted = await countPicture(deps.store, { ...asked, at })
  if (isRefused(counted)) return counted
  const picture: StoredPicture = { ...asked, revision: 1, preparedAt: at.toISOString() }
  return { answer: await form(deps, picture), writes: [deps.store.pictures.insert(picture), counted] }
}

/** Only this very content is taken, and never more of it than was announced. */
const form = async ({ objects }: PhotoDeps, picture: StoredPicture): Promise<PictureStanding> => {
  const { url, fields, expires } = await objects.uploadForm({
    key: quarantineKey(picture),
    contentType: picture.contentType,
    maxBytes: picture.bytes,
    sha256: picture.sha256,
    expiresInSeconds: lifeSeconds,
  })
  return { state: 'wanted', url, fields: { ...fields }, expiresAt: expires }
}
