import { createHash } from 'node:crypto'
import { shippedChecklists } from '@app/rules/inspection/checklist'
import { selfChecksInForce } from '@app/rules/inspection/in-force'
import { allItems } from '@app/rules/inspection/table'
import { controlTemplate } from '@app/rules/self-check/control-template'
import { ulid } from 'ulid'
import { employeeStore } from '../../employee/store'
import { originalKey, shownKey } from '../../photo/picture-keys'
import { photoStore } from '../../photo/store'
import { photoSubject } from '../../self-check/photo-subject'
import { selfCheckStore } from '../../self-check/store'
import type { InputOf } from '../operations'
import { signatureFile } from './inspect'
import type { House } from './open-house'

/** By which the world's shops, caterers of no said size, check themselves every day. */
const table = (() => {
  const [found] = selfChecksInForce({ businessTypes: ['catering'] }, '2026-03-18', shippedChecklists)
  if (!found) throw new Error('no table of self-checks in March 2026')
  return found
})()
export const selfCheckTable = { tableId: table.id, version: table.version }

const answers = Object.fromEntries(
  allItems(table).map(({ key, reading, naAllowed }) => [
    key,
    naAllowed
      ? { result: 'notApplicable' as const }
      : { result: 'ok' as const, ...(reading && { reading: reading.most ?? reading.least }) },
  ]),
)

const photo = { sha256: 'c'.repeat(64), spot: '后厨', takenAt: '2026-03-18T01:30:00.000Z', source: 'camera' as const }

export type SelfCheckMade = { readonly shopId: string; readonly selfCheckId: string }

/** Puts a self-check of the day before on a shop, as its owner would have left it, with the period that it settled. */
export const putSelfCheck = async (
  { base }: Pick<House, 'base'>,
  district: string,
  shopId: string,
  day = '2026-03-17',
): Promise<SelfCheckMade> => {
  const selfCheckId = ulid()
  const { checks, periods } = selfCheckStore(base.records)
  const of = {
    revision: 1,
    district,
    shopId,
    table: { id: table.id },
    title: table.title,
    every: 'daily' as const,
    period: day,
  }
  const summary = {
    ...{ selfCheckId, version: table.version, by: '贺青禾', personId: ulid() },
    ...{ startedAt: `${day}T01:00:00.000Z`, finishedAt: `${day}T01:05:00.000Z`, receivedAt: `${day}T01:05:02.000Z` },
    ...{ isLate: false, items: allItems(table).length, findings: 0, photos: 1, marks: ['noPlace' as const] },
  }
  const shown = { ...photo, objectKey: `D/${district}/pictures/none`, itemKey: 'zc.3.1', marks: ['noPlace' as const] }
  await base.commit([
    periods.insert({ ...of, from: day, to: day, settled: summary, supplements: [] }),
    checks.insert({
      ...{ ...of, selfCheckId, to: day, outcome: 'settled', summary, photos: [shown] },
      answers: Object.fromEntries(Object.entries(answers).map(([key, one]) => [key, { ...one, isFinding: false }])),
    }),
  ])
  return { shopId, selfCheckId }
}

const wanted = allItems(table)
  .filter(({ photo: wish, naAllowed }) => wish === 'wanted' && !naAllowed)
  .map(({ key }) => key)

const putPicture = async (
  base: House['base'],
  of: { readonly district: string; readonly subject: ReturnType<typeof photoSubject>; readonly sha256: string },
): Promise<void> => {
  const { pictures } = photoStore(base.records)
  const body = signatureFile(51).body
  const [original, shown] = [originalKey(of), shownKey(of, 'image/png')]
  await base.objects.put({ key: original, body, contentType: 'image/png' })
  await base.objects.put({ key: shown, body, contentType: 'image/png' })
  const file = { contentType: 'image/png' as const, bytes: body.byteLength }
  const drawn = { ...file, objectKey: shown, sha256: of.sha256, width: 60, height: 40 }
  const facts = { ...of, purpose: 'photo' as const, ...file, owner: 'person:none' }
  const seen = { original: { objectKey: original, contentType: file.contentType }, shown: drawn }
  await base.commit([pictures.insert({ revision: 1, ...facts, preparedAt: '2026-03-18T01:50:00.000Z', ...seen })])
}

/** What is sent of a self-check of today, with photographs that have arrived and were looked at. */
export const sendableSelfCheck = async (
  { base }: Pick<House, 'base'>,
  district: string,
  shopId: string,
): Promise<InputOf<'selfCheck.submitSelfCheck'>> => {
  const selfCheckId = ulid()
  const subject = photoSubject({ shopId }, selfCheckId)
  const shas = wanted.map(() => createHash('sha256').update(ulid()).digest('hex'))
  for (const sha256 of shas) await putPicture(base, { district, subject, sha256 })
  return {
    ...{ shopId, selfCheckId, ...selfCheckTable, day: '2026-03-18' },
    ...{ startedAt: '2026-03-18T01:50:00.000Z', finishedAt: '2026-03-18T01:56:00.000Z' },
    sentAt: '2026-03-18T01:57:00.000Z',
    answers,
    photos: shas.map((sha256, n) => ({
      ...{ sha256, itemKey: wanted[n] ?? '', spot: '后厨', takenAt: '2026-03-18T01:53:00.000Z' },
      source: 'camera' as const,
    })),
  }
}

/** The shop's one without a WeChat comes to be its director. */
const seatOfficer = async ({ base }: Pick<House, 'base'>, district: string, shopId: string): Promise<string> => {
  const { employees, ofUnited } = employeeStore(base.records)
  const officer = (await ofUnited(district, [shopId])).find(({ personId }) => personId === undefined)
  if (!officer) throw new Error(`nobody works at ${shopId}`)
  const post = { post: 'foodSafetyDirector' as const, from: '2026-01-05' }
  await base.commit([employees.replace({ ...officer, posts: [...officer.posts, post] })])
  return officer.employeeId
}

const list = controlTemplate(['catering'])
const controlContent = {
  control: 'dailyControl' as const,
  listVersion: 0,
  answers: Object.fromEntries(list.map(({ key }) => [key, { result: 'ok' as const }])),
}

/** A review of its week, of which no other was made, by the director through whoever runs the shop. */
export const controlSent = (
  shopId: string,
  employeeId: string,
  day = '2026-03-18',
): InputOf<'selfCheck.recordControl'> => ({
  ...{ shopId, recordId: ulid(), day, signedAt: `${day}T01:00:00.000Z`, employeeId },
  content: { control: 'weeklyReview', settled: [], analysis: '本周没有发现问题' },
})

/** Puts the daily record of the day before on a shop, its document drawn, and a list of the shop's own. */
const putControl = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, employeeId }: { readonly shopId: string; readonly employeeId: string },
) => {
  const day = '2026-03-17'
  const personId = ulid()
  const { controls } = selfCheckStore(base.records)
  await base.commit([
    controls.insert({
      ...{ revision: 1, district, shopId, shopName: '面馆', address: '青石路', recordId: ulid(), day, period: day },
      ...{ from: day, to: day, by: '方守一', post: 'foodSafetyOfficer', personId, employeeId, isLate: false },
      ...{ signedAt: `${day}T01:00:00.000Z`, receivedAt: `${day}T01:00:01.000Z`, content: controlContent },
      ...{ list: list.map((item) => ({ ...item })), contentHash: 'd'.repeat(64) },
      document: { state: 'ready', objectKey: `D/${district}/controls/none.pdf`, sha256: 'e'.repeat(64) },
    }),
  ])
}

const taskPhoto = {
  sha256: 'c'.repeat(64),
  spot: '后厨',
  takenAt: '2026-03-17T01:30:00.000Z',
  source: 'camera' as const,
}

export type TaskMade = { readonly shopId: string; readonly taskId: string }

/** Puts what a self-check found on a shop as a task, and one beside it that was reported and is done. */
export const putTask = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, employeeId }: { readonly shopId: string; readonly employeeId: string },
): Promise<TaskMade> => {
  const selfCheckId = ulid()
  const day = '2026-03-17'
  const { tasks, reports } = selfCheckStore(base.records)
  const before = [{ ...taskPhoto, objectKey: `D/${district}/pictures/none`, marks: ['noPlace' as const] }]
  const taskOf = (itemKey: string) => ({
    ...{
      revision: 1,
      district,
      shopId,
      taskId: `${day}_${selfCheckId}_${itemKey}`,
      text: '冷藏柜温度',
      remark: '偏高',
    },
    source: { kind: 'selfCheck' as const, sourceId: table.id, itemKey, title: table.title, selfCheckId },
    ...{ foundAt: `${day}T01:05:00.000Z`, foundBy: '贺青禾', foundDays: [day], before, ownerId: employeeId },
    ...{ dueDay: '2026-03-20', history: [{ at: `${day}T01:06:00.000Z`, by: '贺青禾', words: '请人来修' }] },
  })
  const reportedAt = `${day}T02:00:00.000Z`
  const [open, done] = [taskOf('zc.1'), taskOf('zc.2')]
  const said = { at: `${day}T03:00:00.000Z`, by: '贺青禾', personId: ulid(), way: 'photo' as const, words: '换了' }
  await base.commit([
    tasks.insert(open),
    tasks.insert({
      ...done,
      done: { ...said, photos: before },
      reported: { at: reportedAt, by: '贺青禾', words: '停电了', told: 1 },
    }),
    reports.insert({
      ...{ revision: 1, district, shopId, shopName: '面馆', taskId: done.taskId, text: '冷藏柜温度', words: '停电了' },
      ...{ reportedAt, foundOn: day, isDone: true },
    }),
  ])
  return { shopId, taskId: open.taskId }
}

/** A photo of what was mended, that arrived and was looked at. */
export const mendedPhoto = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, taskId }: TaskMade,
): Promise<InputOf<'selfCheck.finishTask'>> => {
  const sha256 = createHash('sha256').update(ulid()).digest('hex')
  await putPicture(base, { district, subject: photoSubject({ shopId }, taskId), sha256 })
  const { spot, source } = taskPhoto
  const photos = [{ sha256, spot, source, takenAt: '2026-03-18T01:53:00.000Z' }]
  return { shopId, taskId, words: '换了压缩机，现在 4 度', photos, sentAt: '2026-03-18T01:57:00.000Z' }
}

type Shops = Readonly<Record<string, string>>
const made = ['own', 'otherGrid', 'otherStation', 'closed'] as const

/** Self-checks of shops in every relation, and one of each that may be sent. */
export const makeSelfChecks = async (house: Pick<House, 'base'>, district: string, shops: Shops) => {
  const [done, sendable] = [new Map<string, SelfCheckMade>(), new Map<string, InputOf<'selfCheck.submitSelfCheck'>>()]
  const officers = new Map<string, string>()
  const [tasks, mended] = [new Map<string, TaskMade>(), new Map<string, InputOf<'selfCheck.finishTask'>>()]
  for (const [relation, shopId] of Object.entries(shops)) {
    sendable.set(relation, await sendableSelfCheck(house, district, shopId))
    const employeeId = await seatOfficer(house, district, shopId)
    officers.set(relation, employeeId)
    if (!made.some((one) => one === relation)) continue
    done.set(relation, await putSelfCheck(house, district, shopId))
    await putControl(house, district, { shopId, employeeId })
    const task = await putTask(house, district, { shopId, employeeId })
    tasks.set(relation, task)
    mended.set(relation, await mendedPhoto(house, district, task))
  }
  return { done, sendable, officers, tasks, mended }
}
