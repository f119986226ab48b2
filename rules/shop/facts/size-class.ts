import type { SizeClass } from '@app/types/shop/values'

type Size = { readonly squareMetres?: number | undefined; readonly seats?: number | undefined }

/** Above which floor space (m²) or number of seats a class begins, largest first. */
const classes: readonly { readonly is: SizeClass; readonly squareMetres: number; readonly seats: number }[] = [
  { is: 'extraLarge', squareMetres: 3_000, seats: 1_000 },
  { is: 'large', squareMetres: 500, seats: 250 },
  { is: 'medium', squareMetres: 150, seats: 75 },
]

/**
 * 规模 of a restaurant by floor space and seats, the larger of the two counts; undefined when neither is known. The
 * yardstick of the older licensing scheme, still in common use; what 大中型 means today the bureau has to confirm.
 */
export const sizeClassOf = ({ squareMetres, seats }: Size): SizeClass | undefined => {
  if (squareMetres === undefined && seats === undefined) return undefined
  const found = classes.find((one) => (squareMetres ?? 0) > one.squareMetres || (seats ?? 0) > one.seats)
  return found?.is ?? 'small'
}

export const sizeClassStanding = '待本局确认'
