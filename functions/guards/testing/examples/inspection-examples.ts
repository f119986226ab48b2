import { ulid } from 'ulid'
import type { Relation } from '../../policy'
import { drawnLater } from '../make-draw'
import { plannedLater, superiorAt } from '../make-plan'
import { paperOf } from '../make-register'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'
import { publicationExamples } from './publication-examples'

const licenceIn = ({ home, abroad }: ExampleWorld, relation: Relation): string => {
  if (relation === 'otherDistrict') return abroad.licences.own
  return home.licences[relation as keyof typeof home.licences] ?? home.licences.own
}

export const licenceExamples: Examples<'licence'> = {
  'licence.listLicences': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'licence.recordLicence': ({ shopIn }, relation) => paperOf(shopIn(relation)),
  'licence.cancelLicence': (world, relation) => ({
    shopId: world.shopIn(relation),
    licenceId: licenceIn(world, relation),
    reason: '经营者申请注销',
  }),
}

const inspectionIn = ({ inspections }: ExampleWorld, relation: Relation) =>
  inspections[relation as keyof typeof inspections] ?? inspections.own

const deliveryIn = ({ deliveries, abroad }: ExampleWorld, relation: Relation) =>
  relation === 'otherDistrict'
    ? { ...deliveries.own, ...abroad.underWay.ownUnderWay }
    : (deliveries[relation as keyof typeof deliveries] ?? deliveries.own)

const underWayIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  relation === 'otherDistrict'
    ? abroad.underWay.ownUnderWay
    : (home.underWay[relation as keyof typeof home.underWay] ?? home.underWay.asSecond)

/** Given by the inspector to the other of the two, who is the second unless that is the inspector. */
const handingIn = (world: ExampleWorld, relation: Relation) => {
  const { home, abroad } = world
  const pair = relation in home.pairs ? home.pairs[relation as keyof typeof home.pairs] : home.pairs.own
  const to = relation === 'asSecond' ? pair[0] : pair[1]
  return home.visits.handing(
    relation === 'otherDistrict' ? abroad.underWay.ownUnderWay : underWayIn(world, relation),
    pair,
    to,
  )
}

const handedOverIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  const { inspectionId } =
    relation === 'otherDistrict'
      ? abroad.handedOver.ownUnderWay
      : (home.handedOver[relation as keyof typeof home.handedOver] ?? home.handedOver.asSecond)
  return { inspectionId }
}

/** Lost with the phone that took it over; at the other station nobody has taken it. */
const lostIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'otherDistrict') return abroad.handedOver.ownUnderWay
  return relation === 'otherStation' ? home.handedOver.asSecond : home.handedOver.otherGrid
}

const recusedIn = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'otherDistrict') return abroad.underWay.ownUnderWay
  return relation === 'otherStation' ? home.underWay.otherStation : home.underWay.recused
}

export const inspectionExamples: Examples<'inspection'> = {
  'inspection.prepareInspection': ({ shopIn }, relation) => ({ shopId: shopIn(relation), kind: 'routine' }),
  'inspection.pullGrid': () => ({}),
  'inspection.pullTables': () => ({}),
  'inspection.announceInspection': ({ announcement, shopIn }, relation) => ({
    ...announcement,
    shopId: shopIn(relation),
  }),
  'inspection.confirmInspection': underWayIn,
  'inspection.handOverDraft': handingIn,
  'inspection.listHandedOver': () => ({}),
  'inspection.openHandedOver': handedOverIn,
  'inspection.takeOverDraft': (world, relation) => ({ ...handedOverIn(world, relation), keptAs: ulid() }),
  'inspection.withdrawHandOver': handedOverIn,
  'inspection.releaseHandOver': (world, relation) => ({ ...lostIn(world, relation), reason: '接收的手机丢了' }),
  'inspection.deliverInspection': deliveryIn,
  'inspection.releaseRecusal': (world, relation) => ({ ...recusedIn(world, relation), reason: '核实过，不用回避' }),
  'inspection.replaceInspectors': (world, relation) => ({
    ...recusedIn(world, relation),
    inspectorIds: world.home.pairs.own.map(({ personId }) => personId),
  }),
  'inspection.reviewConduct': () => ({ from: '2026-11-01', to: '2026-11-30' }),
  'inspection.noteConduct': ({ home, abroad }, relation) => ({
    ...(relation === 'otherDistrict' ? abroad.concluded.own : home.concluded.own),
    finding: '问过，当天停电',
  }),
  'inspection.freezeDraw': () => drawnLater,
  'inspection.runDraw': ({ home, abroad }, relation) => ({
    drawId: abroadOr(relation, abroad.drawId, home.drawId),
    number: '482',
  }),
  'inspection.showPlanSetting': () => undefined,
  'inspection.setPlanSetting': () => plannedLater,
  'inspection.listSuperiorVisits': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'inspection.recordSuperiorVisit': ({ shopIn }, relation) => superiorAt(shopIn(relation)),
  'inspection.withdrawSuperiorVisit': ({ home, abroad }, relation) => ({
    ...abroadOr(relation, abroad.superior, home.superior),
    reason: '登记到别的店了',
  }),
  'inspection.listDraws': () => ({}),
  'inspection.showDraw': ({ home, abroad }, relation) => ({ drawId: abroadOr(relation, abroad.drawId, home.drawId) }),
  'inspection.showConflicts': inspectionIn,
  'inspection.settleConflict': ({ home, abroad }, relation) => ({
    ...home.conflict,
    ...(relation === 'otherDistrict' && abroad.concluded.own),
    decision: 'firstStands',
    reason: '两人都核实过',
  }),
  'inspection.showInspection': inspectionIn,
  'inspection.showSigned': inspectionIn,
  'inspection.listInspections': () => ({}),
  'inspection.requestDocument': inspectionIn,
  'inspection.openDocument': inspectionIn,
  'inspection.proveDocument': inspectionIn,
  'inspection.printTicket': inspectionIn,
  ...publicationExamples,
}
