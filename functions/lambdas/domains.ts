import { auditStore } from '../audit/store'
import type { IdentityDeps } from '../identity/deps'
import { askIdentity } from '../identity/public'
import { identityStore } from '../identity/store'
import type { InspectionDeps } from '../inspection/deps'
import { askInspection } from '../inspection/public'
import { inspectionStore } from '../inspection/store'
import type { LicenceDeps } from '../licence/deps'
import { askLicence } from '../licence/public'
import { licenceStore } from '../licence/store'
import { enqueuer } from '../push/public'
import { pushStore } from '../push/store'
import type { ShopDeps } from '../shop/deps'
import { askShop, registerFor } from '../shop/public'
import { shopStore } from '../shop/store'
import type { KeepPapers } from '../shop/work-deps'
import { coversText } from './covers-text'
import type { Foundation, World } from './world'

/** Every domain's dependencies, wired through what each makes public. */
export const domains = (world: World, base: Foundation) => {
  const { records, newId, objects, kernel, send } = base
  const { secrets, publicUrl, clock, documentsAtOnce, secureCookies } = world
  const stores = {
    identity: identityStore(records),
    shop: shopStore(records),
    licence: licenceStore(records),
    inspection: inspectionStore(records),
    push: pushStore(records),
    audit: auditStore(records),
  }
  const codeKeys = secrets.shopCodeKeys
  const shops = askShop(stores.shop, { codeKeys, publicUrl })
  const people = askIdentity(stores.identity)
  const enqueue = enqueuer({ store: stores.push, newId })
  const identity: IdentityDeps = {
    store: stores.identity,
    register: registerFor(stores.shop),
    newId,
    secret: secrets.tokens,
    secureCookies,
  }
  const shop: ShopDeps = {
    store: stores.shop,
    licences: askLicence(stores.licence),
    inspections: askInspection(stores.inspection),
    objects,
    newId,
    codeKeys,
    codeKeyVersion: secrets.shopCodeKeyVersion,
    publicUrl,
  }
  const { ofShop, licences } = stores.licence
  const papers: KeepPapers = { ofShop, insert: licences.insert, replace: licences.replace }
  const licence: LicenceDeps = { store: stores.licence, shops, newId }
  const inspection: InspectionDeps = {
    store: stores.inspection,
    shops,
    people,
    licences: shop.licences,
    objects,
    coversText,
    documentsAtOnce,
  }
  return { stores, identity, shop, papers, licence, inspection, people, enqueue, kernel, clock, send }
}
export type Domains = ReturnType<typeof domains>
