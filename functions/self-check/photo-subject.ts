import type { PictureSubject } from '../photo/public'

/** Named with the shop: whoever works in another one cannot name a photo as theirs. */
export const photoSubject = ({ shopId }: { readonly shopId: string }, selfCheckId: string): PictureSubject => ({
  kind: 'selfCheck',
  id: `${shopId}.${selfCheckId}`,
})
