import * as z from 'zod'
import { hashOf } from '../../checklist/public'
import type { InspectionDeps } from '../deps'

/** What the server reads of a draft: whose it is, and its tables. The rest is for the colleague's phone. */
const Draft = z.object({
  form: z.literal(2),
  head: z.object({
    district: z.string(),
    shopId: z.string(),
    inspectionId: z.string(),
    version: z.literal(1),
    inspectors: z.tuple([z.object({ personId: z.string() }), z.object({ personId: z.string() })]),
    tables: z.array(z.object({ id: z.string(), version: z.number().int(), hash: z.string() })).max(11),
  }),
})
type Head = z.infer<typeof Draft>['head']

type Of = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

/** The two who do it, when the text is the draft of this inspection. */
export const inspectorsInDraft = (text: string, of: Of): readonly string[] | undefined => {
  const head = headOf(text)
  const isOf = head && head.district === of.district && head.shopId === of.shopId
  return isOf && head.inspectionId === of.inspectionId ? head.inspectors.map(({ personId }) => personId) : undefined
}

/** The tables that a draft names, each by the very content it was begun with; undefined where one is not ours. */
export const tablesInDraft = async ({ tables }: Pick<InspectionDeps, 'tables'>, district: string, text: string) => {
  const named: Head['tables'] = headOf(text)?.tables ?? []
  const found = await Promise.all(
    named.map(async ({ hash, ...name }) => {
      const table = await tables.madeWith(district, name)
      return table && !table.selfCheck && hashOf(table) === hash ? [table] : []
    }),
  )
  return found.every((one) => one.length > 0) ? found.flat() : undefined
}

const headOf = (text: string): Head | undefined => {
  try {
    return Draft.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data?.head
  } catch {
    return undefined
  }
}
