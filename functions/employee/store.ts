import { healthState, pictureGoneOn } from '@app/rules/employee/health'
import { letterStates, obligations, posts, publishedFacts, responsiblePosts } from '@app/types/employee/values'
import { Day } from '@app/types/platform/contract'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const Certificate = z.object({
  fit: z.boolean(),
  issuedOn: Day,
  validUntil: Day,
  number: z.string().optional(),
  recordedAt: z.string(),
  by: z.string(),
})

const Picture = z.object({ sha256: z.string(), objectKey: z.string() })

const StoredEmployee = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  handlesReadyToEat: z.boolean(),
  posts: z.array(z.object({ post: z.enum(posts), from: Day, to: Day.optional() })),
  since: Day,
  leftOn: Day.optional(),
  recordedAt: z.string(),
  /** Whose WeChat it is, since when. */
  personId: z.string().optional(),
  boundAt: z.string().optional(),
  /** The last invitation that was made; an older one is void. */
  invitation: z.object({ invitationId: z.string(), expiresAt: z.string() }).optional(),
  certificate: Certificate.extend({ picture: Picture.optional() }).optional(),
  earlierCertificates: z.array(Certificate),
  consents: z.array(
    z.object({ fact: z.enum(publishedFacts), givenAt: z.string(), withdrawnAt: z.string().optional() }),
  ),
})
export type StoredEmployee = z.infer<typeof StoredEmployee>

/** Leads a token to the one whom it binds. */
const StoredInvitation = z.object({
  revision: z.number(),
  district: z.string(),
  invitationId: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  state: z.enum(['open', 'used', 'revoked']),
  expiresAt: z.string(),
  usedBy: z.string().optional(),
})
export type StoredEmployeeInvitation = z.infer<typeof StoredInvitation>

/** A picture of a certificate, until the day on which it is gone. */
const StoredHealthPicture = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  sha256: z.string(),
  goneOn: Day,
})
export type StoredHealthPicture = z.infer<typeof StoredHealthPicture>

/** What of a shop decides whom it has to appoint and is not in the register. */
const StoredScale = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  dinersPerMeal: z.number().optional(),
  isChainHeadOffice: z.boolean().optional(),
  makesSpecialFood: z.boolean().optional(),
  declaredAt: z.string(),
  by: z.string(),
})
export type StoredScale = z.infer<typeof StoredScale>

const Owing = z.object({ owes: z.enum(obligations), basis: z.string() })

/** A letter of appointment: the facts as they were when it was asked for, so that drawing it again says the same. */
export const StoredLetter = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  post: z.enum(responsiblePosts),
  from: Day,
  /** Of the letters of this appointment, from 1. */
  number: z.number(),
  state: z.enum(letterStates),
  requestedAt: z.string(),
  objectKey: z.string().optional(),
  facts: z.object({
    shopName: z.string(),
    creditCode: z.string(),
    address: z.string(),
    name: z.string(),
    control: Owing,
    director: Owing,
  }),
})
export type StoredLetter = z.infer<typeof StoredLetter>

type EmployeeKey = Pick<StoredEmployee, 'district' | 'shopId' | 'employeeId'>

/** Certificates that end on a day: the day after, the public reads of one fewer. */
export const healthEndsPk = (district: string, day: string): string => `D#${district}#HEALTHENDS#${day}`
export const healthPicturesPk = (district: string): string => `D#${district}#HEALTHPICTURES`

const shopPk = (district: string, shopId: string) => `D#${district}#SHOP#${shopId}`
/** Apart from the shop's own partition: no card reads letters. */
const lettersPk = (district: string, shopId: string) => `D#${district}#SHOP#${shopId}#LETTERS`
type Appointment = EmployeeKey & Pick<StoredLetter, 'post' | 'from'>
const longAfter = (instant: string) => Math.floor(Date.parse(instant) / 1_000) + 30 * 86_400

const lettersIn = (table: RecordsTable) => {
  const letters = collection(table, {
    name: 'AppointmentLetter',
    schema: StoredLetter,
    key: ({ district, shopId, employeeId, post, from, number }: Appointment & Pick<StoredLetter, 'number'>) => ({
      pk: lettersPk(district, shopId),
      sk: `LETTER#${employeeId}#${post}#${from}#${number}`,
    }),
  })
  return {
    letters,
    /** Of one person, or of one appointment of theirs. */
    lettersOf: async ({ district, shopId, employeeId, ...of }: EmployeeKey & Partial<Appointment>) =>
      await letters.within(
        lettersPk(district, shopId),
        `LETTER#${employeeId}#${of.post && of.from ? `${of.post}#${of.from}#` : ''}`,
      ),
  }
}

const scalesIn = (table: RecordsTable) =>
  collection(table, {
    name: 'ShopScale',
    schema: StoredScale,
    key: ({ district, shopId }: Pick<StoredScale, 'district' | 'shopId'>) => ({
      pk: shopPk(district, shopId),
      sk: 'SCALE',
    }),
  })

/** The people of a shop lie in its partition, so that a card is one query. */
export const employeeStore = (table: RecordsTable) => {
  const employees = collection(table, {
    name: 'Employee',
    schema: StoredEmployee,
    key: ({ district, shopId, employeeId }: EmployeeKey) => ({
      pk: shopPk(district, shopId),
      sk: `EMPLOYEE#${employeeId}`,
    }),
    list: (one) => {
      const { certificate, leftOn, district, shopId, employeeId } = one
      const counts = !leftOn && certificate && healthState(one, certificate.validUntil).state === 'expiring'
      return counts
        ? { listPk: healthEndsPk(district, certificate.validUntil), listSk: `${shopId}#${employeeId}` }
        : undefined
    },
  })
  return {
    employees,
    ...lettersIn(table),
    invitations: collection(table, {
      name: 'EmployeeInvitation',
      schema: StoredInvitation,
      key: ({ district, invitationId }: Pick<StoredEmployeeInvitation, 'district' | 'invitationId'>) => ({
        pk: `D#${district}#EMPLOYMENT#${invitationId}`,
        sk: 'INVITATION',
      }),
      ttl: ({ expiresAt }) => longAfter(expiresAt),
    }),
    pictures: collection(table, {
      name: 'HealthPicture',
      schema: StoredHealthPicture,
      key: ({ district, shopId, employeeId }: EmployeeKey) => ({
        pk: shopPk(district, shopId),
        sk: `HEALTHPICTURE#${employeeId}`,
      }),
      list: ({ district, goneOn, employeeId }) => ({
        listPk: healthPicturesPk(district),
        listSk: `${goneOn}#${employeeId}`,
      }),
    }),
    scales: scalesIn(table),
    /** Everybody who works or worked in a shop and in entries merged into it. */
    ofUnited: async (district: string, shopIds: readonly string[]): Promise<readonly StoredEmployee[]> =>
      (
        await Promise.all(shopIds.map(async (shopId) => await employees.within(shopPk(district, shopId), 'EMPLOYEE#')))
      ).flat(),
  }
}
export type EmployeeStore = ReturnType<typeof employeeStore>

/** The day on which the picture of somebody's certificate goes. */
export const goneOnOf = ({ certificate, leftOn }: StoredEmployee): string | undefined =>
  certificate?.picture && pictureGoneOn({ validUntil: certificate.validUntil, leftOn })
