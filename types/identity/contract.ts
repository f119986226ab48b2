import * as z from 'zod'
import {
  Cursor,
  changes,
  Day,
  DistrictId,
  Id,
  Instant,
  reads,
  refusing,
  ShopId,
  Text,
  Words,
} from '../platform/contract'
import { listStanding, pageAsked } from '../platform/lists'
import { bulkContract } from './bulk'
import { passkeysContract } from './passkeys'
import { peopleFilter } from './people-filter'
import { sessionsContract } from './sessions'
import { administratorRoles, mostGrids, mostShops, mostStations, roles } from './values'

const CertificateNumber = Text(40).min(4)

/**
 * What a person may be in a district. Inspectors carry an enforcement certificate (执法证) and their grids; a head has
 * the whole of one station, a leader without `stationIds` the whole district.
 */
export const Grant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('merchant'), shopIds: z.array(ShopId).max(mostShops) }),
  z.strictObject({ role: z.literal('employee'), shopIds: z.array(ShopId).max(mostShops) }),
  z.strictObject({
    role: z.literal('inspector'),
    certificateNumber: CertificateNumber,
    certificateValidUntil: Day,
    stationId: Id,
    gridIds: z.array(Id).max(mostGrids),
  }),
  z.strictObject({ role: z.literal('stationHead'), stationId: Id }),
  z.strictObject({ role: z.literal('leader'), stationIds: z.array(Id).min(1).max(mostStations).optional() }),
  z.strictObject({ role: z.literal('office') }),
  z.strictObject({ role: z.literal('security') }),
  z.strictObject({ role: z.literal('audit') }),
])
export type Grant = z.infer<typeof Grant>
const [Merchant, , Inspector, StationHead, Leader, Office, Security, Audit] = Grant.options

/** What the bureau invites to. Employees are invited by their shop. */
export const InvitedGrant = z.discriminatedUnion('role', [
  Merchant,
  Inspector,
  StationHead,
  Leader,
  Office,
  Security,
  Audit,
])
export type InvitedGrant = z.infer<typeof InvitedGrant>

/** What belongs to the office's people, and may be put otherwise without an invitation. */
export const ChangeableGrant = z.discriminatedUnion('role', [Inspector, StationHead, Leader])
export type ChangeableGrant = z.infer<typeof ChangeableGrant>
const changeableRoles = ['inspector', 'stationHead', 'leader'] as const

export const District = z.object({ districtId: DistrictId, name: z.string(), bureauName: z.string() })

export const Me = z.object({
  district: District,
  /** Absent for a consumer, who needs no account. */
  person: z.object({ personId: Id, name: z.string(), grants: z.array(Grant) }).optional(),
  /**
   * At a console: a passkey is to be used or made before anything else is answered, the grants are empty until then; or
   * one is to be made by an instant. In WeChat: these roles are held too, and count at the console alone.
   */
  passkey: z
    .discriminatedUnion('state', [
      z.object({ state: z.literal('use') }),
      z.object({ state: z.literal('make') }),
      z.object({ state: z.literal('makeBy'), by: Instant }),
      z.object({ state: z.literal('atConsole'), roles: z.array(z.enum(administratorRoles)) }),
    ])
    .optional(),
})
export type Me = z.infer<typeof Me>

export const Person = z.object({
  personId: Id,
  name: z.string(),
  grants: z.array(Grant),
  state: z.enum(['active', 'ended']),
  since: Instant,
  endedAt: Instant.optional(),
})
export type Person = z.infer<typeof Person>

/** A merchant as one who runs a shop. */
export const Member = z.object({
  personId: Id,
  name: z.string(),
  since: Instant,
  /** The entry of the register that the person is bound to: the shop itself, or one merged into it. */
  shopId: ShopId,
  /** The name of that entry where it is a merged one. */
  through: z.string().optional(),
})
export type Member = z.infer<typeof Member>

/** An inspector as colleagues see one: for choosing the second inspector. */
export const Colleague = z.object({
  personId: Id,
  name: z.string(),
  certificateNumber: z.string(),
  certificateValidUntil: Day,
  stationId: Id,
})
export type Colleague = z.infer<typeof Colleague>

const InvitationState = z.enum(['open', 'used', 'revoked', 'expired'])
export const Invitation = z.object({
  invitationId: Id,
  /** Empty on a bootstrap invitation: whoever accepts it says the own name. */
  name: z.string(),
  grant: Grant,
  state: InvitationState,
  createdAt: Instant,
  createdBy: z.string(),
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

const InvitationToken = z.string().regex(/^[A-Za-z0-9_-]{20,80}$/)

/** `waiting` → `confirmed` | `denied`, then `used` once redeemed; two minutes after the start it is `expired`. */
export const SignInState = z.enum(['waiting', 'confirmed', 'denied', 'used', 'expired'])

export const identityContract = {
  me: reads('/me').output(Me),
  /**
   * The key under which an inspector's phone seals drafts: the same on every phone and at every sign-in, another for
   * everybody else. Never kept in plain (docs/adr/0010-drafts-are-sealed.md).
   */
  showDraftKey: reads('/me/draft-key').output(z.object({ key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })),
  listColleagues: reads('/colleagues').output(z.object({ colleagues: z.array(Colleague) })),

  createInvitation: changes('/invitations')
    .input(z.strictObject({ name: Words(40), grant: InvitedGrant, expiresInDays: z.number().int().min(1).max(30) }))
    .output(z.object({ invitationId: Id, token: InvitationToken, expiresAt: Instant }))
    .errors(refusing('shop.unknown', 'place.unknown')),
  listInvitations: reads('/invitations')
    .input(z.object({ cursor: Cursor.optional() }))
    .output(z.object({ invitations: z.array(Invitation), cursor: Cursor.optional() })),
  revokeInvitation: changes('/invitations/{invitationId}/revoke')
    .input(z.strictObject({ invitationId: Id }))
    .output(z.object({ invitationId: Id, state: InvitationState }))
    .errors(refusing('invitation.unknown', 'invitation.used')),
  previewInvitation: reads('/invitations/by-token/{token}')
    .input(z.object({ token: InvitationToken }))
    .output(
      z.object({
        name: z.string(),
        role: z.enum(roles),
        bureauName: z.string(),
        shopNames: z.array(z.string()),
        state: InvitationState,
        expiresAt: Instant,
      }),
    )
    .errors(refusing('invitation.unknown')),
  acceptInvitation: changes('/invitations/accept')
    .input(
      z.strictObject({ token: InvitationToken, /** Where the invitation names nobody. */ name: Words(40).optional() }),
    )
    .output(z.object({ personId: Id, name: z.string(), role: z.enum(roles) }))
    .errors(
      refusing(
        'invitation.unknown',
        'invitation.expired',
        'invitation.used',
        'invitation.revoked',
        'invitation.personTaken',
        'invitation.tooManyShops',
        'account.ended',
      ),
    ),

  /**
   * Everyone with an account, staff first, each by name, unless asked otherwise. `q` is looked for in names, their
   * pinyin initials and certificate numbers. `known` names a person and the revision that `endAccount` answered: the
   * answer waits for it.
   */
  listStaff: reads('/lists/people')
    .input(
      z.object({
        ...peopleFilter,
        ...pageAsked,
        known: z
          .string()
          .regex(/^[0-9A-HJKMNP-TV-Z]{26}:\d{1,9}$/)
          .optional(),
      }),
    )
    .output(z.object({ people: z.array(Person), ...listStanding })),
  /** A renewed certificate, other grids, another station; the person holds the role already. */
  changeGrant: changes('/staff/{personId}/grant')
    .input(z.strictObject({ personId: Id, grant: ChangeableGrant, reason: Words(200) }))
    .output(z.object({ personId: Id, revision: z.number().int() }))
    .errors(refusing('person.unknown', 'grant.unknown', 'place.unknown')),
  endGrant: changes('/staff/{personId}/grant/end')
    .input(z.strictObject({ personId: Id, role: z.enum(changeableRoles), reason: Words(200) }))
    .output(z.object({ personId: Id, revision: z.number().int() }))
    .errors(refusing('person.unknown', 'grant.unknown')),
  endAccount: changes('/staff/{personId}/end')
    .input(z.strictObject({ personId: Id, reason: Words(200) }))
    .output(z.object({ personId: Id, state: z.literal('ended'), revision: z.number().int() }))
    .errors(refusing('person.unknown', 'account.own')),
  /** Who runs a shop: the merchants that were invited to it. */
  listMembers: reads('/shops/{shopId}/members')
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ members: z.array(Member) })),
  /** The office takes a merchant off a shop; the answer says which the person still runs. */
  endMembership: changes('/shops/{shopId}/members/{personId}/end')
    .input(z.strictObject({ shopId: ShopId, personId: Id, reason: Words(200) }))
    .output(z.object({ personId: Id, shopIds: z.array(ShopId) }))
    .errors(refusing('person.unknown', 'membership.unknown')),

  /**
   * The browser makes a secret, sends its SHA-256 and later redeems with the secret: only it can. Before there is a
   * session the header `x-district` names the district.
   */
  startSignIn: changes('/sign-ins')
    .input(z.strictObject({ challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }))
    .output(z.object({ signInId: Id, comparison: z.string().length(4), expiresAt: Instant }))
    .errors(refusing('district.unknown')),
  pollSignIn: reads('/sign-ins/{signInId}')
    .input(z.object({ signInId: Id }))
    .output(z.object({ state: SignInState, expiresAt: Instant }))
    .errors(refusing('signIn.unknown')),
  reviewSignIn: reads('/sign-ins/{signInId}/review')
    .input(z.object({ signInId: Id }))
    .output(
      z.object({
        state: SignInState,
        browser: z.string(),
        comparison: z.string(),
        startedAt: Instant,
        expiresAt: Instant,
      }),
    )
    .errors(refusing('signIn.unknown')),
  decideSignIn: changes('/sign-ins/{signInId}/decide')
    .input(z.strictObject({ signInId: Id, approve: z.boolean() }))
    .output(z.object({ state: SignInState }))
    .errors(refusing('signIn.unknown', 'signIn.expired', 'signIn.used')),
  redeemSignIn: changes('/sign-ins/{signInId}/redeem')
    .input(z.strictObject({ signInId: Id, secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }))
    .output(z.object({ expiresAt: Instant }))
    .errors(refusing('signIn.unknown', 'signIn.expired', 'signIn.used', 'signIn.notConfirmed')),
  ...sessionsContract,
  ...bulkContract,
  ...passkeysContract,
  endSession: changes('/session/end')
    .input(z.strictObject({}))
    .output(z.object({ ended: z.number().int() })),
  endAllSessions: changes('/sessions/end')
    .input(z.strictObject({}))
    .output(z.object({ ended: z.number().int() })),
}
