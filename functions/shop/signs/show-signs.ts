import type { SignJob } from '@app/types/shop/signs'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredSignJob } from './store'

const shownJobs = 50
const lifeSeconds = 600

export const listSigns = given(async ({ store }: ShopDeps, { actor }: Asked<unknown>): Promise<{ jobs: SignJob[] }> => {
  const page = await store.signJobs.list(`D#${actor.district}#SIGNJOBS`, { limit: shownJobs, reverse: true })
  return { jobs: page.items.map(asSignJob) }
})

/** One job; once it is done, with an address of its file for ten minutes. */
export const showSigns = given(
  async (
    { store, objects }: ShopDeps,
    { actor, input: { signJobId } }: Asked<{ readonly signJobId: string }>,
  ): Promise<SignJob | Refused> => {
    const job = await store.signJobs.get({ district: actor.district, signJobId })
    if (!job) return refuse('sign.unknown')
    if (!job.objectKey) return asSignJob(job)
    const fileName = `${job.title}-店码.${job.chunks > 1 ? 'zip' : 'pdf'}`
    const url = await objects.downloadUrl({ key: job.objectKey, fileName, expiresInSeconds: lifeSeconds })
    return { ...asSignJob(job), url }
  },
)

const asSignJob = ({
  signJobId,
  title,
  image,
  state,
  done,
  total,
  chunks,
  startedAt,
  ...job
}: StoredSignJob): SignJob => ({
  signJobId,
  title,
  image,
  state,
  done,
  total,
  pdfs: chunks,
  startedAt,
  ...(job.failure && { failure: job.failure }),
  ...(job.leftOut && { leftOut: job.leftOut }),
})
