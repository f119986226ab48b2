import * as z from 'zod'
import type { Worker } from '../../platform/reaction'
import type { ShopWorkDeps } from '../work-deps'
import { drawSignChunk } from './draw-sign-chunk'
import { finishSigns } from './finish-signs'
import { notePrinted } from './note-printed'
import { isOver } from './sign-steps'
import type { StoredSignJob } from './store'

const SignsMessage = z.object({
  district: z.string(),
  signJobId: z.string(),
  /** Which chunk's turn it is; the one after the last makes the file. */
  chunk: z.number().int().default(0),
  /** Instead: the chunk of a finished order whose shops are to be noted as printed. */
  noting: z.number().int().optional(),
  /** The shops whose pictures it waits for, when it was looked at before. */
  waiting: z.array(z.string()).default([]),
  looks: z.number().int().default(0),
})
type SignsMessage = z.infer<typeof SignsMessage>

/** Takes an order of signs on by one step: a chunk's PDF, the file of all, or what its shops are told of it. */
export const renderSigns =
  (deps: ShopWorkDeps): Worker =>
  async (body) => {
    const message = SignsMessage.parse(body)
    const job = await deps.store.signJobs.get(message)
    if (!job) return
    if (message.noting !== undefined) return await note(deps, job, message.noting)
    if (!isOver(job) && job.nextChunk === message.chunk) await goOn(deps, job, message)
  }

const note = async (deps: ShopWorkDeps, job: StoredSignJob, chunk: number) => {
  const kept = await deps.store.signChunks.get({ ...job, chunk })
  if (job.state === 'done' && kept) await notePrinted(deps, job, kept)
}

const goOn = async (deps: ShopWorkDeps, job: StoredSignJob, { chunk, waiting, looks }: SignsMessage) => {
  if (chunk >= job.chunks) return await finishSigns(deps, job)
  const kept = await deps.store.signChunks.get({ ...job, chunk })
  if (!kept) throw new Error(`chunk ${chunk} of signs ${job.signJobId} is not there to be drawn`)
  await drawSignChunk(deps, { job, chunk: kept }, { waiting, looks })
}
