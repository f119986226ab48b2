import { setTimeout } from 'node:timers/promises'
import { publicHolidays } from '@app/rules/time/public-holidays'
import type { AmendmentDeps } from '../amendment/deps'
import { amendmentStore } from '../amendment/store'
import { auditStore } from '../audit/store'
import type { ChecklistDeps } from '../checklist/deps'
import { prove } from '../checklist/prove'
import { askChecklists } from '../checklist/public'
import { checklistStore } from '../checklist/store'
import type { DutyDeps } from '../duty/deps'
import { askEmployees, joinedSince, publicPeople } from '../employee/public'
import { employeeStore } from '../employee/store'
import { logEntries } from '../evidence/public'
import { evidenceStore } from '../evidence/store'
import type { ExportDeps } from '../exports/deps'
import { exportStore } from '../exports/store'
import type { IdentityDeps } from '../identity/deps'
import { peopleSheet } from '../identity/people-sheet'
import { askIdentity, askShopPeople, staffFor } from '../identity/public'
import { identityStore } from '../identity/store'
import type { InspectionDeps } from '../inspection/deps'
import { inspectionSheet } from '../inspection/inspection-sheet'
import { askInspection, inspectedSince } from '../inspection/public'
import { inspectionStore } from '../inspection/store'
import { jobStore } from '../jobs/store'
import type { LedgerDeps } from '../ledger/deps'
import { ledgerDuties } from '../ledger/public'
import { ledgerStore } from '../ledger/store'
import { amendPaper } from '../licence/amend-paper'
import type { LicenceDeps } from '../licence/deps'
import { askLicence } from '../licence/public'
import { licenceStore } from '../licence/store'
import { askPhotos, drawWithSharp, photoDrawer } from '../photo/public'
import { photoStore } from '../photo/store'
import { openLists } from '../platform/lists/read-list'
import { enqueuer } from '../push/public'
import { pushStore } from '../push/store'
import type { RectificationDeps } from '../rectification/deps'
import { judgedSince, rectificationDuties, rectificationsOnCard } from '../rectification/public'
import { rectificationStore } from '../rectification/store'
import type { SelfCheckDeps } from '../self-check/deps'
import { askSelfChecks } from '../self-check/public'
import { selfCheckStore } from '../self-check/store'
import type { ShopDeps } from '../shop/deps'
import type { JoiningPorts } from '../shop/joining/deps'
import type { KeepPapers } from '../shop/keep-papers'
import { askChain, askShop, claimedSince, registerFor } from '../shop/public'
import { changeShop } from '../shop/register/change-shop'
import { checkSubject } from '../shop/register/check-subject'
import { shopSheet } from '../shop/register/shop-sheet'
import { shopStore } from '../shop/store'
import type { TrainingDeps } from '../training/deps'
import { shopsWithEndedTraining, trainingDuties, trainingRateOf } from '../training/public'
import { trainingStore } from '../training/store'
import { coversText } from './covers-text'
import { drawCode } from './draw-code'
import { drawTicket } from './draw-ticket'
import type { CodeSecrets, Foundation, World } from './world'

const storesOf = ({ records }: Foundation) => ({
  identity: identityStore(records),
  shop: shopStore(records),
  licence: licenceStore(records),
  employee: employeeStore(records),
  inspection: inspectionStore(records),
  photo: photoStore(records),
  rectification: rectificationStore(records),
  push: pushStore(records),
  audit: auditStore(records),
  evidence: evidenceStore(records),
  exports: exportStore(records),
  jobs: jobStore(records),
  checklist: checklistStore(records),
  training: trainingStore(records),
  selfCheck: selfCheckStore(records),
  ledger: ledgerStore(records),
  amendment: amendmentStore(records),
})

/** What a card is built from; needs no secret. */
export const cardSources = (base: Foundation) => {
  const { shop, licence, inspection, identity, rectification, employee, training } = storesOf(base)
  return {
    store: shop,
    licences: askLicence(licence),
    inspections: askInspection(inspection, rectificationsOnCard(rectification)),
    people: askIdentity(identity),
    employees: publicPeople(employee, trainingRateOf(training)),
  }
}

const papersIn = ({ ofShop, licences: { insert, replace, remove } }: LicenceDeps['store']): KeepPapers => ({
  ofShop,
  insert,
  replace,
  remove,
})

const joiningOf = (
  { identity }: ReturnType<typeof storesOf>,
  newId: Foundation['newId'],
  message: JoiningPorts['message'],
): JoiningPorts => ({
  merchants: askShopPeople(identity, newId),
  message,
  drawPhoto: photoDrawer(drawWithSharp()),
  drawCode,
})

/** What reads the district's log, and what hands entries in. */
const inTheLog = ({ evidence }: ReturnType<typeof storesOf>, { log, logParts }: Foundation) => ({
  evidence: log,
  log: logEntries(evidence, logParts.hash),
})

const onPaper = { coversText, drawTicket }

const sheetsOf = (
  { shop }: Pick<ReturnType<typeof storesOf>, 'shop'>,
  { people, shops }: Pick<InspectionDeps, 'people' | 'shops'>,
): ExportDeps['sheets'] => ({
  shops: shopSheet(shop),
  inspections: inspectionSheet({ people, shops }),
  people: peopleSheet(async (district) => await shop.stations.within(`D#${district}#STATIONS`, '')),
})

type ShopParts = Pick<ShopDeps, 'lists'> & {
  readonly stores: ReturnType<typeof storesOf>
  readonly message: JoiningPorts['message']
}

const shopDepsOf = (
  { secrets, publicUrl }: World<CodeSecrets>,
  { newId, objects }: Foundation,
  { stores, lists, message }: ShopParts,
) =>
  ({
    lists,
    papers: papersIn(stores.licence),
    store: stores.shop,
    staff: staffFor(stores.identity),
    licences: askLicence(stores.licence),
    inspections: askInspection(stores.inspection, rectificationsOnCard(stores.rectification)),
    employees: publicPeople(stores.employee, trainingRateOf(stores.training)),
    objects,
    newId,
    codeKeys: secrets.shopCodeKeys,
    codeKeyVersion: secrets.shopCodeKeyVersion,
    publicUrl,
    joining: joiningOf(stores, newId, message),
  }) satisfies ShopDeps

type TrainingParts = Pick<TrainingDeps, 'shops' | 'photos' | 'inspections' | 'people'>

const trainingOf = (
  { training }: ReturnType<typeof storesOf>,
  { objects, newId }: Foundation,
  parts: TrainingParts,
): TrainingDeps => ({ store: training, objects, newId, ...parts })

const selfCheckOf = (
  stores: ReturnType<typeof storesOf>,
  { tables }: InspectionDeps,
  shared: Pick<SelfCheckDeps, 'shops' | 'objects' | 'photos' | 'people' | 'enqueueMessage'>,
): SelfCheckDeps => ({
  ...shared,
  tables,
  store: stores.selfCheck,
  employees: askEmployees(stores.employee),
  coversText,
})

const amendmentOf = (
  stores: ReturnType<typeof storesOf>,
  shared: Pick<AmendmentDeps, 'shops' | 'objects' | 'photos' | 'enqueueMessage'>,
  { shop, licence }: { readonly shop: ShopDeps; readonly licence: LicenceDeps },
): AmendmentDeps => ({
  ...shared,
  store: stores.amendment,
  licences: shop.licences,
  changeShop: changeShop(shop),
  amendPaper: amendPaper(licence),
  checkSubject,
})

const selfChecksIn = ({
  selfCheck,
  checklist,
  employee,
}: Pick<ReturnType<typeof storesOf>, 'selfCheck' | 'checklist' | 'employee'>) =>
  askSelfChecks({ store: selfCheck, tables: askChecklists(checklist), employees: askEmployees(employee) })

/** What is due is asked of whoever knows, and stored nowhere (docs/adr/0011). */
const dutyOf = (
  {
    licence,
    employee,
    inspection,
    rectification,
    selfCheck,
    checklist,
    training,
    ledger,
    shop,
  }: ReturnType<typeof storesOf>,
  shops: DutyDeps['shops'],
): DutyDeps => ({
  shops,
  chain: askChain(shop),
  licences: askLicence(licence),
  employees: askEmployees(employee),
  sources: [
    rectificationDuties(rectification),
    selfChecksIn({ selfCheck, checklist, employee }).dueOf,
    trainingDuties(training, askEmployees(employee).ofShop),
    ledgerDuties(ledger),
  ],
  changes: [
    inspectedSince(askInspection(inspection, rectificationsOnCard(rectification))),
    judgedSince(rectification),
    joinedSince(employee),
    claimedSince(shop),
    askChain(shop).askedSince,
  ],
})

/** Every domain's dependencies, wired through what each makes public; without what tells who asks. */
export const workDomains = (world: World<CodeSecrets>, base: Foundation) => {
  const { newId, objects, kernel, send, seals, log } = base
  const { secrets, publicUrl, clock, documentsAtOnce } = world
  const stores = storesOf(base)
  const shops = askShop(stores.shop, { codeKeys: secrets.shopCodeKeys, publicUrl })
  const people = askIdentity(stores.identity)
  const enqueue = enqueuer({ store: stores.push, newId })
  const lists = openLists({ tail: base.tail, objects, pause: setTimeout })
  const shop = shopDepsOf(world, base, { stores, lists, message: enqueue.message })
  const licence: LicenceDeps = { store: stores.licence, shops, newId, objects }
  const photo = { store: stores.photo, objects, draw: drawWithSharp() }
  const photos = askPhotos(photo)
  const shared = { shops, objects, lists, photos, people, newId, enqueueMessage: enqueue.message }
  const inspection: InspectionDeps = {
    ...shared,
    store: stores.inspection,
    licences: shop.licences,
    tables: askChecklists(stores.checklist),
    ...onPaper,
    ...inTheLog(stores, base),
    documentsAtOnce,
  }
  const exports: ExportDeps = { ...shared, store: stores.exports, sheets: sheetsOf(stores, { people, shops }) }
  const rectification: RectificationDeps = {
    ...shared,
    store: stores.rectification,
    holidays: publicHolidays,
    selfChecks: selfChecksIn(stores),
  }
  const employee = {
    ...{ ...shared, store: stores.employee, seats: askShopPeople(stores.identity, newId) },
    endedTraining: shopsWithEndedTraining(stores.training),
  }
  const checklist: ChecklistDeps = { store: stores.checklist, newId, coversText, prove }
  const employees = askEmployees(stores.employee)
  const wired = { stores, shop, licence, employee, employees, inspection, rectification, photo, checklist, exports }
  const more = {
    duty: dutyOf(stores, shops),
    training: trainingOf(stores, base, { shops, photos, people: employees, inspections: shop.inspections }),
    selfCheck: selfCheckOf(stores, inspection, shared),
    ledger: { ...shared, store: stores.ledger, employees, drawTicket } satisfies LedgerDeps,
    amendment: amendmentOf(stores, shared, { shop, licence }),
  }
  return { ...wired, ...more, people, enqueue, kernel, clock, send, seals, log }
}

/** The same, and identity: for `api`. */
export const domains = (world: World, base: Foundation) => {
  const wired = workDomains(world, base)
  const { stores } = wired
  const identity: IdentityDeps = {
    store: stores.identity,
    lists: wired.shop.lists,
    register: registerFor(stores.shop, base.newId),
    newId: base.newId,
    secret: world.secrets.tokens,
    secureCookies: world.secureCookies,
    consoleUrl: world.consoleUrl,
  }
  return { ...wired, identity }
}
export type Domains = ReturnType<typeof domains>
