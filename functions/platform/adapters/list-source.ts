import * as z from 'zod'
import type { ListSource } from '../lists/listing'
import { collection } from './collection'
import type { RecordsTable } from './tables'

type Source = {
  readonly name: string
  readonly kind: string
  /** Every partition of the index `list` under which the district's values may stand. */
  readonly partitions: (district: string) => Promise<readonly string[]>
}

const pageLength = 500

/** Whatever stands there: one value that fits no schema must not hide the others. */
const Image = z.looseObject({ revision: z.number() })

/** What of a list is stored, partition after partition; the cursor is the one it stopped in, and where. */
export const listSource = (table: RecordsTable, { name, kind, partitions }: Source): ListSource => {
  const { list } = collection(table, { name: kind, schema: Image, key: () => ({ pk: '', sk: '' }) })
  const page: ListSource['page'] = async (district, cursor) => {
    const [begun = '', place] = cursor?.split('\t') ?? []
    const [partition, next] = (await partitions(district)).toSorted().filter((one) => one >= begun)
    if (partition === undefined) return { images: [] }
    const found = await list(partition, { limit: pageLength, cursor: partition === begun ? place : undefined })
    const goesOn = found.cursor === undefined ? next : `${partition}\t${found.cursor}`
    return { images: found.items, ...(goesOn !== undefined && { cursor: goesOn }) }
  }
  return { name, kind, page }
}
