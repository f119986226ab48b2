import * as z from 'zod'
import { changes, Day, Id, Instant, reads, refusing, ShopId, Text, Words } from '../platform/contract'
import { fromAsked, nextPage } from '../platform/in-pages'
import { UploadRef } from '../platform/uploads'
import {
  decidingFacts,
  healthStates,
  letterStates,
  obligations,
  posts,
  publishedFacts,
  responsiblePosts,
} from './values'

const Phone = Text(20).regex(/^1[3-9]\d{9}$/)
const Token = z.string().regex(/^[A-Za-z0-9_-]{48}$/)

/** A post that somebody holds (任职), from and to a day, both within; without `to` it goes on. */
export const PostHeld = z.object({ post: z.enum(posts), from: Day, to: Day.optional() })
export type PostHeld = z.infer<typeof PostHeld>

/** What is kept of a health check (健康证): fit or not, from when to when, never an illness (PIPL art. 28). */
const HealthCertificate = z.object({
  fit: z.boolean(),
  issuedOn: Day,
  validUntil: Day,
  number: z.string().optional(),
  recordedAt: Instant,
})

/** One who works in a shop, as the shop and the bureau see them. */
export const Employee = z.object({
  shopId: ShopId,
  employeeId: Id,
  name: z.string(),
  phone: z.string().optional(),
  /** The work touches food that is eaten as it is (接触直接入口食品). */
  handlesReadyToEat: z.boolean(),
  posts: z.array(PostHeld),
  since: Day,
  leftOn: Day.optional(),
  certificate: HealthCertificate.extend({
    /** A picture of the paper lies under seal. */
    hasPicture: z.boolean(),
  }).optional(),
  /** Certificates before, newest first. */
  earlierCertificates: z.array(HealthCertificate),
  /** On the day of the answer. */
  health: z.object({ state: z.enum(healthStates), days: z.number().int().optional() }),
  /** What of the person may be public, since when, and since when no more. */
  consents: z.array(z.object({ fact: z.enum(publishedFacts), givenAt: Instant, withdrawnAt: Instant.optional() })),
  /** Bound to a WeChat of the own; `invited` until an instant, where somebody was asked to be. */
  wechat: z.discriminatedUnion('state', [
    z.object({ state: z.literal('none') }),
    z.object({ state: z.literal('invited'), until: Instant }),
    z.object({ state: z.literal('bound'), since: Instant }),
  ]),
})
export type Employee = z.infer<typeof Employee>

/** What a shop owes, what it rests on, and what would have to be known; `standing` is shown beside it. */
const Ruling = z.object({
  owes: z.enum(obligations),
  basis: z.string(),
  asks: z.enum(decidingFacts).optional(),
  standing: z.string().optional(),
})

/** What of a shop decides whom it has to appoint and stands in no register; the shop declares it. */
const Scale = z.object({
  dinersPerMeal: z.number().int().min(0).max(100_000).optional(),
  isChainHeadOffice: z.boolean().optional(),
  makesSpecialFood: z.boolean().optional(),
})

const shopAndEmployee = { shopId: ShopId, employeeId: Id }
const refusingShops = ['shop.unknown'] as const
const refusingEmployees = [...refusingShops, 'employee.unknown'] as const
const refusingNew = [...refusingShops, 'shop.closed', 'shop.moved', 'shop.merged'] as const

/** What a shop says of somebody when they begin. The id is made by the phone: said twice it is one person. */
export const NewEmployee = z.strictObject({
  employeeId: Id,
  name: Words(40),
  phone: Phone.optional(),
  handlesReadyToEat: z.boolean(),
  since: Day,
  posts: z.array(z.enum(posts)).min(1).max(posts.length),
})
export type NewEmployee = z.infer<typeof NewEmployee>

/** People whom one call records: what is written fits into one transaction. */
export const mostAtOnce = 40
/** People of one shop in service. */
export const mostEmployees = 1_000

/** A row of a sheet of people: what it says, or what is wrong with it, in people's words. */
const SheetRow = z.object({
  row: z.number().int(),
  name: z.string(),
  problems: z.array(z.string()),
  employee: NewEmployee.omit({ employeeId: true }).optional(),
  certificate: z.object({ fit: z.literal(true), issuedOn: Day, validUntil: Day }).optional(),
})
export type SheetRow = z.infer<typeof SheetRow>

/** Letters of one appointment, counted from 1: each tells what was true when it was asked for. */
const letterNumber = z.coerce.number().int().min(1).max(1_000)
const namedLetter = { ...shopAndEmployee, post: z.enum(responsiblePosts), from: Day }

/** A letter of appointment (任命书) of a responsible person. */
const Letter = z.object({
  post: z.enum(responsiblePosts),
  from: Day,
  number: z.number().int(),
  state: z.enum(letterStates),
  requestedAt: Instant,
})
export type Letter = z.infer<typeof Letter>

export const employeeContract = {
  /**
   * The people of a shop, those of entries merged into it too: in service by name, or who left, latest first. `next` is
   * where the following page begins.
   */
  listEmployees: reads('/shops/{shopId}/employees')
    .input(
      z.object({
        shopId: ShopId,
        among: z.enum(['inService', 'left']).optional(),
        ...fromAsked,
      }),
    )
    .output(
      z.object({
        employees: z.array(Employee),
        next: nextPage,
        inService: z.number().int(),
        /** Of those in service whose work asks for a certificate; `nextEnd` is the month in which the next one ends. */
        health: z.object({ needed: z.number().int(), valid: z.number().int(), nextEnd: z.string().optional() }),
        /** Whether daily control and a director are owed, and posts that are owed and vacant. */
        control: Ruling,
        director: Ruling,
        vacant: z.array(z.enum(posts)),
        scale: Scale,
      }),
    )
    .errors(refusing(...refusingShops)),
  /** Where the asker works, with what the shop keeps of them. */
  showMyEmployments: reads('/employments').output(
    z.object({ employments: z.array(z.object({ shopName: z.string(), employee: Employee })) }),
  ),

  declareScale: changes('/shops/{shopId}/scale')
    .input(z.strictObject({ shopId: ShopId, ...Scale.shape }))
    .output(z.object({ shopId: ShopId }))
    .errors(refusing(...refusingShops)),
  recordEmployees: changes('/shops/{shopId}/employees')
    .input(z.strictObject({ shopId: ShopId, employees: z.array(NewEmployee).min(1).max(mostAtOnce) }))
    .output(z.object({ recorded: z.number().int() }))
    .errors(refusing(...refusingNew, 'employee.exists', 'employee.tooMany', 'employee.dayInvalid')),
  changeEmployee: changes('/shops/{shopId}/employees/{employeeId}')
    .input(
      z.strictObject({
        ...shopAndEmployee,
        name: Words(40),
        phone: Phone.optional(),
        handlesReadyToEat: z.boolean(),
      }),
    )
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.left')),
  /** Somebody takes a post from a day on. */
  assignPost: changes('/shops/{shopId}/employees/{employeeId}/posts')
    .input(z.strictObject({ ...shopAndEmployee, post: z.enum(posts), from: Day }))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.left', 'employee.hasPost', 'employee.dayInvalid')),
  /** The last day on which somebody holds a post. */
  endPost: changes('/shops/{shopId}/employees/{employeeId}/posts/end')
    .input(z.strictObject({ ...shopAndEmployee, post: z.enum(posts), to: Day }))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.hasNoPost', 'employee.dayInvalid')),
  /** Somebody leaves: posts and consents end, and with the binding whatever they may do here, at once. */
  endEmployee: changes('/shops/{shopId}/employees/{employeeId}/end')
    .input(z.strictObject({ ...shopAndEmployee, leftOn: Day }))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.left', 'employee.dayInvalid')),

  /** Letters of one of a shop's people, newest first. */
  listLetters: reads('/shops/{shopId}/employees/{employeeId}/letters')
    .input(z.object(shopAndEmployee))
    .output(z.object({ letters: z.array(Letter) }))
    .errors(refusing(...refusingEmployees)),
  /**
   * Has the letter of an appointment drawn that began on a day and goes on. Where nothing of it changed since the last
   * one, that is the letter; else a new one is made and the last one stays.
   */
  requestLetter: changes('/shops/{shopId}/employees/{employeeId}/letters')
    .input(z.strictObject(namedLetter))
    .output(z.object({ number: z.number().int(), state: z.enum(letterStates) }))
    .errors(
      refusing(
        ...refusingEmployees,
        'employee.left',
        'employee.hasNoPost',
        'employee.noPrincipalLetter',
        'employee.tooManyLetters',
      ),
    ),
  /** An address that shows the letter for ten minutes, once it is drawn. */
  openLetter: reads('/shops/{shopId}/employees/{employeeId}/letters/{post}/{from}/{number}')
    .input(z.object({ ...namedLetter, number: letterNumber }))
    .output(z.object({ state: z.enum(letterStates), url: z.string().optional() }))
    .errors(refusing(...refusingEmployees, 'employee.letterUnknown')),

  /** A new certificate takes the place of the one before, which stays in the history without its picture. */
  recordHealthCertificate: changes('/shops/{shopId}/employees/{employeeId}/health')
    .input(
      z.strictObject({
        ...shopAndEmployee,
        fit: z.boolean(),
        issuedOn: Day,
        validUntil: Day,
        number: Words(40).optional(),
        photo: UploadRef.optional(),
      }),
    )
    .output(z.object({ employeeId: Id }))
    .errors(
      refusing(
        ...refusingEmployees,
        'employee.left',
        'health.issuedLater',
        'health.endsBefore',
        'health.longerThanAYear',
        'photo.unusable',
        'upload.unknown',
      ),
    ),
  /** An address of the sealed picture for a minute; who wanted it and why stays in the audit log. */
  openHealthPicture: changes('/shops/{shopId}/employees/{employeeId}/health/picture')
    .input(z.strictObject({ ...shopAndEmployee, reason: Words(200) }))
    .output(z.object({ url: z.string() }))
    .errors(refusing(...refusingEmployees, 'photo.unknown')),

  /** A code by which the person binds the own WeChat; a newer one makes the one before void. */
  inviteEmployee: changes('/shops/{shopId}/employees/{employeeId}/invite')
    .input(z.strictObject({ ...shopAndEmployee, expiresInDays: z.number().int().min(1).max(30) }))
    .output(
      z.object({
        token: Token,
        expiresAt: Instant,
        /** The same as a code to be scanned: a picture as a data address. */
        picture: z.string(),
      }),
    )
    .errors(refusing(...refusingEmployees, 'employee.left', 'employee.bound')),
  previewEmployment: reads('/employments/by-token/{token}')
    .input(z.object({ token: Token }))
    .output(z.object({ name: z.string(), shopName: z.string(), state: z.enum(['open', 'used', 'revoked', 'expired']) }))
    .errors(refusing('invitation.unknown')),
  acceptEmployment: changes('/employments/accept')
    .input(z.strictObject({ token: Token }))
    .output(z.object({ shopId: ShopId, employeeId: Id, shopName: z.string() }))
    .errors(
      refusing(
        'invitation.unknown',
        'invitation.expired',
        'invitation.used',
        'invitation.revoked',
        'invitation.tooManyShops',
        'employee.personTaken',
        'account.ended',
      ),
    ),
  /** Whoever runs the shop says which of its people they are. */
  bindMyself: changes('/shops/{shopId}/employees/{employeeId}/bind')
    .input(z.strictObject(shopAndEmployee))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.left', 'employee.bound', 'employee.personTaken')),

  /** Said on the own phone about oneself: this may be public (PIPL art. 25). */
  giveConsent: changes('/shops/{shopId}/employees/{employeeId}/consents')
    .input(z.strictObject({ ...shopAndEmployee, fact: z.enum(publishedFacts) }))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees, 'employee.left')),
  withdrawConsent: changes('/shops/{shopId}/employees/{employeeId}/consents/withdraw')
    .input(z.strictObject({ ...shopAndEmployee, fact: z.enum(publishedFacts) }))
    .output(z.object({ employeeId: Id }))
    .errors(refusing(...refusingEmployees)),

  /** Reads a sheet of people and says row by row what it says or what is wrong; records nobody yet. */
  readEmployeeSheet: changes('/shops/{shopId}/employees/sheet')
    .input(z.strictObject({ shopId: ShopId, fileName: Words(200), content: z.base64().max(90_000) }))
    .output(z.object({ rows: z.array(SheetRow) }))
    .errors(refusing(...refusingNew, 'employee.sheetUnreadable')),
}
