import { isClockOff, marksOf, metresFromShop, photoFault, takenWords } from '@app/rules/self-check/proofs'
import { dayOf } from '@app/rules/time/day'
import type { PhotoSource } from '@app/types/self-check/values'
import { refuseFiles } from '../../photo/public'
import type { Write } from '../../platform/ports/records'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { onPhones, type StoredShop } from '../../shop/public'
import type { SelfCheckDeps } from '../deps'
import { doerOf } from '../doer'
import { shopToAct } from '../load-shop'
import { photoSubject } from '../photo-subject'
import { movedOf, subjectOf, taskIn } from './load-task'
import { reportWrites } from './report-of'
import type { ShopTask, StoredTaskPhoto } from './store'

type SentPhoto = {
  readonly sha256: string
  readonly spot: string
  readonly takenAt: string
  readonly source: PhotoSource
  readonly place?: { readonly latitude: number; readonly longitude: number } | undefined
}
type Input = {
  readonly shopId: string
  readonly taskId: string
  readonly words: string
  readonly photos: readonly SentPhoto[]
  readonly sentAt: string
  readonly employeeId?: string | undefined
}
type Sent = { readonly input: Input; readonly at: Date }

/** What was mended is photographed after it was found. */
const photosRefused = ({ foundAt: startedAt }: ShopTask, { photos, sentAt }: Input): Refused | undefined => {
  for (const photo of photos) {
    const fault = photoFault(photo, { startedAt, sentAt })
    const words = [`拍于 ${takenWords(photo.takenAt)}`]
    if (fault) return refuse(fault === 'old' ? 'selfCheck.photoOld' : 'selfCheck.photoAhead', words)
  }
  return undefined
}

type Taken = { readonly photos: readonly StoredTaskPhoto[]; readonly writes: readonly Write[] }

const takePhotos = async (
  { photos }: Pick<SelfCheckDeps, 'photos'>,
  { shop, task }: { readonly shop: StoredShop; readonly task: ShopTask },
  { input, at }: Sent,
): Promise<Taken | Refused> => {
  const named = input.photos.map(({ sha256 }, n) => ({
    purpose: 'photo' as const,
    sha256,
    words: `第 ${n + 1} 张照片`,
  }))
  const of = { district: shop.district, subject: photoSubject(task, task.taskId), at, shopId: task.shopId }
  const { files, writes } = await photos.intakeFiles(of, named)
  const refusal = refuseFiles(files)
  if (refusal) return refusal
  const times = { sentAt: input.sentAt, receivedAt: at.toISOString() }
  const shopPlace = shop.location && onPhones(shop.location)
  const off = isClockOff(times) ? (['clockOff'] as const) : []
  return {
    writes,
    photos: input.photos.flatMap((photo, n) => {
      const intake = files[n]?.intake
      const objectKey = intake?.state === 'there' ? intake.picture.shown?.objectKey : undefined
      if (!objectKey) return []
      const { place, ...facts } = photo
      const metres = metresFromShop(place, shopPlace)
      const marks = [...new Set([...marksOf(photo, { shop: shopPlace, times }), ...off])]
      return [{ ...facts, objectKey, marks, ...(metres !== undefined && { metres }) }]
    }),
  }
}

/** A task is done, with what it looks like now beside what it looked like before. */
export const finishTask = given(async (deps: SelfCheckDeps, asked: Asked<Input>) => {
  const loaded = await shopToAct(deps, asked)
  if (isRefused(loaded)) return loaded
  const { shop, actor, isRunning } = loaded
  const { input, at } = asked
  const task = await taskIn(deps, shop, input.taskId)
  if (isRefused(task)) return task
  if (task.done) return refuse('selfCheck.taskDone')
  const wrong = photosRefused(task, input)
  if (wrong) return wrong
  const doer = await doerOf(deps, shop, { actor, employeeId: input.employeeId, isRunning })
  if (isRefused(doer)) return doer
  const taken = await takePhotos(deps, { shop, task }, { input, at })
  if (isRefused(taken)) return taken
  const { by, personId } = doer
  const said = { at: at.toISOString(), by, personId, way: 'photo' as const, words: input.words }
  const next: ShopTask = { ...task, done: { ...said, photos: [...taken.photos] } }
  return {
    answer: movedOf(next, dayOf(at.toISOString())),
    writes: [deps.store.tasks.replace(next), ...(await reportWrites(deps, next)), ...taken.writes],
    subject: subjectOf(task),
  }
})
