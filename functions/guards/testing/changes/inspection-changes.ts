import { ulid } from 'ulid'
import { got } from '../ask'
import { drawnLater, makeDraw } from '../make-draw'
import { makeSuperiorVisit, plannedLater, superiorAt } from '../make-plan'
import { caterer } from '../make-register'
import type { TestWorld } from '../open-test-world'
import { byOffice, type Makers } from './maker'

/** A visit to a new shop of the near station that stopped because the shop asked for others. */
const makeRecused = async ({ ask, home: { visits, pairs, places, office } }: TestWorld) => {
  const place = { gridId: places.near.gridIds[0] }
  const asked = await ask(office, 'shop.registerShop', caterer(`回避店${ulid()}`, place))
  return await visits.visit(got<{ shopId: string }>(asked).shopId, pairs.own, { recused: true })
}

/** Inspections. */
export const inspectionChanges = {
  'inspection.announceInspection': async ({ home: { visits, pairs, shops, speak } }) => ({
    voice: speak('inspector'),
    input: visits.announcement(shops.own, pairs.own),
    other: visits.announcement(shops.own, pairs.own),
  }),
  'inspection.confirmInspection': async ({ home: { visits, pairs, shops, speak } }) => ({
    voice: speak('partner'),
    input: await visits.announce(shops.own, pairs.own),
    other: await visits.announce(shops.own, pairs.own),
  }),
  'inspection.handOverDraft': async ({ home: { visits, pairs, shops, speak } }) => {
    const begun = async () => await visits.announce(shops.own, pairs.own)
    const giving = async () => visits.handing(await begun(), pairs.own, pairs.own[1])
    return { voice: speak('inspector'), input: await giving(), other: await giving() }
  },
  'inspection.takeOverDraft': async ({ home: { visits, pairs, shops, speak } }) => {
    const { inspectionId } = await visits.handOver(shops.own, pairs.own)
    const input = { inspectionId, keptAs: ulid() }
    return { voice: speak('partner'), input, other: { inspectionId, keptAs: ulid() } }
  },
  'inspection.withdrawHandOver': async ({ home: { visits, pairs, shops, speak } }) => {
    const given = async () => ({ inspectionId: (await visits.handOver(shops.own, pairs.own)).inspectionId })
    return { voice: speak('inspector'), input: await given(), other: await given() }
  },
  'inspection.releaseHandOver': async ({ home: { visits, pairs, shops, office } }) => {
    const lost = await visits.lose(shops.own, pairs.own)
    return { voice: office, input: { ...lost, reason: '手机丢了' }, other: { ...lost, reason: '手机坏了' } }
  },
  'inspection.releaseRecusal': async (world) => {
    const visit = await makeRecused(world)
    const { office } = world.home
    return { voice: office, input: { ...visit, reason: '核实过' }, other: { ...visit, reason: '另有理由' } }
  },
  'inspection.replaceInspectors': async (world) => {
    const visit = await makeRecused(world)
    const { speak, personIds } = world.home
    const sent = (second: string) => ({ ...visit, inspectorIds: [personIds.neighbour, second] })
    return { voice: speak('stationHead'), input: sent(personIds.far), other: sent(personIds.farther) }
  },
  'inspection.noteConduct': async ({ home: { concluded, office } }) => ({
    voice: office,
    input: { ...concluded.own, finding: '问过，当天停电' },
    other: { ...concluded.own, finding: '另问过' },
  }),
  'inspection.setPlanSetting': byOffice(() => plannedLater),
  'inspection.recordSuperiorVisit': byOffice(({ home: { shops } }) => superiorAt(shops.own)),
  'inspection.withdrawSuperiorVisit': async ({ ask, home: { office, shops } }) => {
    const visit = await makeSuperiorVisit(ask, office, shops.own)
    return { voice: office, input: { ...visit, reason: '登记到别的店了' }, other: { ...visit, reason: '重复登记' } }
  },
  'inspection.freezeDraw': async ({ home: { office } }) => ({
    voice: office,
    input: drawnLater,
    other: { ...drawnLater, title: '另一次' },
  }),
  'inspection.runDraw': async ({ ask, clock, home: { office } }) => {
    const drawId = await makeDraw(ask, office, clock.now())
    return { voice: office, input: { drawId, number: '482' }, other: { drawId, number: '483' } }
  },
  'inspection.settleConflict': async ({ home: { visits, pairs, shops, office } }) => {
    const told = async () => await visits.contradict(await visits.visit(shops.own, pairs.own), pairs.own)
    const noted = { decision: 'firstStands' as const, reason: '核实过' }
    return { voice: office, input: { ...(await told()), ...noted }, other: { ...(await told()), ...noted } }
  },
  'inspection.deliverInspection': async ({ home: { visits, pairs, shops, speak } }) => {
    const visit = { shopId: shops.own, inspectionId: ulid() }
    const input = await visits.delivery(visit, pairs.own)
    const other = await visits.delivery(visit, pairs.own, { note: '另写一句' })
    return { voice: speak('inspector'), input, other }
  },
  'inspection.requestDocument': async ({ home: { concluded, office } }) => ({
    voice: office,
    input: concluded.own,
    other: concluded.otherGrid,
  }),
} satisfies Partial<Makers<'inspection'>>
