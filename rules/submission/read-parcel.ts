import { type AnyParcel, type Parcel, type Photo, schema } from './parcel'

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Schema 1 counted the photos that had arrived, in their order; a photo could be listed twice. */
const fromFirst = ({ sent, ...rest }: Fields): Fields => {
  const all = (Array.isArray(rest['photos']) ? rest['photos'] : []) as Photo[]
  const photos = all.filter(({ sha256 }, index) => all.findIndex((one) => one.sha256 === sha256) === index)
  const there = photos
    .map(({ sha256 }) => sha256)
    .filter((one) => all.slice(0, Number(sent ?? 0)).some(({ sha256 }) => sha256 === one))
  const fixed = rest['stage'] === 'draft' ? {} : { photos, there }
  return { ...rest, ...fixed, ...(rest['stage'] === 'delivered' ? { cleared: false } : {}), schema: 2 }
}

/** By the schema they read, each to the next. */
const upgrades: Readonly<Record<number, (older: Fields) => Fields>> = { 1: fromFirst }

const stages: ReadonlySet<unknown> = new Set(['draft', 'finished', 'sending', 'delivered', 'refused', 'conflict'])

const isText = (value: unknown) => typeof value === 'string' && value !== ''

const isWhole = (fields: Fields): boolean =>
  stages.has(fields['stage']) &&
  isText(fields['inspectionId']) &&
  Number.isInteger(fields['version']) &&
  (fields['stage'] === 'draft' || (isText(fields['contentHash']) && Array.isArray(fields['photos'])))

const upgraded = (fields: Fields): Fields => {
  const upgrade = upgrades[Number(fields['schema'])]
  return upgrade ? upgraded(upgrade(fields)) : fields
}

/**
 * A parcel as any version of the app has written it. One of a newer app (a release that was taken back) or a damaged
 * one is never guessed at: it stays as it is, and people are told.
 */
export const readParcel = (key: string, value: unknown): AnyParcel => {
  if (!isRecord(value)) return { stage: 'unreadable', key, newer: false }
  if (typeof value['schema'] === 'number' && value['schema'] > schema) return { stage: 'unreadable', key, newer: true }
  const fields = upgraded(value)
  if (fields['schema'] !== schema || !isWhole(fields)) return { stage: 'unreadable', key, newer: false }
  return { ...fields, key } as Parcel
}
