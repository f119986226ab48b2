import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, ShopId } from '../platform/contract'

export const signStates = ['waiting', 'rendering', 'done', 'failed'] as const
export const SignJob = z.object({
  signJobId: Id,
  title: z.string(),
  image: z.enum(['qr', 'wxacode']),
  state: z.enum(signStates),
  done: z.number().int(),
  total: z.number().int(),
  /** One is given as it is, several as one ZIP. */
  pdfs: z.number().int(),
  startedAt: Instant,
  /** Valid for ten minutes; ask again for a fresh one. */
  url: z.string().optional(),
  failure: z.string().optional(),
  /** Words about shops that got no sign in a job that is done: which, and why. */
  leftOut: z.string().optional(),
})
export type SignJob = z.infer<typeof SignJob>

export const signsContract = {
  printSigns: changes('/signs')
    .input(
      z.strictObject({
        target: z.union([
          z.strictObject({ everywhere: z.literal(true) }),
          /** All shops that can have a sign and have none with their present code. */
          z.strictObject({ unprinted: z.literal(true) }),
          z.strictObject({ stationId: Id }),
          z.strictObject({ gridId: Id }),
          z.strictObject({ shopId: ShopId }),
        ]),
        image: z.enum(['qr', 'wxacode']),
      }),
    )
    .output(z.object({ signJobId: Id, total: z.number().int() }))
    .errors(refusing('shop.unknown', 'place.unknown', 'sign.nothing', 'sign.tooMany', 'sign.noPhone')),
  listSigns: reads('/signs').output(z.object({ jobs: z.array(SignJob) })),
  showSigns: reads('/signs/{signJobId}')
    .input(z.object({ signJobId: Id }))
    .output(SignJob)
    .errors(refusing('sign.unknown')),
}
