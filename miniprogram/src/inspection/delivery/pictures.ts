import type { DraftAnswer, DraftEnd } from '../draft'
import type { DraftBox } from '../drafts'

/** A picture that must be at the server before the record can name it. */
export type Picture = {
  readonly sha256: string
  readonly path: string
  readonly purpose: 'photo' | 'signature'
}

/** Every photo of a draft by its id: of the items, after a correction, then of the ending. */
export const photoIds = (answers: readonly DraftAnswer[], { photos }: DraftEnd): readonly string[] => [
  ...answers.flatMap(({ photos: found = [], handling }) => [...found, ...(handling?.photosAfter ?? [])]),
  ...photos,
]

const onceEach = (pictures: readonly Picture[]): readonly Picture[] =>
  pictures.filter(({ sha256 }, at) => pictures.findIndex((one) => one.sha256 === sha256) === at)

/** Every picture that the sealed record names: photos of answers and of the ending, then what was signed by hand. */
export const picturesOf = (
  draft: Pick<DraftBox, 'answers' | 'end' | 'signing' | 'confirmed' | 'photo'>,
): readonly Picture[] => {
  const photos = photoIds(Object.values(draft.answers()), draft.end()).flatMap((id) => draft.photo(id) ?? [])
  const hands = [draft.confirmed(), ...Object.values(draft.signing().signatures)]
  return onceEach([
    ...photos.map(({ sha256, path }) => ({ sha256, path, purpose: 'photo' as const })),
    ...hands.flatMap((hand) => (hand ? [{ sha256: hand.sha256, path: hand.path, purpose: 'signature' as const }] : [])),
  ])
}
