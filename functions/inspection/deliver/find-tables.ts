import type { InspectionContent } from '@app/types/inspection/content'
import { hashOf } from '../../checklist/public'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { Tables } from './delivery'

/**
 * The very tables that were asked, by version and hash, whether or not newer ones are in force since: publishing a
 * version changes nothing made with another. One that the server never had is refused.
 */
export const findTables = async (
  { tables }: Pick<InspectionDeps, 'tables'>,
  content: InspectionContent,
): Promise<Tables | Refused> => {
  const found = await Promise.all(
    content.tables.map(async ({ id, version, hash }) => {
      const table = await tables.madeWith(content.district, { id, version })
      return table && !table.selfCheck && hashOf(table) === hash ? [table] : []
    }),
  )
  const unknown = content.tables.filter((_, index) => found[index]?.length === 0)
  return unknown.length > 0
    ? refuse(
        'inspection.tableUnknown',
        unknown.map(({ title, version }) => `${title}（第 ${version} 版）`),
      )
    : found.flat()
}
