import { writeZip } from '../../platform/sheets/write-zip'
import type { ShopWorkDeps } from '../work-deps'
import { leftOutWords } from './sign-left-out'
import { takeSignStep } from './sign-steps'
import type { StoredSignChunk, StoredSignJob } from './store'

/** Makes the one file of an order whose chunks are all drawn: the PDF itself, or several in a ZIP. */
export const finishSigns = async (deps: ShopWorkDeps, job: StoredSignJob): Promise<void> => {
  const chunks = await deps.store.signChunks.within(`D#${job.district}#SIGNJOB#${job.signJobId}`, 'CHUNK#')
  const words = leftOutWords(chunks.flatMap(({ leftOut }) => leftOut ?? []))
  const objectKey = await fileOf(deps, job, chunks)
  if (!objectKey) {
    return await takeSignStep(deps, job, { name: 'failed', next: { state: 'failed', failure: words } })
  }
  await takeSignStep(deps, job, {
    name: 'done',
    next: { state: 'done', done: job.drawn, objectKey, ...(words && { leftOut: words }) },
  })
}

/** Where the file lies; undefined when nothing was drawn. */
const fileOf = async ({ objects }: ShopWorkDeps, job: StoredSignJob, chunks: readonly StoredSignChunk[]) => {
  const [only] = chunks
  if (chunks.length === 1) return only?.objectKey
  const entries = new Map<string, Buffer>()
  for (const { chunk, objectKey } of chunks) {
    const pdf = objectKey && (await objects.get(objectKey))
    if (pdf)
      entries.set(
        `${String(chunk + 1).padStart(3, '0')}.pdf`,
        Buffer.from(pdf.body.buffer, pdf.body.byteOffset, pdf.body.byteLength),
      )
  }
  if (entries.size === 0) return undefined
  const key = `D/${job.district}/signs/${job.signJobId}.zip`
  await objects.put({ key, body: writeZip(entries), contentType: 'application/zip' })
  return key
}
