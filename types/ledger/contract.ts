import * as z from 'zod'
import { dutyStandings } from '../duty/values'
import { PictureFacts, PictureStanding } from '../photo/contract'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId, Text, Words } from '../platform/contract'
import { businessTypes } from '../shop/values'
import { LedgerContent } from './content'
import { ledgerFaults, ledgerKinds, ledgerLimits, ledgerRhythms, objectionStates } from './values'

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const Kind = z.enum(ledgerKinds)

/** An entry as it stands in a list. */
export const LedgerLine = z.object({
  entryId: Id,
  kind: Kind,
  /** The day it is about. */
  day: Day,
  /** When the server first had it. */
  cameAt: Instant,
  /** It came after its day. */
  late: z.boolean(),
  title: z.string(),
  by: z.string(),
  faults: z.array(z.enum(ledgerFaults)),
  corrected: z.boolean(),
  /** Of the last objection. */
  objection: z.enum(objectionStates).optional(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** `sha256` names it again in a correction; `url` answers for ten minutes. */
const ShownPhoto = z.object({ sha256: Sha256, url: z.string() })

const Version = z.object({
  at: Instant,
  by: z.string(),
  content: LedgerContent,
  note: z.string(),
  /** Why it was corrected; absent on the first. */
  reason: z.string().optional(),
  faults: z.array(z.enum(ledgerFaults)),
  photos: z.array(ShownPhoto),
})

const Objection = z.object({
  objectionId: Id,
  at: Instant,
  by: z.string(),
  words: z.string(),
  state: z.enum(objectionStates),
  answer: z.object({ at: Instant, by: z.string(), words: z.string(), photos: z.array(ShownPhoto) }).optional(),
  review: z.object({ at: Instant, by: z.string(), accepted: z.boolean(), words: z.string() }).optional(),
})

export const LedgerEntryShown = LedgerLine.extend({
  shopId: ShopId,
  shopName: z.string(),
  /** Oldest first; what was corrected stays to be seen. */
  versions: z.array(Version),
  objections: z.array(Objection),
})
export type LedgerEntryShown = z.infer<typeof LedgerEntryShown>

const ofShop = z.strictObject({ shopId: ShopId })
const ofEntry = ofShop.extend({ kind: Kind, day: Day, entryId: Id })
const photos = z.array(Sha256).max(ledgerLimits.photos)
const Kept = z.object({ entryId: Id, faults: z.array(z.enum(ledgerFaults)), late: z.boolean() })
const unknownEntry = ['shop.unknown', 'ledger.entryUnknown'] as const
const refusesContent = ['ledger.figureUnreadable', 'ledger.sampleTimes', 'photo.unusable', 'upload.unknown'] as const
const noShop = ['shop.unknown', 'shop.closed', 'shop.moved', 'shop.merged'] as const

const ofMonth = {
  /** Which ledgers a shop keeps, and where it stands with each today. */
  listLedgers: reads('/shops/{shopId}/ledgers')
    .input(ofShop)
    .output(
      z.object({
        shopName: z.string(),
        /** By which the limits of the law are worked out while somebody types. */
        businessTypes: z.array(z.enum(businessTypes)),
        today: Day,
        ledgers: z.array(
          z.object({
            kind: Kind,
            rhythm: z.enum(ledgerRhythms),
            basis: z.string(),
            standing: z.enum(dutyStandings),
            entriesToday: z.number().int(),
          }),
        ),
        /** Entries with an objection that waits for somebody. */
        objected: z.array(LedgerLine),
        /** Who works there, for the morning check; for those alone who keep the ledgers. */
        inService: z.array(z.string()),
      }),
    )
    .errors(refusing('shop.unknown')),
  /** One ledger in one month: every day with its standing, and the entries, oldest first. */
  showLedger: reads('/shops/{shopId}/ledgers/{kind}/months/{month}')
    .input(ofShop.extend({ kind: Kind, month: Month }))
    .output(
      z.object({
        shopName: z.string(),
        today: Day,
        days: z.array(z.object({ day: Day, standing: z.enum(dutyStandings), entries: z.number().int() })),
        entries: z.array(LedgerLine),
      }),
    )
    .errors(refusing('shop.unknown')),
  showLedgerEntry: reads('/shops/{shopId}/ledgers/{kind}/entries/{day}/{entryId}')
    .input(ofEntry)
    .output(LedgerEntryShown)
    .errors(refusing(...unknownEntry)),
  /** Has a month of a ledger drawn as a PDF, as it stands now. */
  requestLedgerPaper: changes('/shops/{shopId}/ledgers/{kind}/months/{month}/paper')
    .input(ofShop.extend({ kind: Kind, month: Month }))
    .output(z.object({ state: z.enum(['none', 'requested', 'ready']) }))
    .errors(refusing('shop.unknown')),
  openLedgerPaper: reads('/shops/{shopId}/ledgers/{kind}/months/{month}/paper')
    .input(ofShop.extend({ kind: Kind, month: Month }))
    .output(
      z.object({
        state: z.enum(['none', 'requested', 'ready']),
        /** Answers for ten minutes; while a newer one is drawn, the one before. */
        url: z.string().optional(),
        requestedAt: Instant.optional(),
      }),
    )
    .errors(refusing('shop.unknown')),
  /** Entries of the district, or of the own stations and grids, with an objection that waits for somebody. */
  listObjections: reads('/ledger-objections').output(
    z.object({ entries: z.array(LedgerLine.extend({ shopId: ShopId, shopName: z.string() })) }),
  ),
}

const byShop = {
  /** A form for a photo of an entry, or that it is there. */
  prepareLedgerPhoto: changes('/shops/{shopId}/ledger-entries/{entryId}/pictures')
    .input(PictureFacts.omit({ purpose: true }).extend({ shopId: ShopId, entryId: Id }))
    .output(PictureStanding)
    .errors(
      refusing(
        'shop.unknown',
        'upload.tooLarge',
        'upload.tooMany',
        'photo.notAPicture',
        'photo.otherFormat',
        'photo.animated',
        'photo.tooManyPixels',
        'photo.broken',
      ),
    ),
  /** `entryId` is made by the phone, so that an entry made without a network is one entry. */
  addLedgerEntry: changes('/shops/{shopId}/ledger-entries')
    .input(ofShop.extend({ entryId: Id, day: Day, content: LedgerContent, note: Text(300), photos }))
    .output(Kept)
    .errors(
      refusing(
        ...noShop,
        ...refusesContent,
        'ledger.dayAhead',
        'ledger.dayTooFar',
        'ledger.entryKnown',
        'ledger.dayFull',
      ),
    ),
  /** A new version; the one before stays to be seen with the reason. */
  correctLedgerEntry: changes('/shops/{shopId}/ledgers/{kind}/entries/{day}/{entryId}/correct')
    .input(ofEntry.extend({ content: LedgerContent, note: Text(300), photos, reason: Words(200) }))
    .output(Kept)
    .errors(refusing(...unknownEntry, ...refusesContent, 'ledger.otherKind', 'ledger.versionsTooMany')),
  answerObjection: changes('/shops/{shopId}/ledgers/{kind}/entries/{day}/{entryId}/objections/{objectionId}/answer')
    .input(ofEntry.extend({ objectionId: Id, words: Words(300), photos }))
    .output(z.object({ state: z.enum(objectionStates) }))
    .errors(
      refusing(
        ...unknownEntry,
        'ledger.objectionUnknown',
        'ledger.objectionAnswered',
        'photo.unusable',
        'upload.unknown',
      ),
    ),
  /** The label of a kept sample, for a 58 mm printer. */
  printSampleLabel: reads('/shops/{shopId}/ledgers/sampleRetention/entries/{day}/{entryId}/label')
    .input(ofEntry.omit({ kind: true }))
    .output(
      z.object({
        /** ESC/POS in GBK, base64. */
        bytes: z.string(),
        /** Characters that the printer does not have. */
        missing: z.array(z.string()),
        /** The same to be read on the screen. */
        lines: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    )
    .errors(refusing(...unknownEntry)),
}

const byOfficer = {
  objectToEntry: changes('/shops/{shopId}/ledgers/{kind}/entries/{day}/{entryId}/object')
    .input(ofEntry.extend({ words: Words(300) }))
    .output(z.object({ objectionId: Id }))
    .errors(refusing(...unknownEntry, 'ledger.objectionPending', 'ledger.objectionsTooMany')),
  reviewObjection: changes('/shops/{shopId}/ledgers/{kind}/entries/{day}/{entryId}/objections/{objectionId}/review')
    .input(ofEntry.extend({ objectionId: Id, accepted: z.boolean(), words: Text(300) }))
    .output(z.object({ state: z.enum(objectionStates) }))
    .errors(refusing(...unknownEntry, 'ledger.objectionUnknown', 'ledger.objectionOpen', 'ledger.reviewReasonNeeded')),
}

export const ledgerContract = { ...ofMonth, ...byShop, ...byOfficer }
