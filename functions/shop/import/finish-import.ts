import { runJobStep } from '../../platform/job-step'
import { refuse } from '../../platform/verb'
import type { ShopWorkDeps } from '../work-deps'
import { forgetUpload } from './fail-import'
import { failureWords } from './import-life'
import { readSheet } from './read-sheet'
import type { StoredImport } from './store'
import { tryStep } from './try-import'
import { writeOutcome } from './write-outcome'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Of = { readonly district: string; readonly importId: string }

/** Writes the outcome sheet, closes the import and forgets the file that was sent. */
export const finishImport = async (deps: ShopWorkDeps, of: Of): Promise<void> =>
  await tryStep(deps, of, { failure: failureWords.outcome, work: () => finishNow(deps, of) })

const finishNow = async (deps: ShopWorkDeps, of: Of): Promise<void> => {
  const { store, objects, kernel, clock } = deps
  const one = await store.imports.get(of)
  if (one?.state !== 'storing') return
  const outcomeKey = `D/${of.district}/imports/${of.importId}-outcome.xlsx`
  await objects.put({ key: outcomeKey, body: await outcomeOf(deps, one), contentType: xlsxType })
  const at = clock()
  const step = { district: of.district, operation: 'shop.finishImport', key: `${of.importId}-done`, at }
  await runJobStep(kernel)(step, async () => {
    const latest = await store.imports.get(of)
    if (latest?.state !== 'storing') return refuse('import.unknown')
    const done: StoredImport = { ...latest, state: 'done', outcomeKey, finishedAt: at.toISOString() }
    const writes = [store.imports.replace(done), ...(await forgetUpload(store, latest))]
    return { answer: {}, writes, subject: `import:${of.importId}` }
  })
}

const outcomeOf = async (deps: ShopWorkDeps, one: StoredImport) => {
  const sheet = await readSheet((await deps.objects.get(one.objectKey))?.body ?? new Uint8Array())
  if ('failure' in sheet) throw new Error(`import ${one.importId} can no longer be read`)
  return await writeOutcome(sheet, rowsOf(deps, one), one.understood)
}

/** Every row with its verdict, a chunk at a time. */
async function* rowsOf({ store }: ShopWorkDeps, { district, importId, chunks }: StoredImport) {
  for (let chunk = 0; chunk < chunks; chunk++) {
    yield* (await store.chunks.get({ district, importId, chunk }))?.rows ?? []
  }
}
