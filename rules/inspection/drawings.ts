type Position = { readonly latitude: number; readonly longitude: number }
type Taken = {
  readonly sha256: string
  readonly takenAt: string
  readonly position?: Position | undefined
  readonly drawnOn?: string | undefined
}

const samePlace = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.latitude === other?.latitude && one?.longitude === other?.longitude

const stands = (drawn: Taken, original: Taken): boolean =>
  original.drawnOn === undefined && original.takenAt === drawn.takenAt && samePlace(original.position, drawn.position)

/**
 * Places (from 0) of pictures that claim to be drawn upon a photo and are not: it is none of these, is itself drawn, or
 * was taken at another time or place. A drawing shows what was meant; the photo beside it is what proves.
 */
export const oddDrawings = (photos: readonly Taken[]): readonly number[] =>
  photos.flatMap((photo, place) => {
    const { drawnOn } = photo
    if (drawnOn === undefined) return []
    return photos.some((one) => one.sha256 === drawnOn && stands(photo, one)) ? [] : [place]
  })
