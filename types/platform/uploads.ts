import * as z from 'zod'
import { Id, Instant } from './contract'

/** A presigned POST form: every field first, the file last under the name `file`. */
export const UploadForm = z.object({
  uploadId: Id,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: Instant,
})
