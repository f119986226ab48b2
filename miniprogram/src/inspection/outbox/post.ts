import type { Photo } from '@app/rules/submission/parcel'
import type { ReadFile } from '../../device/read-file'
import { type Delivery, deliveryOf } from '../delivery/delivery-of'
import { type Picture, picturesOf } from '../delivery/pictures'
import type { DraftBox } from '../drafts'

/** A signed inspection as the outbox keeps it: what is delivered, and where its pictures lie on the phone. */
export type Post = {
  /** Raised with every change of this shape. */
  readonly form: 1
  readonly delivery: Delivery
  readonly pictures: readonly Picture[]
}

/** A picture that the record names and the phone has not. */
export type Lost = { readonly lost: Picture['purpose'] }

/** What a signed draft sends; undefined before everything is sealed. */
export const postOf = (draft: DraftBox): Post | undefined => {
  const head = draft.head()
  const delivery = head && deliveryOf(head, draft.signing())
  return delivery && { form: 1, delivery, pictures: picturesOf(draft) }
}

/** The pictures that the server does not have yet, with their sizes; read now, while they can still be taken anew. */
export const photosOf = async (
  readFile: ReadFile,
  { pictures }: Post,
  sent: readonly string[],
): Promise<readonly Photo[] | Lost> => {
  const photos: Photo[] = []
  for (const { sha256, path, purpose } of pictures) {
    if (sent.includes(sha256)) continue
    const bytes = await readFile(path).catch(() => undefined)
    if (!bytes) return { lost: purpose }
    photos.push({ sha256, bytes: bytes.length })
  }
  return photos
}

/** What was kept, if it is a post at all. */
export const readPost = (text: unknown): Post | undefined => {
  if (typeof text !== 'string') return undefined
  try {
    const post = JSON.parse(text) as Partial<Post>
    return post.form === 1 && post.delivery && post.pictures ? (post as Post) : undefined
  } catch {
    return undefined
  }
}
