import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import type { HashText } from '@app/rules/submission/receipt'
import type { InspectionContent } from '@app/types/inspection/content'

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export const hashText: HashText = (text) => createHash('sha256').update(text).digest('hex')

/** The text that was signed and its hash: what stands under every signature. */
export const hashContent = (content: InspectionContent): { readonly text: string; readonly hash: string } => {
  const text = canonicalJson(content)
  return { text, hash: hashText(text) }
}
