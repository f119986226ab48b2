import type { Lists } from '../platform/lists/read-list'
import type { NewId } from '../platform/ports/clock'
import type { Write } from '../platform/ports/records'
import type { TokenSecret } from './secrets'
import type { IdentityStore } from './store'

/** Who holds which grids from now on; `by` and `reason` stand in the grids' history. */
export type Seat = {
  readonly district: string
  readonly person: { readonly personId: string; readonly name: string }
  readonly gridIds: readonly string[]
  readonly by: string
  readonly at: Date
  readonly reason?: string | undefined
}

/** Questions that identity asks the register before it binds somebody to a shop or a grid. */
export type AskRegister = {
  readonly shopNames: (district: string, shopIds: readonly string[]) => Promise<readonly (string | undefined)[]>
  /** The shop's number, and those of entries merged into it. */
  readonly unitedIds: (district: string, shopId: string) => Promise<readonly string[]>
  /** The writes by which somebody holds these grids and no other; they belong beside those of the person's grants. */
  readonly seat: (seat: Seat) => Promise<readonly Write[]>
  readonly stations: (district: string) => Promise<
    readonly {
      readonly stationId: string
      readonly name: string
      readonly grids: readonly { readonly gridId: string; readonly name: string }[]
    }[]
  >
  readonly stationHolds: (district: string, stationId: string, gridIds: readonly string[]) => Promise<boolean>
}

export type IdentityDeps = {
  readonly store: IdentityStore
  readonly lists: Lists
  readonly register: AskRegister
  readonly newId: NewId
  readonly secret: TokenSecret
  /** Where people open the console; passkeys belong to its host. */
  readonly consoleUrl: string
  /** False only where the console is served without TLS. */
  readonly secureCookies: boolean
}
