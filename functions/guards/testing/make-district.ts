import type { Hono } from 'hono'
import { askTo, got } from './ask'
import type { connectWorkers } from './connect-workers'
import { inspections } from './inspect'
import { putAmendments } from './make-amendments'
import { makeApplications } from './make-applications'
import { draftTable, publishTable } from './make-checklists'
import { makeDraw } from './make-draw'
import { makeDuplicates } from './make-duplicates'
import { appointDirectors, inviteEmployee, newEmployee, putEmployees, seatEmployee } from './make-employees'
import { makeConcluded, makeUnderWay, pairsOf } from './make-inspections'
import { readSheet, readWrongSheet } from './make-invitation-sheet'
import { makeJobs } from './make-jobs'
import { makeLedgers } from './make-ledgers'
import { makeOrders, putOrders } from './make-orders'
import { type Invite, inspectorOf, inviter, makePeople, seater } from './make-people'
import { makeSuperiorVisit } from './make-plan'
import { disputed as makeDispute } from './make-publications'
import { caterer, drawGrids, makeLicences, makePlaces, makeShops, makeTransfer, type Places } from './make-register'
import { makeTraining, putCertificates, putExam, putExams } from './make-training'
import type { House } from './open-house'
import { type DistrictName, seatAdministrators } from './open-people'
import { pictureSender, uploader } from './upload'

type Making = { readonly api: Hono; readonly idle: Awaited<ReturnType<typeof connectWorkers>>['idle'] }

/** A district whose three administrators are seated, and the means to make the rest of it. */
const begin = async (house: House, { api, idle }: Making, name: DistrictName) => {
  const ask = askTo(api)
  const { voice: speak, personIds: administrators } = await seatAdministrators(house, api, name)
  const office = speak('office')
  const { file: upload, licence: uploadLicence } = uploader(house, ask)
  const visits = inspections({
    ...{ ask, speak, district: name.districtId },
    sendPicture: pictureSender(house, ask),
    now: house.clock.now,
  })
  const places = await makePlaces(ask, office)
  await drawGrids(ask, office, places)
  const invite = inviter(ask, speak)
  return { ...name, ask, speak, administrators, office, upload, uploadLicence, visits, places, invite, idle }
}

/** One open invitation of each kind that the policy tells apart. */
const makeInvitations = async (invite: Invite, { near }: Places, shopId: string) => ({
  forMerchant: await invite('新商户', { role: 'merchant', shopIds: [shopId] }),
  forInspector: await invite('新同事', inspectorOf(near, near.gridIds, 9)),
  forStationHead: await invite('新所长', { role: 'stationHead', stationId: near.stationId }),
  forLeader: await invite('新领导', { role: 'leader' }),
  forAdministrator: await invite('新管理员', { role: 'audit' }),
})

type Begun = Awaited<ReturnType<typeof begin>>

/** One of the people of each shop, and a code that is open for one of them at the own shop. */
const makeEmployees = async <R extends string>(
  { house, begun }: { readonly house: House; readonly begun: Begun },
  shops: Readonly<Record<R | 'own', string>>,
) => {
  const { ask, speak, districtId } = begun
  const people = await putEmployees(house, districtId, shops)
  await appointDirectors(house, districtId, people)
  const invited = await newEmployee(ask, speak, shops.own)
  return { people, token: await inviteEmployee(ask, speak, invited) }
}

type Of = { readonly house: House; readonly begun: Begun }
type Tables = { readonly published: string; readonly drafted: string }

/** What both districts have one of each of. */
const makeRest = async <R extends string>(
  { house, begun }: Of,
  shops: Readonly<Record<R | 'own', string>>,
  { published, drafted }: Tables,
) => {
  const { ask, speak, office, places, upload, idle, invite } = begun
  const employees = await makeEmployees({ house, begun }, shops)
  const training = await makeTraining(ask, office)
  const { questionId } = training.question
  const made = {
    jobs: await makeJobs({ ask, upload, office, speak, idle }, shops.own),
    duplicates: await makeDuplicates({ ask, office, idle }),
    invitations: await makeInvitations(invite, places, shops.own),
    sheetId: await readSheet(ask, office),
    applications: await makeApplications(begun, places),
    transferId: await makeTransfer(ask, office, places, shops.own),
    drawId: await makeDraw(ask, office, house.clock.now()),
    superior: await makeSuperiorVisit(ask, office, shops.own),
    amendments: await putAmendments(house, begun.districtId, shops),
    ledgers: await makeLedgers(house, begun.districtId, shops),
    employees,
    idlers: await putEmployees(house, begun.districtId, shops),
    training,
    exams: await putExams(house, begun.districtId, { people: employees.people, questionId }),
  }
  await publishTable(ask, office, published)
  return { ...made, checklistDraft: await draftTable(ask, office, drafted) }
}

/** A district with something in every state and relation, all of it made through the API. */
export const makeDistrict = async (house: House, making: Making, name: DistrictName) => {
  const begun = await begin(house, making, name)
  const { ask, speak, office, places, visits, idle } = begun
  const shops = await makeShops(ask, office, places)
  const licences = await makeLicences(ask, office, shops)
  const people = await makePeople(ask, speak, { places, shops })
  const { personId: employee, ...bound } = await seatEmployee(ask, speak, { shopId: shops.own, as: 'employee' })
  const personIds = { ...begun.administrators, ...people, employee }
  const pairs = pairsOf(personIds)
  const concluded = await makeConcluded({ visits, pairs, shops })
  const conflict = await visits.contradict(concluded.otherGrid, pairs.otherGrid)
  const { handedOver, ...underWay } = await makeUnderWay({ visits, pairs, shops })
  const dispute = { ask, speak, visits, pair: pairs.own, shopId: shops.own, reviewerId: personIds.office }
  const disputed = await makeDispute(dispute)
  const orders = await makeOrders(house, name.districtId, { pairs, shops })
  const change = { shopId: shops.closed, status: 'closed' as const, reason: '经营者申请注销' }
  got(await ask(office, 'shop.changeShop', change))
  got(await ask(office, 'shop.setChain', { shopId: shops.own, headOfficeId: shops.revoked, reason: '总部申请' }))
  got(await ask(office, 'shop.revokeCode', { shopId: shops.revoked, reason: '码牌被人换过' }))
  await idle()
  await readWrongSheet(ask, office)
  const rest = await makeRest({ house, begun }, shops, { published: 'T-HERE', drafted: 'T-HOME' })
  const { questionId } = rest.training.question
  await putCertificates(house, name.districtId, rest.employees.people.otherGrid)
  const ownExam = await putExam(house, name.districtId, { ...bound, questionId })
  const made = { ...rest, employees: { ...rest.employees, bound }, ownExam, handedOver, conflict, disputed, orders }
  return { ...begun, ...made, shops, licences, personIds, pairs, concluded, underWay }
}
export type DistrictWorld = Awaited<ReturnType<typeof makeDistrict>>

/** A second district with one of each thing that can be asked about: nobody of the first may reach it. */
export const makeNeighbour = async (house: House, making: Making, name: DistrictName) => {
  const begun = await begin(house, making, name)
  const { ask, speak, office, places, visits } = begun
  const { near } = places
  const registered = await ask(office, 'shop.registerShop', caterer('邻区面馆', { gridId: near.gridIds[0] }))
  const shops = { own: got<{ shopId: string }>(registered).shopId }
  const licences = await makeLicences(ask, office, shops)
  const seat = seater(ask, speak)
  const personIds = {
    ...begun.administrators,
    inspector: await seat('inspector', inspectorOf(near, near.gridIds, 1)),
    partner: await seat('partner', inspectorOf(near, near.gridIds, 2)),
    merchant: await seat('merchant', { role: 'merchant', shopIds: [shops.own] }),
  }
  const { inspector, partner } = personIds
  const pair = [
    { name: 'inspector', personId: inspector },
    { name: 'partner', personId: partner },
  ] as const
  const concluded = { own: await visits.visit(shops.own, pair) }
  const underWay = { ownUnderWay: await visits.announce(shops.own, pair) }
  const handedOver = { ownUnderWay: await visits.handOver(shops.own, pair) }
  const orders = { own: await putOrders(house, name.districtId, { shopId: shops.own, pair: [] }) }
  const rest = await makeRest({ house, begun }, shops, { published: 'T-THERE', drafted: 'T-ABROAD' })
  return { ...begun, ...rest, shops, licences, personIds, concluded, underWay, handedOver, orders }
}
