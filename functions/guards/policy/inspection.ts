import { publicationPolicy } from './publication'
import type { PolicyOf } from './row'
import {
  here,
  inspections,
  inThisDistrict,
  keepers,
  keepersOnShops,
  merchantsShops,
  office,
  order49,
  readers,
  readsConcluded,
  shops,
} from './words'

/** Given by the asker, given to the asker, and between two others. */
const handedOver = ['ownUnderWay', 'asSecond', 'colleagues', 'otherDistrict'] as const

/** The head of the shop's station and the office; at the other station nobody asked for anybody to step aside. */
const decidesRecusals = {
  basis: `${order49} 第二十三条`,
  relations: ['otherGrid', 'otherStation', 'otherDistrict'],
  may: { office: 'always', stationHead: ['otherGrid'] },
  refused: { otherDistrict: 'shop.unknown', otherStation: { code: 'inspection.notRecused', to: ['office'] } },
} as const

/** Papers, inspections and their documents: who may. */
export const inspectionPolicy = {
  'licence.listLicences': {
    does: '看自己店的证照、历史和照片；办登记的也看',
    relations: shops,
    may: { merchant: merchantsShops, ...keepers },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'licence.recordLicence': {
    does: '登记证照；注销的店不能办',
    relations: shops,
    may: { ...keepers, stationHead: ['own', 'ownStation', 'otherGrid', 'revoked'] },
    refused: { otherDistrict: 'shop.unknown', closed: { code: 'shop.closed', to: ['office', 'stationHead'] } },
  },
  'licence.cancelLicence': { does: '注销证照', ...keepersOnShops },
  'inspection.prepareInspection': {
    does: '检查前取要点表',
    relations: shops,
    may: { inspector: ['own', 'ownStation', 'revoked'] },
    refused: { otherDistrict: 'shop.unknown', closed: 'shop.closed' },
  },
  'inspection.pullGrid': {
    does: '取自己网格的资料，没有网络时在手机上用',
    relations: here,
    may: { inspector: 'always' },
  },
  'inspection.pullTables': { does: '取要点表，没有网络时在手机上用', relations: here, may: { inspector: 'always' } },
  'inspection.announceInspection': {
    does: '说明正在检查，不是检查的前提',
    basis: `${order49} 第二十三、二十四条`,
    relations: shops,
    may: { inspector: ['own', 'ownStation', 'revoked'] },
    refused: { otherDistrict: 'shop.unknown', closed: 'shop.closed' },
  },
  'inspection.releaseRecusal': { does: '解除回避：由所长或业务管理员决定，不由当事的执法人员', ...decidesRecusals },
  'inspection.replaceInspectors': {
    does: '回避后另派人员：由所长或业务管理员决定，不由当事的执法人员',
    ...decidesRecusals,
  },
  'inspection.showConflicts': {
    does: '看同一次检查另外送来的不一致的内容；商户不看',
    basis: `${order49} 第三十四条`,
    relations: inspections,
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'ownUnderWay', 'otherGrid', 'closed'],
      inspector: ['own', 'ownUnderWay', 'asSecond', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.settleConflict': {
    does: '记下对不一致内容的核实结果；由业务管理员记，签过字的都不变',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.reviewConduct': {
    does: '看检查行为的提示和依据；站所负责人看本所的，执法人员只看自己的',
    relations: here,
    may: readers,
  },
  'inspection.noteConduct': {
    does: '记检查行为的核查结果；由业务管理员记，签过字的都不变',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.freezeDraw': { does: '定随机抽取的名单', relations: here, may: office },
  'inspection.runDraw': {
    does: '用公开号码抽取',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'draw.unknown' },
  },
  'inspection.showPlanSetting': { does: '看检查计划设置', relations: here, may: readers },
  'inspection.setPlanSetting': { does: '改检查计划设置', relations: here, may: office },
  'inspection.listSuperiorVisits': {
    does: '看上级对一家店的检查',
    basis: `${order49} 第四十二条`,
    relations: ['own', 'otherStation', 'otherDistrict'],
    may: { office: 'always', leader: 'always', stationHead: ['own'], inspector: ['own'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.recordSuperiorVisit': {
    does: '登记上级对一家店的检查',
    basis: `${order49} 第四十二条`,
    relations: ['own', 'otherDistrict'],
    may: office,
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.withdrawSuperiorVisit': {
    does: '撤销登记错的上级检查',
    relations: ['own', 'otherDistrict'],
    may: office,
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.listDraws': { does: '看历次随机抽取', relations: here, may: readers },
  'inspection.showDraw': {
    does: '看一次随机抽取的名单和结果',
    relations: inThisDistrict,
    may: readers,
    refused: { otherDistrict: 'draw.unknown' },
  },
  'inspection.confirmInspection': {
    does: '协办人确认参加',
    basis: `${order49} 第二十三条`,
    relations: ['asSecond', 'ownUnderWay', 'colleagues', 'otherStation', 'otherDistrict'],
    may: { inspector: ['asSecond'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.handOverDraft': {
    does: '移交没做完的检查：只能由这次检查的一人给另一人',
    basis: `${order49} 第二十三条`,
    relations: ['ownUnderWay', 'asSecond', 'colleagues', 'otherStation', 'otherDistrict'],
    may: { inspector: ['ownUnderWay', 'asSecond'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.listHandedOver': { does: '看移交给自己和自己移交的检查', relations: here, may: { inspector: 'always' } },
  'inspection.openHandedOver': {
    does: '打开移交来的检查：只有接收的人',
    relations: handedOver,
    may: { inspector: ['asSecond'] },
    refused: { otherDistrict: 'handOver.unknown' },
  },
  'inspection.takeOverDraft': {
    does: '接收移交来的检查：只有接收的人，一次',
    relations: handedOver,
    may: { inspector: ['asSecond'] },
    refused: { otherDistrict: 'handOver.unknown' },
  },
  'inspection.withdrawHandOver': {
    does: '收回还没接收的检查：只有移交的人',
    relations: handedOver,
    may: { inspector: ['ownUnderWay'] },
    refused: { otherDistrict: 'handOver.unknown' },
  },
  'inspection.releaseHandOver': {
    does: '接收的手机丢失时，把检查交还给移交的人：由所长或业务管理员决定，不由这两名执法人员',
    basis: `${order49} 第二十三条`,
    relations: ['otherGrid', 'otherStation', 'otherDistrict'],
    may: { office: 'always', stationHead: ['otherGrid'] },
    refused: { otherDistrict: 'shop.unknown', otherStation: { code: 'handOver.notTaken', to: ['office'] } },
  },
  'inspection.deliverInspection': {
    does: '送达签过字的检查：只能是这次检查的两名执法人员',
    basis: `${order49} 第三十四、三十五条`,
    relations: ['ownUnderWay', 'asSecond', 'colleagues', 'otherStation', 'otherDistrict'],
    may: { inspector: ['ownUnderWay', 'asSecond'] },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.showInspection': { does: '看一次检查；商户只看已结束的', ...readsConcluded },
  'inspection.showSigned': {
    does: '取回签过字的原文，只给这次检查的两名执法人员更正用',
    basis: `${order49} 第三十四条`,
    relations: inspections,
    may: { inspector: ['own', 'asSecond', 'closed'] },
    refused: { otherDistrict: 'shop.unknown', ownUnderWay: { code: 'inspection.unknown', to: ['inspector'] } },
  },
  'inspection.listInspections': {
    does: '看检查记录；站所负责人看本所的，执法人员只看自己的',
    relations: here,
    may: readers,
  },
  'inspection.requestDocument': {
    does: '补生成文书；没有结束的还没有，分管领导只看不办',
    relations: inspections,
    may: {
      office: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'asSecond', 'closed'],
      merchant: ['own', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown', ownUnderWay: 'inspection.unknown' },
  },
  'inspection.openDocument': {
    does: '打开已生成的文书',
    relations: ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'asSecond', 'closed'],
      merchant: ['own', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.proveDocument': {
    does: '取已生成的文书的存证凭证',
    relations: ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'asSecond', 'closed'],
      merchant: ['own', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  'inspection.printTicket': {
    does: '打印已结束的检查的结果小票',
    relations: ['own', 'asSecond', 'otherGrid', 'otherStation', 'closed', 'otherDistrict'],
    may: {
      office: 'always',
      leader: 'always',
      stationHead: ['own', 'otherGrid', 'closed'],
      inspector: ['own', 'asSecond', 'closed'],
      merchant: ['own', 'closed'],
    },
    refused: { otherDistrict: 'shop.unknown' },
  },
  ...publicationPolicy,
} as const satisfies PolicyOf<'licence' | 'inspection'>
