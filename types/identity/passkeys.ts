import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, Words } from '../platform/contract'
import { passkeyTransports } from './values'

const Base64Url = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)

/** A credential's id, made by the authenticator. */
const PasskeyId = Base64Url(1_400)

/** A passkey (WebAuthn) of an administrator: the second factor at sign-in. */
export const Passkey = z.object({
  passkeyId: PasskeyId,
  /** What its owner calls it. */
  name: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.optional(),
  /** Kept by its maker on several devices; otherwise in one device alone. */
  synced: z.boolean(),
})
export type Passkey = z.infer<typeof Passkey>

/** What an authenticator answers when a passkey is made (`navigator.credentials.create`). */
export const NewCredential = z.strictObject({
  id: PasskeyId,
  clientDataJSON: Base64Url(4_000),
  attestationObject: Base64Url(20_000),
  transports: z.array(z.enum(passkeyTransports)).max(8).optional(),
})
export type NewCredential = z.infer<typeof NewCredential>

/** What an authenticator answers when a passkey is used (`navigator.credentials.get`). */
export const Assertion = z.strictObject({
  id: PasskeyId,
  clientDataJSON: Base64Url(4_000),
  authenticatorData: Base64Url(4_000),
  signature: Base64Url(2_000),
  userHandle: Base64Url(200).optional(),
})
export type Assertion = z.infer<typeof Assertion>

const Known = z.array(z.object({ id: PasskeyId, transports: z.array(z.enum(passkeyTransports)) }))

/** Administrators have to have a passkey so many days after it was decided, or after they came if that was later. */
export const PasskeyRule = z.object({ required: z.boolean(), graceDays: z.number().int(), since: Instant.optional() })
export type PasskeyRule = z.infer<typeof PasskeyRule>

/**
 * At a console, two steps each: `start…` gives a challenge that lives two minutes, works once and in this session only.
 */
export const passkeysContract = {
  listMyPasskeys: reads('/passkeys').output(z.object({ passkeys: z.array(Passkey), rule: PasskeyRule })),
  startPasskey: changes('/passkeys/start')
    .input(z.strictObject({}))
    .output(
      z.object({
        challenge: z.string(),
        rpId: z.string(),
        rpName: z.string(),
        userId: z.string(),
        userName: z.string(),
        /** What is there already and is not made twice. */
        exclude: Known,
      }),
    )
    .errors(refusing('passkey.proofNeeded', 'passkey.tooMany')),
  finishPasskey: changes('/passkeys')
    .input(z.strictObject({ name: Words(40), credential: NewCredential }))
    .output(z.object({ passkeyId: PasskeyId }))
    .errors(refusing('passkey.proofNeeded', 'passkey.tooLate', 'passkey.refused', 'passkey.tooMany')),
  startSecondFactor: changes('/second-factor/start')
    .input(z.strictObject({}))
    .output(z.object({ challenge: z.string(), rpId: z.string(), allow: Known }))
    .errors(refusing('passkey.none')),
  finishSecondFactor: changes('/second-factor')
    .input(z.strictObject({ assertion: Assertion }))
    .output(z.object({ expiresAt: Instant }))
    .errors(refusing('passkey.tooLate', 'passkey.refused')),
  /** With another one of the own passkeys, by a challenge of `startSecondFactor`: the last one is not removed so. */
  removePasskey: changes('/passkeys/{passkeyId}/remove')
    .input(z.strictObject({ passkeyId: PasskeyId, assertion: Assertion }))
    .output(z.object({ passkeyId: PasskeyId }))
    .errors(refusing('passkey.tooLate', 'passkey.refused', 'passkey.unknown', 'passkey.anotherNeeded')),
  /** Takes all passkeys off somebody who lost them, and signs the person out everywhere. */
  resetPasskeys: changes('/staff/{personId}/passkeys/reset')
    .input(z.strictObject({ personId: Id, reason: Words(200) }))
    .output(z.object({ removed: z.number().int() }))
    .errors(refusing('person.unknown', 'passkey.own')),
  requirePasskeys: changes('/passkey-rule')
    .input(z.strictObject({ required: z.boolean(), graceDays: z.number().int().min(0).max(90), reason: Words(200) }))
    .output(PasskeyRule),
}
