import { createHash } from 'node:crypto'
import { asked, fingerprintOf } from '@app/rules/photo/fingerprint'
import type { Luma } from '@app/rules/photo/luma'
import { agreementOf, isOnePicture } from '@app/rules/photo/same-picture'
import { pictureSubjects } from '@app/types/photo/values'
import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { Kernel } from '../platform/kernel'
import type { Clock } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { Worker } from '../platform/reaction'
import { type FindNear, type Near, nearFinder } from './find-near'
import { foldPrints } from './fold-prints'
import type { ReadLuma } from './luma-with-sharp'
import { printText } from './print-words'
import type { EarlierUse, PhotoStore, StoredPicture, StoredPrint } from './store'

export type PrintDeps = {
  readonly store: PhotoStore
  readonly objects: Pick<ObjectStore, 'get' | 'put' | 'remove'>
  readonly luma: ReadLuma
  readonly kernel: Kernel
  readonly clock: Clock
}

const Message = z.object({
  district: z.string(),
  subject: z.object({ kind: z.enum(pictureSubjects), id: z.string() }),
  sha256: z.string(),
})

/** One record says enough with so many; the oldest are kept, which were there first. */
const mostUses = 20

type Kept = Pick<StoredPicture, 'district' | 'subject' | 'sha256'> & {
  readonly shopId: string
  readonly keptAt: string
  readonly objectKey: string
}

const keptOf = ({ district, subject, sha256, shopId, keptAt, shown }: StoredPicture): Kept | undefined =>
  shopId && keptAt && shown ? { district, subject, sha256, shopId, keptAt, objectKey: shown.objectKey } : undefined

/** Compares a photo that a shop's record refers to with all that the district's records referred to before. */
export const printPicture = (deps: PrintDeps): Worker => {
  const find = nearFinder(deps)
  return async (body) => {
    const message = Message.parse(body)
    const stored = await deps.store.pictures.get({ ...message, purpose: 'photo' })
    const picture = stored && keptOf(stored)
    if (!picture || (await deps.store.prints.get(message))) return
    const luma = await lumaAt(deps, picture.objectKey)
    if (!luma) return
    await foldPrints(deps, picture.district, deps.clock())
    const at = deps.clock()
    const earlier = await earlierUses({ ...deps, find }, { picture, luma, at })
    await keep(deps, printOf(picture, { luma, at, earlier }), at)
  }
}

const lumaAt = async ({ objects, luma }: Pick<PrintDeps, 'objects' | 'luma'>, objectKey: string) => {
  const body = (await objects.get(objectKey))?.body
  return body && (await luma(body))
}

type Looked = { readonly picture: Kept; readonly luma: Luma; readonly at: Date }
type Search = PrintDeps & { readonly find: FindNear }

/** All uses of one content. */
const usesOf = async ({ store }: Search, district: string, sha256: string) =>
  (await store.printsOf(district, sha256)).filter((one) => one.sha256 === sha256)

/** Contents that a name may mean which show the same picture: a book keeps only the beginning of each hash. */
const alike = async (
  deps: Search,
  { picture, luma }: Looked,
  { name, part }: Near,
): Promise<readonly StoredPrint[]> => {
  const named = (await deps.store.printsOf(picture.district, name)).filter(
    (one) => one.sha256.startsWith(name) && one.sha256 !== picture.sha256,
  )
  const [first] = named
  const kept = first && (await lumaAt(deps, first.objectKey))
  const agreement = kept && agreementOf({ kept, asked: luma }, part)
  return agreement && isOnePicture(agreement) ? named : []
}

const earlierUses = async (deps: Search, looked: Looked): Promise<readonly EarlierUse[]> => {
  const { picture, luma, at } = looked
  const { district, sha256 } = picture
  const same = await usesOf(deps, district, sha256)
  const uses = new Map(same.map((one) => [nameOf(one), useOf(one, true)]))
  for (const near of await deps.find(district, asked(luma), at))
    for (const one of await alike(deps, looked, near)) uses.set(nameOf(one), useOf(one, false))
  return [...uses.values()]
    .filter(({ subject }) => subject.kind !== picture.subject.kind || subject.id !== picture.subject.id)
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt))
    .slice(0, mostUses)
}

const nameOf = ({ subject, sha256 }: StoredPrint) => `${subject.kind} ${subject.id} ${sha256}`

const useOf = ({ subject, shopId, sha256, keptAt }: StoredPrint, isSameFile: boolean): EarlierUse => ({
  subject,
  shopId,
  sha256,
  keptAt,
  isSameFile,
})

const printOf = (
  { objectKey, ...picture }: Kept,
  { luma, at, earlier }: { readonly luma: Luma; readonly at: Date; readonly earlier: readonly EarlierUse[] },
): StoredPrint => ({
  ...picture,
  revision: 1,
  print: printText(fingerprintOf(luma)),
  objectKey,
  printedAt: at.toISOString(),
  earlier: [...earlier],
})

const keep = async ({ store, kernel }: PrintDeps, print: StoredPrint, at: Date): Promise<void> => {
  const { district, subject, sha256 } = print
  const key = createHash('sha256').update(`print ${subject.kind} ${subject.id} ${sha256}`).digest('hex')
  await runJobStep(kernel)({ district, operation: 'photo.printPicture', key, at }, async () => {
    const known = await store.prints.get(print)
    return { answer: {}, writes: known ? [] : [store.prints.insert(print)], subject: `${subject.kind}:${subject.id}` }
  })
}
