import * as z from 'zod'
import { ValidUntil } from '../licence/contract'
import { changes, Id, Instant, reads, refusing, ShopId, Text, Words } from '../platform/contract'
import { fromAsked, nextPage } from '../platform/in-pages'
import { UploadRef } from '../platform/uploads'
import { businessTypes } from '../shop/values'
import { amendableFacts, amendmentStates, mostAmendmentPhotos } from './values'

/** What the register should say instead. */
export const AmendmentChange = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('name'), value: Words(100) }),
  z.strictObject({ fact: z.literal('address'), value: Words(200) }),
  z.strictObject({ fact: z.literal('operator'), value: Words(40) }),
  z.strictObject({ fact: z.literal('creditCode'), value: Words(40) }),
  z.strictObject({ fact: z.literal('registrationNumber'), value: Words(40) }),
  z.strictObject({
    fact: z.literal('businessTypes'),
    businessTypes: z.array(z.enum(businessTypes)).min(1).max(businessTypes.length),
  }),
  z.strictObject({
    fact: z.literal('licence'),
    licenceId: Id,
    number: Words(60),
    /** Absent: the paper has no last day. */
    validUntil: ValidUntil.optional(),
  }),
])
export type AmendmentChange = z.infer<typeof AmendmentChange>

const line = {
  amendmentId: Id,
  shopId: ShopId,
  shopName: z.string(),
  revision: z.number().int(),
  fact: z.enum(amendableFacts),
  /** Of which paper, where it is one. */
  licenceId: Id.optional(),
  state: z.enum(amendmentStates),
  /** What the register said when it was asked for, and what it should say, in people's words. */
  before: z.string(),
  wanted: z.string(),
  requestedAt: Instant,
  decidedAt: Instant.optional(),
}

/** A request to correct a registered fact, as it is listed. */
export const AmendmentLine = z.object(line)
export type AmendmentLine = z.infer<typeof AmendmentLine>

export const AmendmentShown = z.object({
  ...line,
  reason: z.string(),
  /** Something about the number does not fit: people compare it with the paper. */
  doubtful: z.boolean(),
  /** What the register says now; another than `before` where it changed meanwhile. */
  standing: z.string(),
  photos: z.array(z.object({ url: z.string() })),
  /** What the bureau wrote. */
  words: z.string().optional(),
  mayDecide: z.boolean(),
})
export type AmendmentShown = z.infer<typeof AmendmentShown>

const place = { shopId: ShopId, amendmentId: Id }
const known = ['shop.unknown', 'amendment.unknown'] as const
const settled = z.object({ amendmentId: Id, state: z.enum(amendmentStates), revision: z.number().int() })

/** Corrections of registered facts: a shop asks for them, the bureau makes them. */
export const amendmentContract = {
  /** Open ones of the shops whose register the asker keeps, oldest first. */
  listAmendments: reads('/amendments')
    .input(z.object(fromAsked))
    .output(z.object({ amendments: z.array(AmendmentLine), next: nextPage })),
  /** Those of one shop, newest first. */
  listShopAmendments: reads('/shops/{shopId}/amendments')
    .input(z.object({ shopId: ShopId, ...fromAsked }))
    .output(z.object({ amendments: z.array(AmendmentLine), next: nextPage }))
    .errors(refusing('shop.unknown')),
  showAmendment: reads('/shops/{shopId}/amendments/{amendmentId}')
    .input(z.object(place))
    .output(AmendmentShown)
    .errors(refusing(...known)),
  /** `amendmentId` is made by the phone: sent twice it is one request. Of one fact one at a time is open. */
  requestAmendment: changes('/shops/{shopId}/amendments')
    .input(
      z.strictObject({
        ...place,
        change: AmendmentChange,
        reason: Words(200),
        photos: z.array(UploadRef).max(mostAmendmentPhotos),
      }),
    )
    .output(settled)
    .errors(
      refusing(
        'shop.unknown',
        'shop.closed',
        'shop.moved',
        'shop.merged',
        'shop.personalNumber',
        'licence.unknown',
        'licence.numberInvalid',
        'amendment.same',
        'amendment.exists',
        'photo.unusable',
        'upload.unknown',
      ),
    ),
  withdrawAmendment: changes('/shops/{shopId}/amendments/{amendmentId}/withdraw')
    .input(z.strictObject(place))
    .output(settled)
    .errors(refusing(...known, 'amendment.settled')),
  /**
   * Changes the register as any change of it does. `standing` is what the register said when it was looked at: changed
   * since, nothing happens.
   */
  acceptAmendment: changes('/shops/{shopId}/amendments/{amendmentId}/accept')
    .input(z.strictObject({ ...place, revision: z.number().int().min(1), standing: Text(400) }))
    .output(settled)
    .errors(
      refusing(
        ...known,
        'amendment.settled',
        'amendment.changed',
        'amendment.own',
        'shop.merged',
        'shop.exists',
        'shop.personalNumber',
        'shop.traitForeign',
        'shop.typeDisabled',
        'shop.statusChange',
        'shop.statusIncomplete',
        'licence.unknown',
        'licence.numberInvalid',
        'place.unknown',
      ),
    ),
  refuseAmendment: changes('/shops/{shopId}/amendments/{amendmentId}/refuse')
    .input(z.strictObject({ ...place, revision: z.number().int().min(1), words: Words(200) }))
    .output(settled)
    .errors(refusing(...known, 'amendment.settled', 'amendment.changed', 'amendment.own')),
}
