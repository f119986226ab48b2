import * as z from 'zod'
import type { ObjectStore } from '../platform/ports/objects'
import type { Worker } from '../platform/reaction'

const Forgotten = z.object({ keys: z.array(z.string().regex(/^[QOD]\/[^/]+\/pictures\/[^/]+\/[^/]+\/[^/]+$/)) })

/** Removes files of pictures; removing one twice is no error. */
export const removePictures =
  ({ objects }: { readonly objects: Pick<ObjectStore, 'remove'> }): Worker =>
  async (message) => {
    for (const key of Forgotten.parse(message).keys) await objects.remove(key)
  }
