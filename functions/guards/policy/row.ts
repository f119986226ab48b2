import type { RefusalCode } from '@app/types/platform/values'
import type { OperationName } from '../operations'

/**
 * Who asks. The console's askers are the same people as in WeChat: where the law or the design tells the two apart, the
 * row says `only: 'inWechat'`. `ended` had an inspector's account until it was ended. `stationHead` has the inspector's
 * station; `leader` reads the whole district. `employee` works at the shop `own` and is bound to one of its people.
 */
export type Asker =
  | 'anonymous'
  | 'gateway'
  | 'consumer'
  | 'ended'
  | 'merchant'
  | 'employee'
  | 'inspector'
  | 'stationHead'
  | 'leader'
  | 'office'
  | 'security'
  | 'audit'

/**
 * How what is asked about stands to the asker.
 *
 * Shops: `own` lies in the inspector's grid and is the merchant's; `ownStation` in the inspector's station, in no grid
 * yet; `otherGrid` in the same station, in a colleague's grid; `otherStation` in another one; `closed` was struck off,
 * and was `own` before; `revoked` is as `own`, its code withdrawn; `otherDistrict` is another bureau's.
 * Inspections: `ownUnderWay` of an own shop, not concluded; `asSecond` in another station, the asker is the second
 * inspector; `colleagues` under way in the own grid, by two others.
 * Applications: `own` waits in the inspector's station and was sent by the consumer, who has no other; `otherStation` in
 * another one; `noStation` where nobody said a station.
 * Invitations: by the role they are for. Uploads: by what they are for.
 */
export type Relation =
  | 'here'
  | 'own'
  | 'ownStation'
  | 'otherGrid'
  | 'otherStation'
  | 'closed'
  | 'revoked'
  | 'ownUnderWay'
  | 'asSecond'
  | 'colleagues'
  | 'forMerchant'
  | 'forInspector'
  | 'forStationHead'
  | 'forLeader'
  | 'forAdministrator'
  | 'photo'
  | 'signature'
  | 'register'
  | 'noStation'
  | 'otherDistrict'

export type PolicyRow = {
  /** What it does, in the bureau's words. */
  readonly does: string
  /** Where the law or the design says so. */
  readonly basis?: string
  readonly relations: readonly Relation[]
  /** Who may, and in which relations; `always` is every relation that `refused` does not name. Who is not named may not. */
  readonly may: Readonly<Partial<Record<Asker, 'always' | readonly Relation[]>>>
  readonly only?: 'inWechat' | 'atConsole'
  /**
   * What whoever may ask at all is told instead of 「没有权限」: nothing about other districts is given away. `to` names
   * whom alone it is told.
   */
  readonly refused?: Readonly<Partial<Record<Relation, RefusalCode | OnlyTo>>>
  /** Leaves no audit event: strangers alone may, and it gives nobody anything yet. Any other change leaves exactly one. */
  readonly event?: 'none'
}

export type OnlyTo = { readonly code: RefusalCode; readonly to: readonly Asker[] }

/** A row for every operation of the domain; one too few or too many does not compile. */
export type PolicyOf<D extends string> = Readonly<Record<Extract<OperationName, `${D}.${string}`>, PolicyRow>>
