import type { NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { AskShop } from '../shop/public'
import type { LicenceStore } from './store'

/** For keeping papers. */
export type KeepLicenceDeps = { readonly store: LicenceStore; readonly shops: AskShop; readonly newId: NewId }

/** And for showing their photographs. */
export type LicenceDeps = KeepLicenceDeps & { readonly objects: ObjectStore }
