import type { InspectionContent, PhotoTaken } from '@app/types/inspection/content'
import type { DraftAnswers, DraftEnd, DraftHead, DraftPhoto } from '../draft'
import type { DraftBox } from '../drafts'

export type PhotoOf = (photoId: string) => DraftPhoto | undefined

/** Everything of a begun inspection that is signed. */
export type Drafted = {
  readonly head: DraftHead
  readonly answers: DraftAnswers
  readonly end: DraftEnd
  /** Looks a photo up on the phone. */
  readonly photo: PhotoOf
  readonly secondConfirmed?: InspectionContent['beginning']['secondConfirmed']
}

export const draftedIn = (draft: DraftBox): Drafted | undefined => {
  const head = draft.head()
  const confirmed = draft.confirmed()
  return (
    head && {
      ...{ head, answers: draft.answers(), end: draft.end(), photo: draft.photo },
      ...(confirmed && { secondConfirmed: { how: 'here', image: confirmed.sha256, at: confirmed.at } }),
    }
  )
}

/**
 * Photos as they are signed, in the order taken; one that the phone has lost cannot be named, nor what was drawn upon
 * it. What is drawn upon has the place of its photo, which a phone may have found later.
 */
export const photosTaken = (ids: readonly string[] | undefined, photo: PhotoOf): PhotoTaken[] => {
  const found = (ids ?? []).flatMap((id) => photo(id) ?? [])
  return found.flatMap(({ sha256, takenAt, drawnOn, ...own }) => {
    const original = drawnOn === undefined ? own : found.find((one) => one.sha256 === drawnOn)
    if (!original) return []
    const { position } = original
    return [{ sha256, takenAt, ...(position && { position }), ...(drawnOn && { drawnOn }) }]
  })
}
