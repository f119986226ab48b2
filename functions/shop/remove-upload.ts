import * as z from 'zod'
import type { ObjectStore } from '../platform/ports/objects'
import type { Worker } from '../platform/reaction'

const Forgotten = z.object({
  objectKey: z.string().regex(/^[DQ]\/[^/]+\/uploads\/(?:register|joining|photo|signature)\/[^/]+$/),
})

/**
 * Removes a register's raw file, once its import is over or nobody imported it, and the photograph of an application
 * that is forgotten; what was sent of a photograph or a hand that a record took in. Removing it twice is no error.
 */
export const removeUpload =
  ({ objects }: { readonly objects: Pick<ObjectStore, 'remove'> }): Worker =>
  async (message) => {
    await objects.remove(Forgotten.parse(message).objectKey)
  }
