import { askCounts } from '../../platform/lists/ask-page'
import type { Lists } from '../../platform/lists/read-list'
import { type Asked, given } from '../../platform/verb'
import { shopListing } from '../listing'
import { shopQuestion } from './shop-question'

const mostShown = 500

/** The tags of the shops that somebody may see, the most used first, with how many shops carry each. */
export const listTags = given(async ({ lists }: { readonly lists: Lists }, { actor }: Asked<unknown>) => {
  const asking = { listing: shopListing, district: actor.district, input: {}, ...shopQuestion(actor, {}) }
  const counts = await askCounts(lists, asking, 'tags')
  return { tags: counts.slice(0, mostShown).map(([tag, shops]) => ({ tag, shops })), total: counts.length }
})
