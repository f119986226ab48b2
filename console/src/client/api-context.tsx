import { createContext, type ReactNode, useContext } from 'react'
import type { Authenticator } from './authenticator'
import type { Api, Fetch } from './client'
import type { ColumnMemory } from './column-memory'
import type { DistrictMemory } from './district'
import type { Settings } from './settings'
import type { ViewMemory } from './view-memory'

/** What pages need from outside, handed in once by the composition root (and by tests). */
export type Outside = {
  readonly api: Api
  readonly settings: Settings
  readonly district: DistrictMemory
  readonly views: ViewMemory
  readonly columns: ColumnMemory
  /** For presigned uploads only; everything else goes through `api`. */
  readonly fetch: Fetch
  /** Recognises whoever sits here, for passkeys. */
  readonly authenticator: Authenticator
  readonly now: () => Date
  readonly newKey: () => string
  /** Names what is made here, before the server has it. */
  readonly newId: () => string
}

const Context = createContext<Outside | undefined>(undefined)

export const OutsideProvider = ({ value, children }: { readonly value: Outside; readonly children: ReactNode }) => (
  <Context.Provider value={value}>{children}</Context.Provider>
)

export const useOutside = (): Outside => {
  const outside = useContext(Context)
  if (outside === undefined) throw new Error('useOutside outside of OutsideProvider')
  return outside
}

export const useApi = (): Api => useOutside().api
