import type { MissingGlyphError } from '../../paper/missing-glyphs'
import type { StoredShop } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import { lacksSign, type Sorted, sortShops } from './sign-left-out'
import { signPages } from './sign-pages'
import { findPictures, lookAgain } from './sign-pictures'
import { takeSignStep } from './sign-steps'
import type { StoredSignChunk, StoredSignJob } from './store'

/** The chunk whose turn it is. */
export type Turn = { readonly job: StoredSignJob; readonly chunk: StoredSignChunk }

/** The shops whose pictures it waits for, when it was looked at before, and how often that was. */
export type Looked = { readonly waiting: readonly string[]; readonly looks: number }

/** Draws the PDF of one chunk, or waits for WeChat's pictures: the message comes back until they are there. */
export const drawSignChunk = async (deps: ShopWorkDeps, turn: Turn, looked: Looked): Promise<void> => {
  if (await stillLacks(deps, turn, looked)) return
  const sorted = sortShops(deps.codeKeys, await shopsOf(deps, turn.job, turn.chunk.shopIds))
  const ready = turn.job.image === 'qr' ? sorted : await withPictures(deps, turn, { sorted, looks: looked.looks })
  if (ready) await draw(deps, turn, ready)
}

const shopsOf = async ({ store }: ShopWorkDeps, { district }: StoredSignJob, ids: readonly string[]) => {
  const found = await Promise.all(ids.map((shopId) => store.shops.get({ district, shopId })))
  return found.filter((shop) => shop !== undefined)
}

/** True while some of these shops still wait for their pictures; the others of the chunk are not asked after. */
const stillLacks = async (deps: ShopWorkDeps, turn: Turn, { waiting: ids, looks }: Looked): Promise<boolean> => {
  const { signable } = sortShops(deps.codeKeys, await shopsOf(deps, turn.job, ids))
  const { waiting } = await findPictures(deps, turn.job, signable)
  if (waiting.length > 0) await lookAgain(deps, turn, { looks, waiting })
  return waiting.length > 0
}

/** The whole chunk as it stands; undefined when it has to wait. Whoever WeChat gave no picture of is left out. */
const withPictures = async (
  deps: ShopWorkDeps,
  turn: Turn,
  { sorted, looks }: { readonly sorted: Sorted; readonly looks: number },
): Promise<Sorted | undefined> => {
  const { here, waiting, givenUp } = await findPictures(deps, turn.job, sorted.signable)
  if (waiting.length === 0) {
    return { signable: here, leftOut: [...sorted.leftOut, ...givenUp.map(lacksSign('noPicture'))] }
  }
  await lookAgain(deps, turn, { looks, waiting })
  return undefined
}

const draw = async (deps: ShopWorkDeps, { job, chunk }: Turn, sorted: Sorted) => {
  const drawn = await drawDrawable(deps, job, sorted)
  if ('failure' in drawn) return await takeSignStep(deps, job, { name: 'failed', next: { state: 'failed', ...drawn } })
  const { body, signable, leftOut } = drawn
  const { district, signJobId } = job
  const number = String(chunk.chunk).padStart(6, '0')
  const objectKey = body && `D/${district}/signs/${signJobId}/${number}.pdf`
  if (body && objectKey) await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
  const have = job.drawn + signable.length
  await takeSignStep(deps, job, {
    name: `chunk-${number}`,
    next: {
      state: 'rendering',
      nextChunk: chunk.chunk + 1,
      since: deps.clock().toISOString(),
      drawn: have,
      done: have,
    },
    writes: [
      deps.store.signChunks.replace({
        ...chunk,
        serials: Object.fromEntries(signable.map(({ shopId, code }) => [shopId, code.serial])),
        ...(objectKey && { objectKey }),
        leftOut: [...leftOut],
      }),
    ],
  })
}

type Drawn = Sorted & { readonly body: Uint8Array | undefined }

/** Draws what the fonts can: a name with a character they lack is left out, a place with one fails the order. */
const drawDrawable = async (
  deps: ShopWorkDeps,
  job: StoredSignJob,
  { signable, leftOut }: Sorted,
): Promise<Drawn | { readonly failure: string }> => {
  if (signable.length === 0) return { signable, leftOut, body: undefined }
  try {
    return { signable, leftOut, body: await deps.drawSigns(await signPages(deps, job, signable)) }
  } catch (error) {
    if (!isMissingGlyph(error)) throw error
    const lacking = signable.filter((shop) => hasAny(shop, error.characters))
    if (lacking.length === 0) return { failure: unnameable(error.characters) }
    const others = signable.filter((shop) => !lacking.includes(shop))
    return await drawDrawable(deps, job, {
      signable: others,
      leftOut: [...leftOut, ...lacking.map(lacksSign('noGlyph'))],
    })
  }
}

const hasAny = ({ name }: StoredShop, characters: readonly string[]) => characters.some((one) => name.includes(one))

const unnameable = (characters: readonly string[]) =>
  `字库里没有“${characters.join('')}”。请把监管所或本局的名称改用通用字，再重新制码。`

const isMissingGlyph = (error: unknown): error is MissingGlyphError =>
  error instanceof Error && error.name === 'MissingGlyphError'
