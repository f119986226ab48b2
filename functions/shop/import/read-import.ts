import { isDoubtful } from '@app/rules/shop/register-columns'
import type { ImportColumns } from '@app/types/shop/imports'
import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { refuse } from '../../platform/verb'
import { stationsPk } from '../places/store'
import type { ShopWorkDeps } from '../work-deps'
import { cutChunks } from './cut-chunks'
import { forgetUpload } from './fail-import'
import { failureWords } from './import-life'
import { judgeSheet } from './judge-sheet'
import { keepChunks } from './keep-chunks'
import { mostProposed, mostStations, type Proposed } from './propose-places'
import { readSheet, type Sheet } from './read-sheet'
import type { StoredImport } from './store'
import { surveySheet } from './survey-sheet'
import { openTally } from './tally-rows'
import { tryStep } from './try-import'
import { understandColumns } from './understand-columns'

export const ImportMessage = z.object({ district: z.string(), importId: z.string() })

/** Reads and judges a sheet and keeps its rows in chunks; stores no shop yet. Repeating it finds its steps done. */
export const readImport =
  (deps: ShopWorkDeps): Worker =>
  async (message) => {
    const of = ImportMessage.parse(message)
    const one = await deps.store.imports.get(of)
    if (one?.state !== 'reading') return
    await tryStep(deps, of, { failure: failureWords.reading, work: () => readNow(deps, one) })
  }

const readNow = async (deps: ShopWorkDeps, one: StoredImport) => {
  const sheet = await readSheet((await deps.objects.get(one.objectKey))?.body ?? new Uint8Array())
  await finishReading(deps, one, 'failure' in sheet ? failed(sheet.failure) : await judged(deps, one, sheet))
}

const failed = (failure: string) => ({ state: 'failed' as const, failure })

/** Goes through the sheet twice, so that no more of it is held than one row and what several rows of a subject say. */
const judged = async (deps: ShopWorkDeps, one: StoredImport, sheet: Sheet): Promise<Partial<StoredImport>> => {
  const { columns, ...understood } = await understandColumns(deps.store, one, sheet)
  const places = await deps.store.stations.within(stationsPk(one.district), '')
  const read = { ...sheet, columns }
  const survey = surveySheet(read)
  const failure = tooManyPlaces(survey.places.proposed(places))
  const tally = openTally()
  if (failure) {
    tally.count(judgeSheet(read, survey))
    return { ...failed(failure), counts: tally.counts(), ...understood }
  }
  const chunks = await keepChunks(deps, one, cutChunks(tally.counting(judgeSheet(read, survey))))
  const [counts, proposed] = [tally.counts(), tally.proposed(places)]
  return {
    ...understood,
    state: isToBeAsked(one, proposed, understood.understood) ? 'waiting' : 'storing',
    counts,
    progress: { done: 0, total: counts.accepted + counts.flagged },
    proposed,
    chunks,
  }
}

/** Whoever wants to look first does; whoever corrected the columns looks again; so does somebody when places are new or columns doubtful. */
const isToBeAsked = (
  { chosen, lookFirst }: StoredImport,
  { stations, grids }: Proposed,
  { columnsIgnored, sheetsIgnored, columnsRemembered }: ImportColumns,
): boolean => {
  if (lookFirst || chosen !== undefined || stations.length + grids.length > 0) return true
  return !columnsRemembered && (sheetsIgnored.length > 0 || isDoubtful(columnsIgnored))
}

const tooManyPlaces = ({ stations, grids }: Proposed): string | undefined => {
  const touched = new Set([...stations.map(({ name }) => name), ...grids.map(({ station }) => station)])
  if (touched.size <= mostStations && grids.length <= mostProposed) return undefined
  return `表里写了 ${stations.length} 个库里没有的监管所、${grids.length} 个库里没有的网格，像是列错了位。请核对后再传。`
}

const finishReading = async (
  { kernel, store, clock }: ShopWorkDeps,
  { district, importId, readings = 0 }: StoredImport,
  result: Partial<StoredImport>,
) => {
  const at = clock()
  const of = { district, importId }
  const step = { district, operation: 'shop.readImport', key: `${importId}-read-${readings}`, at }
  await runJobStep(kernel)(step, async () => {
    const one = await store.imports.get(of)
    if (one?.state !== 'reading') return refuse('import.unknown')
    const over = result.state === 'failed'
    const next = { ...one, ...result, tries: 0, ...(over && { finishedAt: at.toISOString() }) }
    return {
      answer: {},
      writes: [store.imports.replace(next), ...(over ? await forgetUpload(store, one) : [])],
      subject: `import:${of.importId}`,
    }
  })
}
