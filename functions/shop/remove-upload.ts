import * as z from 'zod'
import type { ObjectStore } from '../platform/ports/objects'
import type { Worker } from '../platform/reaction'

const Forgotten = z.object({ objectKey: z.string().regex(/^D\/[^/]+\/uploads\/(?:register|joining)\/[^/]+$/) })

/**
 * Removes a register's raw file, once its import is over or nobody imported it, and the photograph of an application
 * that is forgotten. Removing it twice is no error.
 */
export const removeUpload =
  ({ objects }: { readonly objects: Pick<ObjectStore, 'remove'> }): Worker =>
  async (message) => {
    await objects.remove(Forgotten.parse(message).objectKey)
  }
