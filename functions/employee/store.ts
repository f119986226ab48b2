import { healthState, pictureGoneOn } from '@app/rules/employee/health'
import { posts, publishedFacts } from '@app/types/employee/values'
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

type EmployeeKey = Pick<StoredEmployee, 'district' | 'shopId' | 'employeeId'>

/** Certificates that end on a day: the day after, the public reads of one fewer. */
export const healthEndsPk = (district: string, day: string): string => `D#${district}#HEALTHENDS#${day}`
export const healthPicturesPk = (district: string): string => `D#${district}#HEALTHPICTURES`

const shopPk = (district: string, shopId: string) => `D#${district}#SHOP#${shopId}`
const longAfter = (instant: string) => Math.floor(Date.parse(instant) / 1_000) + 30 * 86_400

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
    scales: collection(table, {
      name: 'ShopScale',
      schema: StoredScale,
      key: ({ district, shopId }: Pick<StoredScale, 'district' | 'shopId'>) => ({
        pk: shopPk(district, shopId),
        sk: 'SCALE',
      }),
    }),
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
