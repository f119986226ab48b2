import * as z from 'zod'
import { Id, Instant, Sha256 } from './contract'

/** A presigned POST form: every field first, the file last under the name `file`. */
export const UploadForm = z.object({
  uploadId: Id,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: Instant,
})

/** A file that was uploaded with `prepareUpload` and is referred to from a record. */
export const UploadRef = z.strictObject({ uploadId: Id, sha256: Sha256 })
