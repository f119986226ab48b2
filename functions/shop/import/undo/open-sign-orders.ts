import { isOver } from '../../signs/sign-steps'
import type { ShopStore } from '../../store'
import { listedSince } from './listed-since'

type Of = { readonly district: string; readonly importId: string }

/** The shops of orders of signs that are not drawn yet, as far as the orders came after an import began. */
export const openSignOrders = async (store: ShopStore, { district, importId }: Of): Promise<ReadonlySet<string>> => {
  const jobs = await listedSince(store.signJobs, {
    listPk: `D#${district}#SIGNJOBS`,
    idOf: ({ signJobId }) => signJobId,
    since: importId,
  })
  const parts = jobs
    .filter((job) => !isOver(job))
    .flatMap(({ signJobId, chunks }) => Array.from({ length: chunks }, (_, chunk) => ({ district, signJobId, chunk })))
  const found = await store.signChunks.getMany(parts)
  return new Set(found.flatMap((part) => part?.shopIds ?? []))
}
