import { canonicalJson } from '@app/rules/evidence/canonical'
import type { InspectionContent } from '@app/types/inspection/content'
import { sha256 } from '../../data/sha256'
import { utf8 } from '../../data/utf8'
import type { Seal } from '../draft'
import { contentOf } from './content'
import type { Drafted } from './drafted'

/**
 * Seals a begun inspection to be signed: from now on nothing of it changes, or it is sealed and signed anew. Undefined
 * while it cannot be judged.
 */
export const sealOf = (drafted: Drafted, at: string): Seal | undefined => {
  const content = contentOf(drafted, at)
  if (!content) return undefined
  const text = canonicalJson(content)
  return { text, hash: sha256(utf8(text)), sealedAt: at }
}

/** What lies under a seal. */
export const sealedContent = ({ text }: Pick<Seal, 'text'>): InspectionContent => JSON.parse(text) as InspectionContent

/** What stands under every signature of a content. */
export const hashOfContent = (content: InspectionContent): string => sha256(utf8(canonicalJson(content)))
