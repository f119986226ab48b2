import { runJobStep } from '../../platform/job-step'
import { refuse } from '../../platform/verb'
import type { ShopWorkDeps } from '../work-deps'
import type { StoredSignChunk, StoredSignJob } from './store'

/** DynamoDB takes 100 items a transaction. */
const shopsAtOnce = 90

/** Notes on the shops of one chunk of a finished order that their present code was drawn, then asks for the next. */
export const notePrinted = async (deps: ShopWorkDeps, job: StoredSignJob, chunk: StoredSignChunk): Promise<void> => {
  const drawn = Object.entries(chunk.serials ?? {})
  for (let from = 0; from < drawn.length; from += shopsAtOnce) {
    await noteSome(deps, job, { drawn: drawn.slice(from, from + shopsAtOnce), name: `noted-${chunk.chunk}-${from}` })
  }
  const { district, signJobId } = job
  const noting = chunk.chunk + 1
  if (noting < job.chunks) await deps.send('sign-render', { district, signJobId, noting })
}

/** Shops with the serial that was drawn: a code that was re-issued meanwhile has no sign yet. */
type Some = { readonly drawn: readonly (readonly [string, string])[]; readonly name: string }

const noteSome = async ({ kernel, store, clock }: ShopWorkDeps, job: StoredSignJob, { drawn, name }: Some) => {
  const { district, signJobId } = job
  const step = { district, operation: 'shop.renderSigns', key: `${signJobId}-${name}`, at: clock() }
  await runJobStep(kernel)(step, async () => {
    const found = await Promise.all(drawn.map(([shopId]) => store.shops.get({ district, shopId })))
    const shops = found.flatMap((shop, n) => (shop && shop.code.serial === drawn[n]?.[1] ? [shop] : []))
    if (shops.length === 0) return refuse('sign.unknown')
    return {
      answer: {},
      writes: shops.map((shop) =>
        store.shops.replace({ ...shop, printed: { serial: shop.code.serial, at: job.startedAt } }),
      ),
      subject: `signs:${signJobId}`,
    }
  })
}
