import * as z from 'zod'

/** What the server reads of a draft: whose it is. The rest is for the colleague's phone, which reads it as a draft. */
const Draft = z.object({
  form: z.literal(1),
  head: z.object({
    district: z.string(),
    shopId: z.string(),
    inspectionId: z.string(),
    version: z.literal(1),
    inspectors: z.tuple([z.object({ personId: z.string() }), z.object({ personId: z.string() })]),
  }),
})

type Of = { readonly district: string; readonly shopId: string; readonly inspectionId: string }

/** The two who do it, when the text is the draft of this inspection. */
export const inspectorsInDraft = (text: string, of: Of): readonly string[] | undefined => {
  const head = headOf(text)
  const isOf = head && head.district === of.district && head.shopId === of.shopId
  return isOf && head.inspectionId === of.inspectionId ? head.inspectors.map(({ personId }) => personId) : undefined
}

const headOf = (text: string) => {
  try {
    return Draft.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data?.head
  } catch {
    return undefined
  }
}
