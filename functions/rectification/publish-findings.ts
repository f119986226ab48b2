import { isDeepStrictEqual } from 'node:util'
import { paperState, paperUntil } from '@app/rules/rectification/paper'
import { PublicFinding } from '@app/types/rectification/public-finding'
import type { PublicItems } from '../platform/ports/public-items'
import type { RowChange } from '../platform/reaction'
import { sayFault } from '../platform/say-fault'
import { findingKey, refOf } from './finding-code'
import { StoredRectification } from './store'

type Deps = { readonly items: Pick<PublicItems, 'putIfNewer'> }
type Page = { readonly key: string; readonly revision: number; readonly page: PublicFinding }

const pagesOf = (image: RowChange['after']): readonly Page[] => {
  if (!image) return []
  const order = StoredRectification.parse(image)
  // no page was printed, so no code leads to it
  if (order.selfCheck) return []
  const { shopId, shopName, rectificationId, revision, dueDay, state, findings } = order
  return findings.map((finding) => ({
    key: findingKey({ shopId, ref: refOf(rectificationId, finding.key) }),
    revision,
    page: PublicFinding.parse({
      shopId,
      shopName,
      number: finding.number,
      text: finding.text,
      dueDay: finding.dueDay,
      untilDay: paperUntil(dueDay),
      state: paperState(state, finding.state),
      ...(finding.state === 'answered' && unusableOf(finding)),
    }),
  }))
}

const unusableOf = ({ answers }: StoredRectification['findings'][number]) => {
  const { unusable } = answers.at(-1) ?? {}
  return unusable && { photosUnusable: unusable.length }
}

/** Pages that a change made different; of a finding that was taken back nothing is to be sent any more. */
const changedPages = ({ before, after }: RowChange): readonly Page[] => {
  const known = pagesOf(before)
  const now = pagesOf(after)
  const pages = new Map(known.map(({ key, page }) => [key, page]))
  const keys = new Set(now.map(({ key }) => key))
  const gone = known.filter(({ key }) => !keys.has(key))
  return [
    ...now.filter(({ key, page }) => !isDeepStrictEqual(pages.get(key), page)),
    ...gone.map(({ key, revision, page }) => ({
      key,
      revision: now[0]?.revision ?? revision + 1,
      page: { ...page, state: 'settled' as const },
    })),
  ]
}

/**
 * Writes what the codes on printed pages open, finding by finding; answers the changes of which nothing could be made.
 * Safe to repeat: an older revision replaces no newer one.
 */
export const publishFindings =
  ({ items }: Deps) =>
  async (changes: readonly RowChange[]): Promise<readonly string[]> => {
    const undone: string[] = []
    for (const change of changes.filter(({ kind }) => kind === 'Rectification')) {
      try {
        for (const { key, revision, page } of changedPages(change)) await items.putIfNewer(key, revision, page)
      } catch (error) {
        sayFault({ change: change.changeId }, error)
        undone.push(change.changeId)
      }
    }
    return undone
  }
