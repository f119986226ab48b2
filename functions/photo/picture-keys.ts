import type { PictureSubjectKind, PictureType } from '@app/types/photo/values'

export type PictureSubject = { readonly kind: PictureSubjectKind; readonly id: string }

export type PlaceOf = {
  readonly district: string
  readonly subject: PictureSubject
  readonly sha256: string
}

/**
 * Where pictures lie, by trust: `Q/` what was sent and nobody looked at; `O/` originals, sealed; `D/` what is shown.
 * Every part of a key is made here: nobody's file name is in one.
 */
const under = ({ district, subject: { kind, id }, sha256 }: PlaceOf) => `${district}/pictures/${kind}/${id}/${sha256}`

export const quarantineKey = (of: PlaceOf): string => `Q/${under(of)}`
export const originalKey = (of: PlaceOf): string => `O/${under(of)}`
export const shownKey = (of: PlaceOf, contentType: PictureType): string =>
  `D/${under(of)}.${contentType === 'image/png' ? 'png' : 'jpg'}`
