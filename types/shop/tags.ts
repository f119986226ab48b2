import * as z from 'zod'
import { reads } from '../platform/contract'

export const tagsContract = {
  /** The tags of the shops that one may see, with how many carry each; most used first, 500 at most. */
  listTags: reads('/lists/tags').output(
    z.object({ tags: z.array(z.object({ tag: z.string(), shops: z.number().int() })), total: z.number().int() }),
  ),
}
