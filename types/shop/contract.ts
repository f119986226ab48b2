import * as z from 'zod'
import { InspectionLine } from '../inspection/shown'
import { verdictScales } from '../inspection/values'
import { Licence } from '../licence/contract'
import { licenceKinds } from '../licence/values'
import { Cursor, changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { UploadForm } from '../platform/uploads'
import { boundariesContract } from './boundaries'
import { businessTypesContract } from './business-types'
import { chainContract } from './chain'
import { duplicatesContract } from './duplicates'
import { factsGiven, factsShown, LocationGiven, ShopChange, ShopLocation, statusShown } from './facts'
import { importsContract } from './imports'
import { joiningContract } from './joining/contract'
import { placesContract } from './places'
import { scansContract } from './scans'
import { ShopCode } from './shop-code'
import { shopFilter } from './shop-filter'
import { signsContract } from './signs'
import { tagsContract } from './tags'
import { transfersContract } from './transfers'
import { businessTypes, codeStates, shopStatuses, sizeClasses } from './values'

export const ShopLine = z.object({
  shopId: ShopId,
  name: z.string(),
  address: z.string(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  ...factsShown,
  /** Papers that its kinds of business ask for and nobody recorded; absent where that is not known. */
  missingPapers: z.array(z.enum(licenceKinds)).optional(),
  stationName: z.string().optional(),
  gridName: z.string().optional(),
  /** What an import could not trust: codes of `rules/shop/register-problems`. */
  flags: z.array(z.string()),
  lastInspection: z
    .object({ day: Day, verdict: z.string(), scale: z.enum(verdictScales).optional(), failing: z.number().int() })
    .optional(),
})
export type ShopLine = z.infer<typeof ShopLine>

/** One shop as staff and its own merchant see it; what a merchant may not see is absent. */
export const Dossier = z.object({
  shopId: ShopId,
  name: z.string(),
  creditCode: z.string().optional(),
  registrationNumber: z.string().optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  status: z.enum(shopStatuses),
  ...factsShown,
  ...statusShown,
  missingPapers: z.array(z.enum(licenceKinds)).optional(),
  /** Staff only, as is the history: newest first. */
  location: ShopLocation.optional(),
  history: z.array(ShopChange).optional(),
  address: z.string(),
  operator: z.string().optional(),
  phone: z.string().optional(),
  stationId: Id.optional(),
  stationName: z.string().optional(),
  stationPhone: z.string().optional(),
  gridId: Id.optional(),
  gridName: z.string().optional(),
  /** Who answers for the grid (网格监管人员), by name. */
  gridOfficer: z.string().optional(),
  /** Who stands in for them, by name; staff only. */
  gridDeputies: z.array(z.string()).optional(),
  flags: z.array(z.string()),
  /** Without text and address once the key that signed it is retired: nobody can verify it, it is to be re-issued. */
  code: z.object({
    text: ShopCode.optional(),
    url: z.string().optional(),
    serial: z.string(),
    state: z.enum(codeStates),
  }),
  licences: z.array(Licence),
  inspections: z.array(InspectionLine),
  /** Item texts that failed in the last inspection: they stand first everywhere. */
  lastFailures: z.array(z.object({ number: z.string(), text: z.string(), remark: z.string().optional() })),
  /** The shop that this entry was merged into. */
  mergedInto: ShopId.optional(),
  /** Its name; staff only. */
  mergedIntoName: z.string().optional(),
  /** Entries that were merged into this shop: what was made there is shown here. */
  mergedFrom: z.array(z.object({ shopId: ShopId, name: z.string() })).optional(),
  /** The newest reports of consumers that the code does not match the shop; staff only. */
  mismatches: z.array(z.object({ at: Instant, words: z.string().optional() })).optional(),
  /** When an inspector last saw the present sign on the wall. */
  scannedAt: Instant.optional(),
  /** Its code was seen in two places far apart within a day: swapped or copied. Until it is settled; staff only. */
  signHint: z.object({ at: Instant, metres: z.number().int() }).optional(),
})
export type Dossier = z.infer<typeof Dossier>

const RegisterShop = z.strictObject({
  name: Words(100),
  creditCode: Words(40).optional(),
  registrationNumber: Words(40).optional(),
  businessTypes: z.array(z.enum(businessTypes)).min(1),
  address: Words(200),
  operator: Words(40).optional(),
  phone: Text(30).optional(),
  stationId: Id.optional(),
  gridId: Id.optional(),
  /** Without it, the shop is open. */
  status: z.enum(shopStatuses).exclude(['suspended', 'closed', 'moved', 'merged']).optional(),
  sizeClass: z.enum(sizeClasses).optional(),
  location: LocationGiven.optional(),
  ...factsGiven,
})

const byShop = z.object({ shopId: ShopId })

export const shopContract = {
  resolveCode: reads('/codes/{code}')
    .input(z.object({ code: ShopCode }))
    .output(z.object({ shopId: ShopId, name: z.string() }))
    .errors(refusing('code.forged', 'code.superseded', 'code.revoked')),

  /**
   * The register by any filter, in any order, at any page; `asOf` as it was known at an instant. `q` is looked for in
   * names, their pinyin initials, codes and addresses. `known` names a shop and its revision after a change of one's
   * own, `YX1A0001:7`: the answer waits for it, up to 2 s, and says when it is still behind.
   */
  listShops: reads('/lists/shops')
    .input(
      z.object({
        ...shopFilter,
        ...pageAsked,
        known: z
          .string()
          .regex(/^[0-9A-HJ-NPQRTUWXY]{8}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(
      z.object({
        shops: z.array(ShopLine),
        ...listStanding,
      }),
    ),
  /** How many of the shops that the filter leaves carry each flag; one that none of them carries is not named. */
  countFlags: reads('/lists/shops/flags')
    .input(z.object(shopFilter))
    .output(z.object({ flags: z.array(z.object({ flag: z.string(), shops: z.number().int() })) })),
  showShop: reads('/shops/{shopId}').input(byShop).output(Dossier).errors(refusing('shop.unknown')),
  /** Merchant: the shops one is bound to. A page fits through WeChat's cloud, whatever the number of shops. */
  listMyShops: reads('/my/shops')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ shops: z.array(Dossier), cursor: Cursor.optional() })),
  /**
   * Inspector: all shops of the own grids, for searching on the phone without network; a grid may go on on the next page.
   * Under `none`, last: the own station's shops that have no grid yet, when there are any.
   */
  listMyGrids: reads('/my/grids')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(
      z.object({
        grids: z.array(
          z.object({
            gridId: z.union([Id, z.literal('none')]),
            name: z.string(),
            /** As what one holds it; absent under `none`. */
            part: z.enum(['responsible', 'deputy']).optional(),
            /** Who answers for it, by name. */
            officer: z.string().optional(),
            shops: z.array(ShopLine),
          }),
        ),
        cursor: Cursor.optional(),
      }),
    ),
  registerShop: changes('/shops')
    .input(RegisterShop)
    .output(z.object({ shopId: ShopId, revision: z.number().int() }))
    .errors(
      refusing(
        'shop.exists',
        'shop.personalNumber',
        'shop.statusIncomplete',
        'shop.traitForeign',
        'shop.typeDisabled',
        'place.unknown',
        'licence.numberInvalid',
      ),
    ),
  /** What is not named stays; `null` takes a fact off. A status changes as `rules/shop/facts/status` allows it. */
  changeShop: changes('/shops/{shopId}')
    .input(
      z.strictObject({
        shopId: ShopId,
        name: Words(100).optional(),
        /** The number on the paper: the shop is known by it from then on. */
        creditCode: Words(40).optional(),
        registrationNumber: Words(40).optional(),
        address: Words(200).optional(),
        operator: Words(40).optional(),
        phone: Text(30).optional(),
        businessTypes: z.array(z.enum(businessTypes)).min(1).optional(),
        status: z.enum(shopStatuses).exclude(['merged']).optional(),
        gridId: Id.optional(),
        sizeClass: z.enum(sizeClasses).nullable().optional(),
        location: LocationGiven.nullable().optional(),
        ...factsGiven,
        reason: Words(200),
      }),
    )
    .output(z.object({ shopId: ShopId, revision: z.number().int() }))
    .errors(
      refusing(
        'shop.unknown',
        'shop.merged',
        'shop.exists',
        'licence.numberInvalid',
        'shop.personalNumber',
        'shop.statusChange',
        'shop.statusIncomplete',
        'shop.traitForeign',
        'shop.typeDisabled',
        'place.unknown',
      ),
    ),

  /** Somebody looked at what an import could not trust about a shop, and it is right as it is. */
  settleFlags: changes('/shops/{shopId}/flags/settle')
    .input(z.strictObject({ shopId: ShopId, flags: z.array(Text(40)).min(1).max(50), reason: Words(200) }))
    .output(z.object({ shopId: ShopId, flags: z.array(z.string()), revision: z.number().int() }))
    .errors(refusing('shop.unknown')),

  /** A place for one file: a presigned POST form that only this person may refer to afterwards. */
  prepareUpload: changes('/uploads')
    .input(
      z.strictObject({
        purpose: z.enum(['photo', 'signature', 'register']),
        fileName: Words(200),
        contentType: Text(100),
        /** More than a purpose allows is `upload.tooLarge`. */
        bytes: z.number().int().min(1),
        sha256: Sha256,
      }),
    )
    .output(UploadForm)
    .errors(refusing('upload.notAllowed', 'upload.tooLarge')),

  /** A stolen or torn sign: a new serial; the old sign says so when scanned. */
  reissueCode: changes('/shops/{shopId}/code/reissue')
    .input(z.strictObject({ shopId: ShopId, reason: Words(200) }))
    .output(z.object({ code: ShopCode, serial: z.string() }))
    .errors(refusing('shop.unknown', 'shop.merged', 'code.exhausted')),
  revokeCode: changes('/shops/{shopId}/code/revoke')
    .input(z.strictObject({ shopId: ShopId, reason: Words(200) }))
    .output(z.object({ state: z.enum(codeStates) }))
    .errors(refusing('shop.unknown')),

  ...joiningContract,
  ...chainContract,
  ...placesContract,
  ...businessTypesContract,
  ...tagsContract,
  ...transfersContract,
  ...boundariesContract,
  ...importsContract,
  ...signsContract,
  ...duplicatesContract,
  ...scansContract,
}
