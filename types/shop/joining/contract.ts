import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../../platform/contract'
import { listStanding, pageAsked } from '../../platform/lists'
import { UploadForm } from '../../platform/uploads'
import { businessTypes, shopStatuses } from '../values'
import { claimContract } from './claims'
import { applicationAims, applicationSorts, applicationStates, codeDoubts, likenesses } from './values'

/** Where a shop is, as WeChat's map says it: GCJ-02, degrees, in China. */
export const MapPoint = z.strictObject({
  latitude: z.number().min(3).max(54),
  longitude: z.number().min(73).max(136),
})
export type MapPoint = z.infer<typeof MapPoint>

const Phone = z
  .string()
  .trim()
  .regex(/^\+?[\d -]{7,20}$/)

const Photo = z.strictObject({ uploadId: Id, sha256: Sha256 })

/** What an applicant says. `address` is the place in words; `place` may be skipped. */
const stated = {
  name: Words(100),
  creditCode: Words(40),
  businessTypes: z.array(z.enum(businessTypes)).min(1).max(businessTypes.length),
  /** Whom the business licence names. */
  operator: Words(40),
  /** Who applies, and becomes the shop's merchant. */
  applicant: Words(40),
  phone: Phone,
  address: Words(200),
  place: MapPoint.optional(),
  stationId: Id.optional(),
}

/** An application as its own applicant sees it. What was forgotten is absent. */
export const MyApplication = z.object({
  applicationId: Id,
  revision: z.number().int(),
  state: z.enum(applicationStates),
  aim: z.enum(applicationAims),
  name: z.string(),
  creditCode: z.string(),
  codeDoubt: z.enum(codeDoubts).optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  address: z.string(),
  stationId: Id.optional(),
  stationName: z.string().optional(),
  operator: z.string().optional(),
  applicant: z.string().optional(),
  phone: z.string().optional(),
  place: MapPoint.optional(),
  photoUrl: z.string().optional(),
  submittedAt: Instant,
  changedAt: Instant,
  /** Somebody runs the shop that is claimed already, and was told; who, nobody is told. */
  hasMerchant: z.boolean().optional(),
  /** What the bureau wrote last: what to mend, or why not. */
  words: z.string().optional(),
  /** Once it is approved. */
  shopId: ShopId.optional(),
  /** The day on which what is personal in it is forgotten. */
  forgetsOn: Day.optional(),
})
export type MyApplication = z.infer<typeof MyApplication>

export const ApplicationLine = z.object({
  applicationId: Id,
  name: z.string(),
  state: z.enum(applicationStates),
  aim: z.enum(applicationAims),
  businessTypes: z.array(z.enum(businessTypes)),
  address: z.string(),
  stationId: Id.optional(),
  stationName: z.string().optional(),
  submittedAt: Instant,
  changedAt: Instant,
})
export type ApplicationLine = z.infer<typeof ApplicationLine>

/** A shop of the register as it stands beside an application. */
export const RegisteredShop = z.object({
  shopId: ShopId,
  name: z.string(),
  address: z.string(),
  creditCode: z.string().optional(),
  operator: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  stationName: z.string().optional(),
  gridName: z.string().optional(),
})
export type RegisteredShop = z.infer<typeof RegisteredShop>

/** An application as those see it who decide. */
export const ApplicationShown = MyApplication.extend({
  /** Whether whoever asks may decide: nobody decides the own application. */
  mayDecide: z.boolean(),
  decidedBy: z.string().optional(),
  /** The shop that the register has under the credit code, and how many merchants it has. */
  registered: RegisteredShop.extend({ merchants: z.number().int() }).optional(),
  /** Other open applications under the same credit code. */
  rivals: z.array(z.object({ applicationId: Id, name: z.string(), submittedAt: Instant })),
  /** The grid whose boundary holds the place on the map; absent where none was chosen, or no boundary holds it. */
  liesIn: z.object({ stationId: Id, stationName: z.string(), gridId: Id, gridName: z.string() }).optional(),
})
export type ApplicationShown = z.infer<typeof ApplicationShown>

const byId = z.object({ applicationId: Id })
/** Where an application stands after a change; nothing personal, for an answer is kept as long as its key. */
const settled = z.object({
  applicationId: Id,
  state: z.enum(applicationStates),
  aim: z.enum(applicationAims),
  revision: z.number().int(),
  shopId: ShopId.optional(),
})
export type Standing = z.infer<typeof settled>
/** `revision` is the one that was looked at: what the applicant changed since is not decided unseen. */
const seen = { applicationId: Id, revision: z.number().int().min(1) }
const undecidable = refusing('application.unknown', 'application.changed', 'application.settled', 'application.own')

const submitRefusals = refusing(
  'application.exists',
  'application.tooMany',
  'application.member',
  'application.photoMissing',
  'application.photoUnreadable',
  'licence.numberInvalid',
  'shop.personalNumber',
  'place.unknown',
  'shop.typeDisabled',
  'upload.unknown',
)

/** A merchant's way onto the register: applying, and what the bureau says to it. */
export const joiningContract = {
  /** What a form needs before it can be filled in. */
  prepareApplication: reads('/my/joining').output(
    z.object({
      stations: z.array(z.object({ stationId: Id, name: z.string() })),
      /** Kinds of business that the district has. */
      businessTypes: z.array(z.enum(businessTypes)),
      /** How many more may be open, and be sent today. */
      openLeft: z.number().int(),
      sendLeft: z.number().int(),
    }),
  ),
  listMyApplications: reads('/my/applications').output(z.object({ applications: z.array(MyApplication) })),
  showMyApplication: reads('/my/applications/{applicationId}')
    .input(byId)
    .output(MyApplication)
    .errors(refusing('application.unknown')),
  /** A place for the photograph of the licence: a presigned POST form that only this WeChat user may refer to. */
  prepareLicencePhoto: changes('/my/licence-photos')
    .input(
      z.strictObject({
        contentType: z.enum(['image/jpeg', 'image/png']),
        /** More than a photograph may have is `upload.tooLarge`. */
        bytes: z.number().int().min(1),
        sha256: Sha256,
      }),
    )
    .output(UploadForm)
    .errors(refusing('upload.tooLarge', 'upload.tooMany')),
  submitApplication: changes('/my/applications')
    .input(z.strictObject({ ...stated, photo: Photo }))
    .output(settled)
    .errors(submitRefusals),
  /** Mends an application that waits or was returned. Without `photo` the one that is there stays. */
  mendApplication: changes('/my/applications/{applicationId}')
    .input(z.strictObject({ ...seen, ...stated, photo: Photo.optional() }))
    .output(settled)
    .errors({ ...submitRefusals, ...refusing('application.unknown', 'application.changed', 'application.settled') }),
  withdrawApplication: changes('/my/applications/{applicationId}/withdraw')
    .input(z.strictObject({ applicationId: Id }))
    .output(settled)
    .errors(refusing('application.unknown', 'application.settled')),

  /** An inspector sees the own station's. `known` names an application and its revision after a change of one's own. */
  listApplications: reads('/lists/applications')
    .input(
      z.object({
        ...pageAsked,
        q: Text(60).optional(),
        asOf: Instant.optional(),
        state: z.enum(applicationStates).optional(),
        aim: z.enum(applicationAims).optional(),
        /** `none`: those for which nobody said a station. */
        stationId: z.union([Id, z.literal('none')]).optional(),
        sort: z.enum(applicationSorts).optional(),
        known: z
          .string()
          .regex(/^[0-9A-HJKMNP-TV-Z]{26}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(z.object({ applications: z.array(ApplicationLine), ...listStanding })),
  showApplication: reads('/applications/{applicationId}')
    .input(byId)
    .output(ApplicationShown)
    .errors(refusing('application.unknown')),
  /** Shops of the register that might be the same, and the grid that most shops of the same street have. */
  findLikeShops: reads('/lists/applications/{applicationId}/likeness')
    .input(byId)
    .output(
      z.object({
        shops: z.array(RegisteredShop.extend({ alike: z.array(z.enum(likenesses)) })),
        grid: z.object({ stationId: Id, gridId: Id, gridName: z.string(), neighbours: z.number().int() }).optional(),
      }),
    )
    .errors(refusing('application.unknown')),
  /**
   * Puts the shop on the register, with its code, or makes the applicant the merchant of the registered one. `aim` is
   * what was looked at: when the register changed since, nothing happens. A new shop needs its grid.
   */
  approveApplication: changes('/applications/{applicationId}/approve')
    .input(z.strictObject({ ...seen, aim: z.enum(applicationAims), gridId: Id.optional() }))
    .output(settled)
    .errors({
      ...undecidable,
      ...refusing(
        'place.unknown',
        'account.ended',
        'application.member',
        'application.otherStation',
        'invitation.tooManyShops',
      ),
    }),
  returnApplication: changes('/applications/{applicationId}/return')
    .input(z.strictObject({ ...seen, words: Words(200) }))
    .output(settled)
    .errors(undecidable),
  refuseApplication: changes('/applications/{applicationId}/refuse')
    .input(z.strictObject({ ...seen, words: Words(200) }))
    .output(settled)
    .errors(undecidable),
  /** To the station whose business it is. */
  passApplication: changes('/applications/{applicationId}/pass')
    .input(z.strictObject({ ...seen, stationId: Id }))
    .output(settled)
    .errors({ ...undecidable, ...refusing('place.unknown') }),
  ...claimContract,
}
