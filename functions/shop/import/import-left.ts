import * as z from 'zod'

/** What storing a row left behind, as far as undoing it needs to know. */
export const ImportLeft = z.object({
  /** What a known shop had in the fields that were changed; null where it had nothing. A new shop has no before. */
  before: z.record(z.string(), z.unknown()).exactOptional(),
  /** The import as whose it was then, where nobody had changed it since. */
  importedBy: z.string().exactOptional(),
  /** Papers that were added. */
  added: z.array(z.string()),
  /** Papers that got the date they lacked, with the flags they had. */
  amended: z.array(z.object({ licenceId: z.string(), flags: z.array(z.string()) })),
})
export type ImportLeft = z.infer<typeof ImportLeft>
