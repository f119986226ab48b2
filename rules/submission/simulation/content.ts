/** The content of a simulated inspection: which draft of whose, the phone's time of signing, and its pictures. */
export type Draft = {
  readonly inspectionId: string
  readonly author: string
  readonly edits: number
  readonly signedAt: number
  readonly corrects?: string
  readonly photos: readonly string[]
}

export const contentOf = ({ inspectionId, author, edits, signedAt, corrects, photos }: Draft): string =>
  `${inspectionId}|${author}|${edits}|${signedAt}|${corrects ?? ''}|${photos.join(',')}`

/** What the server reads out of a content, as it would out of the real one. */
export const parsed = (content: string) => {
  const [, , , signedAt, corrects, photos = ''] = content.split('|')
  return {
    signedAt: Number(signedAt),
    photos: photos === '' ? [] : [...new Set(photos.split(','))],
    ...(corrects ? { corrects } : {}),
  }
}
