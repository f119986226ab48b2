import { workersOf } from '@app/functions/lambdas/work'
import { foundation, type World } from '@app/functions/lambdas/world'
import { shopStore } from '@app/functions/shop/store'
import type { ApiAs } from './api-as'
import { demoDistrict } from './district'
import { listedPapers, type PlacedIdea, registerSheet } from './register-sheet'
import { officeOpenid } from './seed-people'
import { uploadFile } from './upload-file'

export type Importing = {
  readonly as: ApiAs
  readonly world: World
  readonly setTime: (at: Date) => void
  /** As of when the shops are there. */
  readonly from: Date
  /** As of when the sheet is read: what waits to be stored has a time to live, and the database knows what day it is. */
  readonly readAt: Date
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Puts shops on the register as an office does that has many: one sheet, read and stored by the real steps of an import,
 * which are run here one after the other. Answers their numbers in the order of the sheet.
 */
export const importShops = async (parts: Importing, shops: readonly PlacedIdea[]): Promise<readonly string[]> => {
  const { as, world, setTime, from, readAt } = parts
  setTime(readAt)
  const office = as(officeOpenid)
  const { objects } = foundation(world)
  const sheet = { purpose: 'register', fileName: '云溪区食品药品经营主体名录.csv', contentType: 'text/csv' } as const
  const { upload, put } = await uploadFile(office, objects, { ...sheet, body: registerSheet(shops) })
  await put
  const { importId } = await office.shop.startImport({ fileName: sheet.fileName, upload })
  const rows = await storedRows(parts, importId)
  setTime(from)
  let row = 0
  return shops.map((shop) => {
    const shopId = rows[row]
    row += listedPapers(shop).length
    if (!shopId) throw new Error(`the import left ${shop.name} out`)
    return shopId
  })
}

/** Runs the import to its end; the shop of each row under the header. */
const storedRows = async (parts: Importing, importId: string): Promise<(string | undefined)[]> => {
  const { world, setTime, from, readAt, onProgress } = parts
  const of = { district: demoDistrict.districtId, importId }
  const { imports, chunks } = shopStore(foundation(world).records)
  const workers = workersOf(world)
  await workers['import-read']?.(of)
  for (;;) {
    const one = await imports.get(of)
    if (one?.state !== 'storing') break
    onProgress(one.progress.done, one.progress.total)
    setTime(one.nextChunk < one.chunks ? from : readAt)
    await workers['import-store']?.({ ...of, chunk: one.nextChunk })
  }
  const kept = await chunks.within(`D#${of.district}#IMPORT#${importId}`, 'CHUNK#')
  return kept.flatMap(({ rows }) => rows.map(({ shopId }) => shopId))
}
