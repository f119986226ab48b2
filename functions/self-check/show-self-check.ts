import { allItems } from '@app/rules/inspection/table'
import type { SelfCheckShown } from '@app/types/self-check/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { may } from './access'
import type { SelfCheckDeps } from './deps'
import { shopToRead } from './load-shop'
import type { SelfCheckPhoto, StoredSelfCheck } from './store'
import { usedBefore } from './used-before'
import { lineOf } from './views'

type Input = { readonly shopId: string; readonly selfCheckId: string }
type Deps = Pick<SelfCheckDeps, 'store' | 'tables' | 'shops' | 'objects' | 'photos'>

/** Seconds that an address of a photograph answers. */
const addressLife = 600

/** At the shop, or at an entry that was merged into it: what was made there stays there. */
export const findCheck = async (
  { store }: Pick<Deps, 'store'>,
  { district, shopId, mergedFrom = [] }: StoredShop,
  selfCheckId: string,
) => {
  const found = await store.checks.getMany([shopId, ...mergedFrom].map((id) => ({ district, shopId: id, selfCheckId })))
  return found.find((one) => one !== undefined)
}

const photosOf = async ({ objects }: Deps, photos: readonly SelfCheckPhoto[], used: ReadonlySet<string>) => {
  const terms = { fileName: 'photo.jpg', expiresInSeconds: addressLife, inline: true }
  return await Promise.all(
    photos.map(async ({ sha256, objectKey, itemKey, spot, takenAt, metres, marks }) => ({
      itemKey,
      shown: {
        ...{ sha256, spot, takenAt, marks: [...marks, ...(used.has(sha256) ? (['usedBefore'] as const) : [])] },
        ...(metres !== undefined && { metres }),
        url: await objects.downloadUrl({ key: objectKey, ...terms }),
      },
    })),
  )
}

const answersOf = async (deps: Deps, one: StoredSelfCheck, isStaff: boolean): Promise<SelfCheckShown['answers']> => {
  const used = await usedBefore(deps, one, isStaff)
  const {
    district,
    table: { id },
    summary,
    answers,
  } = one
  const [table, photos] = await Promise.all([
    deps.tables.madeWith(district, { id, version: summary.version }),
    photosOf(deps, one.photos, used),
  ])
  if (!table) throw new Error(`no checklist ${id} version ${summary.version}`)
  return allItems(table).flatMap(({ key, number, text, keyItem, reading }) => {
    const answer = answers[key]
    if (!answer) return []
    const shown = photos.flatMap((photo) => (photo.itemKey === key ? [photo.shown] : []))
    return [{ key, number, text, keyItem, ...answer, ...(reading && { unit: reading.unit }), photos: shown }]
  })
}

/** A self-check with its answers and photographs; for who works there and for staff. */
export const showSelfCheck = given(async (deps: Deps, asked: Asked<Input>): Promise<SelfCheckShown | Refused> => {
  const shop = await shopToRead(deps, asked)
  if (isRefused(shop)) return shop
  const one = await findCheck(deps, shop, asked.input.selfCheckId)
  if (!one) return refuse('selfCheck.unknown')
  return {
    ...lineOf(one, one.summary, one.outcome),
    shopName: shop.name,
    answers: await answersOf(deps, one, may.seeAsStaff(asked.actor, shop)),
  }
})
