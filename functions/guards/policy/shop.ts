import type { PolicyOf } from './row'
import { here, inspectorsShops, inThisDistrict, merchantsShops, office, officeOnShops, shops } from './words'

/** The register, its codes, imports and signs: who may. */
export const shopPolicy = {
  'shop.resolveCode': {
    does: '扫码找到这家店',
    relations: shops,
    may: { office: 'always', inspector: ['own', 'ownStation', 'closed'], merchant: ['own', 'closed'] },
    refused: { otherDistrict: 'code.forged', revoked: 'code.revoked' },
  },
  'shop.listShops': {
    does: '看商户名单：业务看全区，执法人员看自己的',
    relations: here,
    may: { office: 'always', inspector: 'always' },
  },
  'shop.showShop': {
    does: '看一户档案；商户看不到电话、标记和举报',
    relations: shops,
    may: { office: 'always', inspector: inspectorsShops, merchant: merchantsShops },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'shop.listMyShops': { does: '商户看自己的店', relations: here, may: { merchant: 'always' } },
  'shop.listMyGrids': { does: '执法人员看自己的网格', relations: here, may: { inspector: 'always' } },
  'shop.registerShop': { does: '登记商户', relations: here, may: office },
  'shop.changeShop': { does: '改商户登记', ...officeOnShops },
  'shop.settleFlags': { does: '看过导入的疑问，记下没问题', ...officeOnShops },
  'shop.listPlaces': {
    does: '看所与网格',
    relations: here,
    may: { office: 'always', inspector: 'always', security: 'always' },
  },
  'shop.addStation': { does: '加监管所', relations: here, may: office },
  'shop.changeStation': {
    does: '改监管所的名称和电话',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'place.unknown' },
  },
  'shop.addGrid': {
    does: '加网格',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'place.unknown' },
  },
  'shop.prepareUpload': {
    does: '上传文件：执法人员传照片和签字，业务管理员传名册',
    relations: ['photo', 'signature', 'register'],
    may: { office: ['register'], inspector: ['photo', 'signature'] },
  },
  'shop.startImport': {
    does: '导入名册',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'upload.unknown' },
  },
  'shop.mapColumns': {
    does: '改导入的列对应',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.confirmImport': {
    does: '确认导入',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.listImports': { does: '看历次导入', relations: here, may: office },
  'shop.showImport': {
    does: '看一次导入',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.listImportRows': {
    does: '看导入的每一行',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.downloadOutcome': {
    does: '下载导入结果',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'import.unknown' },
  },
  'shop.printSigns': {
    does: '制码',
    relations: shops,
    may: office,
    refused: { otherDistrict: 'shop.unknown', closed: 'sign.nothing', revoked: 'sign.nothing' },
  },
  'shop.listSigns': { does: '看历次制码', relations: here, may: office },
  'shop.showSigns': {
    does: '看一次制码并下载',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'sign.unknown' },
  },
  'shop.reissueCode': { does: '换新码', ...officeOnShops },
  'shop.revokeCode': { does: '停用码', ...officeOnShops },
} as const satisfies PolicyOf<'shop'>
