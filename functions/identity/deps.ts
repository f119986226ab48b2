import type { Lists } from '../platform/lists/read-list'
import type { NewId } from '../platform/ports/clock'
import type { TokenSecret } from './secrets'
import type { IdentityStore } from './store'

/** Questions that identity asks the register before it binds somebody to a shop or a grid. */
export type AskRegister = {
  readonly shopNames: (district: string, shopIds: readonly string[]) => Promise<readonly (string | undefined)[]>
  readonly stationHolds: (district: string, stationId: string, gridIds: readonly string[]) => Promise<boolean>
}

export type IdentityDeps = {
  readonly store: IdentityStore
  readonly lists: Lists
  readonly register: AskRegister
  readonly newId: NewId
  readonly secret: TokenSecret
  /** False only where the console is served without TLS. */
  readonly secureCookies: boolean
}
