import { shippedTypes } from '@app/rules/shop/facts/business-types'
import type { Relation } from '../../policy'
import { signatureFile } from '../inspect'
import { mergeOf } from '../make-duplicates'
import { registerFile } from '../make-jobs'
import { caterer, type Places } from '../make-register'
import type { ExampleWorld } from '../prepare-examples'
import { uploadOrder } from '../upload'
import { abroadOr, type Examples, jobsIn } from './example'
import { joiningExamples } from './joining-examples'

const twinsIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  abroadOr(relation, abroad.duplicates, home.duplicates)

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

export const shopExamples: Examples<'shop'> = {
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
  'shop.showChain': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'shop.setChain': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    headOfficeId: shopIn(relation === 'otherGrid' ? 'otherStation' : 'otherGrid'),
    reason: '总部申请',
  }),
  'shop.answerChain': ({ shopIn }, relation) => ({ shopId: shopIn(relation), agrees: true }),
  'shop.splitShops': (world, relation) => ({ ...twinsIn(world, relation).merged, reason: '并错了' }),
  'shop.revokeCode': ({ shopIn }, relation) => ({ shopId: shopIn(relation), reason: '码被盗了' }),
}
