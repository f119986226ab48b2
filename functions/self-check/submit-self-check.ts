import { allItems } from '@app/rules/inspection/table'
import { isFinding } from '@app/rules/self-check/fill'
import { isClockOff, marksOf, metresFromShop } from '@app/rules/self-check/proofs'
import { dayOf } from '@app/rules/time/day'
import type { SelfCheckTaken } from '@app/types/self-check/contract'
import { proofMarks } from '@app/types/self-check/values'
import { type FileIntake, refuseFiles } from '../photo/public'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused } from '../platform/verb'
import { onPhones, type StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'
import { type Doer, doerOf } from './doer'
import { shopToAct } from './load-shop'
import { photoSubject } from './photo-subject'
import { type ReadSent, readSent, type Sent } from './read-sent'
import { settle } from './settle'
import type { SelfCheckPhoto, StoredSelfCheck } from './store'

type Taken = { readonly photos: readonly SelfCheckPhoto[]; readonly writes: readonly Write[] }

const keyOf = ({ intake }: { readonly intake: FileIntake }) =>
  intake.state === 'there' ? intake.picture.shown?.objectKey : undefined

/** The photographs taken in, each with what it lacks of its proofs. */
const takePhotos = async (
  { photos }: Pick<SelfCheckDeps, 'photos'>,
  shop: StoredShop,
  { sent, at, table }: { readonly sent: Sent; readonly at: Date; readonly table: ReadSent['table'] },
): Promise<Taken | Refused> => {
  const numbers = new Map(allItems(table).map(({ key, number }) => [key, number]))
  const named = sent.photos.map(({ sha256, itemKey }) => ({
    purpose: 'photo' as const,
    sha256,
    words: `${numbers.get(itemKey)} 的照片`,
  }))
  const subject = photoSubject(shop, sent.selfCheckId)
  const { files, writes } = await photos.intakeFiles(
    { district: shop.district, subject, at, shopId: shop.shopId },
    named,
  )
  const refusal = refuseFiles(files)
  if (refusal) return refusal
  const times = { ...sent, receivedAt: at.toISOString() }
  const shopPlace = shop.location && onPhones(shop.location)
  return {
    writes,
    photos: sent.photos.flatMap((photo, n) => {
      const objectKey = files[n] && keyOf(files[n])
      if (!objectKey) return []
      const { place, ...facts } = photo
      const metres = metresFromShop(place, shopPlace)
      const marks = [...marksOf(photo, { shop: shopPlace, times })]
      return [{ ...facts, objectKey, marks, ...(metres !== undefined && { metres }) }]
    }),
  }
}

const answersOf = ({ table }: ReadSent, { answers }: Sent): StoredSelfCheck['answers'] =>
  Object.fromEntries(
    allItems(table).flatMap(({ key, reading }) => {
      const answer = answers[key]
      if (!answer) return []
      const { result, remark } = answer
      const kept = { result, ...(answer.reading && { reading: answer.reading }), ...(remark && { remark }) }
      return [[key, { ...kept, isFinding: isFinding({ ...(reading && { reading }) }, answer) }]]
    }),
  )

type Made = { readonly read: ReadSent; readonly sent: Sent; readonly doer: Doer; readonly at: Date }

const recordOf = (shop: StoredShop, { read, sent, doer, at }: Made, photos: readonly SelfCheckPhoto[]) => {
  const { table, every, period } = read
  const answers = answersOf(read, sent)
  const receivedAt = at.toISOString()
  const { selfCheckId, startedAt, finishedAt, sentAt, version } = sent
  const seen = new Set(photos.flatMap(({ marks }) => marks))
  if (isClockOff({ sentAt, receivedAt })) seen.add('clockOff')
  const findings = Object.values(answers).filter((answer) => answer.isFinding).length
  return {
    revision: 1,
    ...{ district: shop.district, shopId: shop.shopId, selfCheckId },
    ...{ table: { id: table.id }, title: table.title, every, period: period.key, to: period.to },
    summary: {
      ...{ selfCheckId, version, ...doer, startedAt, finishedAt, receivedAt },
      isLate: dayOf(receivedAt) > period.to,
      ...{ items: Object.keys(answers).length, findings, photos: photos.length },
      marks: proofMarks.filter((mark) => seen.has(mark)),
    },
    answers,
    photos: [...photos],
  }
}

/** A self-check arrives, whole: it settles its period, or is kept beside the one that did. */
export const submitSelfCheck = given(
  async (deps: SelfCheckDeps, asked: Asked<Sent>): Promise<Changed<SelfCheckTaken> | Refused> => {
    const loaded = await shopToAct(deps, asked)
    if (isRefused(loaded)) return loaded
    const { shop, actor, isRunning } = loaded
    const { input: sent, at } = asked
    const { district, shopId } = shop
    const known = await deps.store.checks.get({ district, shopId, selfCheckId: sent.selfCheckId })
    if (known) return again(known)
    const read = await readSent(deps, shop, { sent, at })
    if (isRefused(read)) return read
    const doer = await doerOf(deps, shop, { actor, employeeId: sent.employeeId, isRunning })
    return isRefused(doer) ? doer : await taken(deps, shop, { read, sent, doer, at })
  },
)

const answerOf = ({ summary, period, outcome }: StoredSelfCheck): SelfCheckTaken => {
  const { selfCheckId, isLate, receivedAt, findings } = summary
  return { selfCheckId, period, outcome, isLate, receivedAt, findings }
}

/** What came before under the same number, answered as it was: nothing is kept twice. */
const again = (known: StoredSelfCheck): Changed<SelfCheckTaken> => ({
  answer: answerOf(known),
  writes: [],
  subject: `selfCheck:${known.selfCheckId}`,
})

const taken = async (deps: SelfCheckDeps, shop: StoredShop, made: Made): Promise<Changed<SelfCheckTaken> | Refused> => {
  const photos = await takePhotos(deps, shop, { ...made, table: made.read.table })
  if (isRefused(photos)) return photos
  const settled = await settle(deps.store, recordOf(shop, made, photos.photos), made.read.period)
  if (isRefused(settled)) return settled
  const { record, before, writes } = settled
  return {
    answer: {
      ...answerOf(record),
      ...(before && { settledBefore: { by: before.by, receivedAt: before.receivedAt } }),
    },
    writes: [deps.store.checks.insert(record), ...writes, ...photos.writes],
    subject: `selfCheck:${record.selfCheckId}`,
  }
}
