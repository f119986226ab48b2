import { runJobStep } from '../../platform/job-step'
import type { Write } from '../../platform/ports/records'
import { refuse } from '../../platform/verb'
import type { ShopStore } from '../store'
import type { ShopWorkDeps } from '../work-deps'
import type { StoredImport } from './store'

type Of = { readonly district: string; readonly importId: string }

const running: readonly StoredImport['state'][] = ['reading', 'storing']

/** Ends an import that cannot go on, in words for people. What is stored stays. */
export const failImport = async ({ kernel, store, clock }: ShopWorkDeps, of: Of, failure: string): Promise<void> => {
  const at = clock()
  const step = { district: of.district, operation: 'shop.failImport', key: `${of.importId}-failed`, at }
  await runJobStep(kernel)(step, async () => {
    const one = await store.imports.get(of)
    if (!one || !running.includes(one.state)) return refuse('import.unknown')
    const failed: StoredImport = { ...one, state: 'failed', failure, finishedAt: at.toISOString() }
    return {
      answer: {},
      writes: [store.imports.replace(failed), ...(await forgetUpload(store, one))],
      subject: `import:${of.importId}`,
    }
  })
}

/** The write by which the raw upload is forgotten; the file itself goes when the stream brings that. */
export const forgetUpload = async (store: ShopStore, { district, uploadId }: StoredImport): Promise<Write[]> => {
  const upload = uploadId ? await store.uploads.get({ district, uploadId }) : undefined
  return upload ? [store.uploads.remove(upload)] : []
}
