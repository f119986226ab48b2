import type { NewId } from '../platform/ports/clock'
import type { AskShop } from '../shop/public'
import type { LicenceStore } from './store'

export type LicenceDeps = { readonly store: LicenceStore; readonly shops: AskShop; readonly newId: NewId }
