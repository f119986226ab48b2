import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredShop, StoredStation } from '../store'
import { findSignable, type SignTarget } from './sign-targets'
import type { StoredSignChunk, StoredSignJob } from './store'

type Input = { readonly target: SignTarget; readonly image: StoredSignJob['image'] }
type Answer = { readonly signJobId: string; readonly total: number }

/** Pages of one PDF: memory grows with them. */
export const signsOfPdf = 500
/** What an order holds: its chunks are kept in one transaction, of which DynamoDB takes 100 items. */
export const mostSigns = 45_000

/** Orders signs of the active shops of a place; drawing them begins with the stream, one PDF after the other. */
export const printSigns = given(
  async ({ store, newId }: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const found = await findSignable(store, actor.district, input.target)
    if (isRefused(found)) return found
    const refused = whyNot(found)
    if (refused) return refused
    const { title, shops } = found
    const signJobId = newId()
    const chunks = cutChunks({ district: actor.district, signJobId }, shops)
    const job: StoredSignJob = {
      revision: 1,
      district: actor.district,
      signJobId,
      title,
      image: input.image,
      state: 'waiting',
      total: shops.length,
      chunks: chunks.length,
      nextChunk: 0,
      since: at.toISOString(),
      drawn: 0,
      done: 0,
      startedAt: at.toISOString(),
      startedBy: actor.kind === 'person' ? actor.name : '',
    }
    return {
      answer: { signJobId, total: shops.length },
      writes: [store.signJobs.insert(job), ...chunks.map((chunk) => store.signChunks.insert(chunk))],
      subject: `signs:${signJobId}`,
    }
  },
)

type Found = {
  readonly title: string
  readonly shops: readonly StoredShop[]
  readonly stations: readonly StoredStation[]
}

const whyNot = ({ title, shops, stations }: Found): Refused | undefined => {
  if (shops.length === 0) return refuse('sign.nothing')
  if (shops.length > mostSigns) {
    return refuse('sign.tooMany', [`一次最多制 ${mostSigns} 张，“${title}”有 ${shops.length} 家店`])
  }
  const mute = stationsWithoutPhone(stations, shops)
  return mute.length > 0 ? refuse('sign.noPhone', mute) : undefined
}

/** Names of their stations that nobody could call: a sign must say whom to ring. */
const stationsWithoutPhone = (stations: readonly StoredStation[], shops: readonly StoredShop[]) => {
  const asked = new Set(shops.map(({ stationId }) => stationId))
  return stations.filter(({ stationId, phone }) => asked.has(stationId) && !phone).map(({ name }) => name)
}

const cutChunks = (of: Pick<StoredSignChunk, 'district' | 'signJobId'>, shops: readonly StoredShop[]) =>
  Array.from({ length: Math.ceil(shops.length / signsOfPdf) }, (_, chunk): StoredSignChunk => {
    const some = shops.slice(chunk * signsOfPdf, (chunk + 1) * signsOfPdf)
    return { revision: 1, ...of, chunk, shopIds: some.map(({ shopId }) => shopId) }
  })
