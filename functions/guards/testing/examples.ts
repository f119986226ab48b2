import { shippedTypes } from '@app/rules/shop/facts/business-types'
import type { InputOf, OperationName } from '../operations'
import type { Relation } from '../policy'
import { signatureFile } from './inspect'
import { joiningExamples } from './joining-examples'
import { mergeOf } from './make-duplicates'
import { invitationSheet } from './make-invitation-sheet'
import { registerFile } from './make-jobs'
import { inspectorOf, officersGrant } from './make-people'
import { caterer, type Places, paperOf } from './make-register'
import type { ExampleWorld } from './prepare-examples'
import { newBrowser } from './sign-in'
import { uploadOrder } from './upload'

type Example<N extends OperationName> = (world: ExampleWorld, relation: Relation) => InputOf<N>
type Examples<D extends string> = { readonly [N in Extract<OperationName, `${D}.${string}`>]: Example<N> }

const abroadOr = <T>(relation: Relation, abroad: T, home: T): T => (relation === 'otherDistrict' ? abroad : home)

const invitationIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'otherDistrict') return abroad.invitations.forMerchant
  const { invitations } = home
  return relation in invitations ? invitations[relation as keyof typeof invitations] : invitations.forMerchant
}

const codeIn = ({ codes }: ExampleWorld, relation: Relation) => abroadOr(relation, codes.abroad, codes.home)

const grantFor = (
  { home, shopIn }: ExampleWorld,
  relation: Relation,
): InputOf<'identity.createInvitation'>['grant'] => {
  const { near } = home.places
  if (relation === 'forInspector') return inspectorOf(near, near.gridIds, 8)
  if (relation === 'forStationHead') return { role: 'stationHead', stationId: near.stationId }
  if (relation === 'forLeader') return { role: 'leader', stationIds: [near.stationId] }
  return relation === 'forAdministrator' ? { role: 'audit' } : { role: 'merchant', shopIds: [shopIn(relation)] }
}

const identity: Examples<'identity'> = {
  'identity.me': () => undefined,
  'identity.listColleagues': () => undefined,
  'identity.createInvitation': (world, relation) => ({
    name: '受邀人',
    grant: grantFor(world, relation),
    expiresInDays: 7,
  }),
  'identity.listInvitations': () => ({}),
  'identity.revokeInvitation': (world, relation) => ({ invitationId: invitationIn(world, relation).invitationId }),
  'identity.previewInvitation': (world, relation) => ({ token: invitationIn(world, relation).token }),
  'identity.acceptInvitation': (world, relation) => ({ token: invitationIn(world, relation).token }),
  'identity.listStaff': () => ({}),
  'identity.changeGrant': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    grant: officersGrant(home.places.near, 19),
    reason: '换证',
  }),
  'identity.endGrant': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    role: 'inspector',
    reason: '调离',
  }),
  'identity.endAccount': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad.personIds.inspector, home.personIds.rival),
    reason: '调离',
  }),
  'identity.listMembers': ({ home, abroad }, relation) => ({
    shopId: abroadOr(relation, abroad.shops.own, home.shops.own),
  }),
  'identity.endMembership': ({ home, abroad }, relation) => ({
    ...abroadOr(
      relation,
      { personId: abroad.personIds.inspector, shopId: abroad.shops.own },
      { personId: home.personIds.rival, shopId: home.shops.otherStation },
    ),
    reason: '转让',
  }),
  'identity.startSignIn': () => ({ challenge: newBrowser().challenge }),
  'identity.pollSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId }),
  'identity.reviewSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId }),
  'identity.decideSignIn': (world, relation) => ({ signInId: codeIn(world, relation).waiting.signInId, approve: true }),
  'identity.redeemSignIn': (world, relation) => codeIn(world, relation).confirmed,
  'identity.readInvitationSheet': () => invitationSheet(3),
  'identity.showInvitationSheet': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
  }),
  'identity.makeInvitations': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
    chunk: 0,
  }),
  'identity.downloadInvitations': ({ home, abroad }, relation) => ({
    sheetId: abroadOr(relation, abroad, home).sheetId,
  }),
  'identity.listMySessions': () => undefined,
  'identity.endMySession': () => ({ sessionId: 'x'.repeat(43) }),
  'identity.listSessionsOf': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
  }),
  'identity.endSessionsOf': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    reason: '电脑丢了',
  }),
  'identity.listMyPasskeys': () => undefined,
  'identity.startPasskey': () => ({}),
  'identity.finishPasskey': ({ passkeys }) => passkeys.made,
  'identity.startSecondFactor': () => ({}),
  'identity.finishSecondFactor': ({ passkeys }) => ({ assertion: passkeys.used }),
  'identity.removePasskey': ({ passkeys }) => ({ passkeyId: passkeys.removable, assertion: passkeys.used }),
  'identity.resetPasskeys': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.office,
    reason: '钥匙丢了',
  }),
  'identity.requirePasskeys': () => ({ required: true, graceDays: 30, reason: '等保要求' }),
  'identity.endSession': () => ({}),
  'identity.endAllSessions': () => ({}),
}

const twinsIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  abroadOr(relation, abroad.duplicates, home.duplicates)

const jobsIn = ({ home, abroad }: ExampleWorld, relation: Relation) => abroadOr(relation, abroad.jobs, home.jobs)

const transferIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  const { transferId } = abroadOr<{ transferId: string }>(relation, abroad, home)
  return { transferId }
}

/** The inspector's grid, a colleague's, another station's or another district's. */
const gridIn = ({ home, abroad }: ExampleWorld, relation: Relation): string => {
  const { near, far } = abroadOr<{ places: Places }>(relation, abroad, home).places
  if (relation === 'otherStation') return far.gridIds[0]
  return near.gridIds[relation === 'otherGrid' ? 1 : 0]
}

const someBoundary = {
  type: 'Polygon' as const,
  coordinates: [[[106, 30] as [number, number], [106.1, 30], [106.1, 30.1], [106, 30]] as [number, number][]],
}

const file = (relation: Relation) => {
  if (relation === 'register') return registerFile(7)
  return relation === 'photo' ? { ...signatureFile(7), purpose: 'photo' as const } : signatureFile(7)
}

const stationIn = ({ home, abroad }: ExampleWorld, relation: Relation): string =>
  relation === 'otherStation' ? home.places.far.stationId : abroadOr(relation, abroad, home).places.near.stationId

const shop: Examples<'shop'> = {
  ...joiningExamples,
  'shop.resolveCode': ({ codeOf }, relation) => ({ code: codeOf(relation) }),
  'shop.listShops': () => ({}),
  'shop.countFlags': () => ({}),
  'shop.showShop': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'shop.listMyShops': () => ({}),
  'shop.listMyGrids': () => ({}),
  'shop.registerShop': (world, relation) => caterer('新开的面馆', { stationId: stationIn(world, relation) }),
  'shop.changeShop': ({ shopIn }, relation) => ({ shopId: shopIn(relation), phone: '19900005678', reason: '电话换了' }),
  'shop.settleFlags': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    flags: ['nameKept'],
    reason: '看过，没问题',
  }),
  'shop.listPlaces': () => ({}),
  'shop.addStation': () => ({ name: '新设监管所' }),
  'shop.changeStation': ({ home, abroad }, relation) => ({
    stationId: abroadOr(relation, abroad, home).places.near.stationId,
    name: '换了名字的监管所',
    phone: '0600-555 0199',
  }),
  'shop.addGrid': (world, relation) => ({
    stationId: stationIn(world, relation),
    name: '新设网格',
  }),
  'shop.appointHolders': ({ home, abroad }, relation) => ({
    gridId: abroadOr(relation, abroad, home).places.near.gridIds[0],
    responsibleId: home.personIds.partner,
    deputyIds: [home.personIds.inspector],
    reason: '轮岗',
  }),
  'shop.handOver': ({ home, abroad }, relation) => ({
    personId: abroadOr(relation, abroad, home).personIds.inspector,
    successors: [{ gridId: home.places.near.gridIds[0], personId: home.personIds.partner }],
    endsAccount: false,
    reason: '调离本所',
  }),
  'shop.listHoldingChanges': ({ home, abroad }, relation) => ({
    stationId: abroadOr(relation, abroad, home).places.near.stationId,
  }),
  'shop.listBusinessTypes': () => undefined,
  'shop.setBusinessTypes': () => ({ effectiveFrom: '2099-01-01', types: shippedTypes.types, reason: '全部启用' }),
  'shop.listTags': () => undefined,
  'shop.transferShops': ({ home, shopIn }, relation) => ({
    what: { shopIds: [shopIn(relation)] },
    toGridId: home.places.far.gridIds[1],
    reason: '网格调整',
  }),
  'shop.undoTransfer': (world, relation) => transferIn(world, relation),
  'shop.showTransfer': (world, relation) => transferIn(world, relation),
  'shop.listTransfers': () => ({}),
  'shop.setBoundaries': ({ home, abroad }, relation) => ({
    boundaries: [{ placeId: abroadOr(relation, abroad, home).places.near.stationId, boundary: someBoundary }],
  }),
  'shop.listBoundaries': () => undefined,
  'shop.countPlaces': () => undefined,
  'shop.checkGrid': (world, relation) => ({ gridId: gridIn(world, relation) }),
  'shop.prepareUpload': (_, relation) => uploadOrder(file(relation)),
  'shop.startImport': (world, relation) => ({ fileName: '名册.csv', upload: jobsIn(world, relation).uploaded }),
  'shop.mapColumns': (world, relation) => ({
    importId: jobsIn(world, relation).waiting,
    columns: [
      { field: 'name', at: 0 },
      { field: 'address', at: 6 },
    ],
  }),
  'shop.confirmImport': (world, relation) => ({ importId: jobsIn(world, relation).waiting, createPlaces: true }),
  'shop.undoImport': (world, relation) => ({ importId: jobsIn(world, relation).done, confirm: false }),
  'shop.listImports': () => undefined,
  'shop.showImport': (world, relation) => ({ importId: jobsIn(world, relation).done }),
  'shop.listImportRows': (world, relation) => ({ importId: jobsIn(world, relation).done }),
  'shop.downloadOutcome': (world, relation) => ({ importId: jobsIn(world, relation).done }),
  'shop.printSigns': ({ shopIn }, relation) => ({ target: { shopId: shopIn(relation) }, image: 'qr' }),
  'shop.listSigns': () => undefined,
  'shop.showSigns': (world, relation) => ({ signJobId: jobsIn(world, relation).signJobId }),
  'shop.reissueCode': ({ shopIn }, relation) => ({ shopId: shopIn(relation), reason: '码被撕了' }),
  'shop.noteScan': ({ codeOf }, relation) => ({
    code: codeOf(relation),
    place: { latitude: 30.25, longitude: 120.15 },
  }),
  'shop.listDuplicates': () => ({}),
  'shop.findDuplicates': () => ({}),
  'shop.settleDuplicate': (world, relation) => ({
    pairId: twinsIn(world, relation).suspected,
    reason: '门牌相同，是楼上楼下两家',
  }),
  'shop.previewMerge': (world, relation) => twinsIn(world, relation).twins,
  'shop.mergeShops': (world, relation) => mergeOf(twinsIn(world, relation).twins),
  'shop.splitShops': (world, relation) => ({ ...twinsIn(world, relation).merged, reason: '并错了' }),
  'shop.revokeCode': ({ shopIn }, relation) => ({ shopId: shopIn(relation), reason: '码被盗了' }),
}

const licenceIn = ({ home, abroad }: ExampleWorld, relation: Relation): string => {
  if (relation === 'otherDistrict') return abroad.licences.own
  return home.licences[relation as keyof typeof home.licences] ?? home.licences.own
}

const licence: Examples<'licence'> = {
  'licence.recordLicence': ({ shopIn }, relation) => paperOf(shopIn(relation)),
  'licence.cancelLicence': (world, relation) => ({
    shopId: world.shopIn(relation),
    licenceId: licenceIn(world, relation),
    reason: '经营者申请注销',
  }),
}

const inspectionIn = ({ inspections }: ExampleWorld, relation: Relation) =>
  inspections[relation as keyof typeof inspections] ?? inspections.own

const conclusionIn = ({ conclusions, home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'asSecond') return conclusions.asSecond
  if (relation === 'otherDistrict') return { ...conclusions.own, ...abroad.underWay.ownUnderWay }
  const { colleagues, otherStation } = home.underWay
  if (relation === 'ownUnderWay') return conclusions.own
  return { ...conclusions.own, ...(relation === 'colleagues' ? colleagues : otherStation) }
}

const inspection: Examples<'inspection'> = {
  'inspection.prepareInspection': ({ shopIn }, relation) => ({ shopId: shopIn(relation), kind: 'routine' }),
  'inspection.startInspection': ({ beginning, shopIn }, relation) => ({ ...beginning, shopId: shopIn(relation) }),
  'inspection.submitInspection': conclusionIn,
  'inspection.releaseRecusal': ({ home, abroad }, relation) => ({
    ...(relation === 'otherDistrict' ? abroad.underWay.ownUnderWay : home.underWay.recused),
    reason: '核实过，不用回避',
  }),
  'inspection.showInspection': inspectionIn,
  'inspection.listInspections': () => ({}),
  'inspection.requestDocument': inspectionIn,
  'inspection.openDocument': inspectionIn,
}

const rest: Examples<'push' | 'audit' | 'exports'> = {
  'exports.exportList': () => ({ asked: { list: 'shops' } }),
  'exports.listExports': () => undefined,
  'exports.showExport': (world, relation) => ({ exportId: jobsIn(world, relation).exportId }),
  'push.leaseOutbox': () => ({ most: 5 }),
  'push.reportOutbox': ({ leases }, relation) => ({
    ...abroadOr(relation, leases.abroad, leases.home),
    outcome: { state: 'retry', errMsg: '超时' },
  }),
  'audit.verifyDay': ({ clock }) => ({ day: clock.now().toISOString().slice(0, 10) }),
  'audit.listAuditEvents': ({ clock }) => ({ day: clock.now().toISOString().slice(0, 10) }),
}

/** For every operation an input that whoever may ask gets an answer to, about a thing in the given relation. */
export const examples: { readonly [N in OperationName]: Example<N> } = {
  ...identity,
  ...shop,
  ...licence,
  ...inspection,
  ...rest,
}

export const exampleOf = (name: OperationName, world: ExampleWorld, relation: Relation): object =>
  (examples[name](world, relation) ?? {}) as object
