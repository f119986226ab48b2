/** A row of the append-only table, whatever is in it. */
export type SealRow = Readonly<Record<string, unknown>>

type SealPlace = { readonly pk: string; readonly sk: string }

/**
 * The table `audit`: it is read and added to, never changed. `append` writes all rows or none; false when one of them
 * is there already, or one of `unless` is.
 */
export type AuditSeals = {
  readonly append: (rows: readonly (SealPlace & SealRow)[], unless?: SealPlace) => Promise<boolean>
  readonly get: (place: SealPlace) => Promise<SealRow | undefined>
  /** All rows of a partition whose sort key lies in the range, both ends included, in order; without their keys. */
  readonly within: (pk: string, from: string, to: string) => Promise<readonly SealRow[]>
  /** The last row of that range, or the first. */
  readonly edge: (pk: string, range: readonly [string, string], which: 'first' | 'last') => Promise<SealRow | undefined>
  /** Events of a day as they lie in `records`: every attribute, as DynamoDB's attribute values with bytes in base64, by their number. */
  readonly events: (partition: string) => Promise<readonly { readonly eventId: string; readonly row: unknown }[]>
}
