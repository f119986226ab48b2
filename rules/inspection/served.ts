import type { InspectionState } from '@app/types/inspection/values'

const served: readonly InspectionState[] = ['submitted', 'obstructed', 'recused']

/**
 * Whether the shop's own people read the record of a visit: of one that was concluded, that they refused, or that stopped
 * because they asked for other inspectors (Order 49 art. 34, 35: they sign it or refuse to, and hear its result in
 * writing). One that was not held has nothing of theirs.
 */
export const isServed = (state: InspectionState): boolean => served.includes(state)
