import { type ShopStatus, type SizeClass, sizeClasses, sizeClassNames } from '@app/types/shop/values'
import { type Point, readPoint } from './facts/location'
import { readTags } from './facts/tags'
import { halfWidth } from './half-width'
import { shown } from './register-cell'
import type { Column } from './register-header'
import type { Flag, FlagCode } from './register-problems'

/** What a row says of a shop besides who and where it is. */
type RowFacts = {
  readonly sizeClass?: SizeClass
  readonly tags?: readonly string[]
  readonly point?: Point
  /** Only what a sheet can say whole: a season wants its months, a move the new place. */
  readonly status?: Extract<ShopStatus, 'active' | 'suspended' | 'closed'>
}

const plain = (text: string) => halfWidth(text).replace(/\s/g, '')

const sizes = new Map<string, SizeClass>(
  sizeClasses.flatMap((size) => [
    [sizeClassNames[size], size],
    [sizeClassNames[size].slice(0, -1), size],
  ]),
)

const statuses: readonly (readonly [RegExp, NonNullable<RowFacts['status']>])[] = [
  [/注销|吊销|撤销|关闭|关店|倒闭/, 'closed'],
  [/停业|歇业|暂停|未营业|装修/, 'suspended'],
  [/^(?:正常|在业|存续|开业|在营|营业|正常营业|营业中|在营在册|存续\(.*\)|是)$/, 'active'],
]

type Read<F> = { readonly facts: F; readonly flags: readonly Flag[] }

const nothing = { facts: {}, flags: [] }

const unread = (code: FlagCode, column: Column, text: string): Read<object> => ({
  facts: {},
  flags: [{ code, column, written: shown(text) }],
})

const readSize = (text: string): Read<Pick<RowFacts, 'sizeClass'>> => {
  const sizeClass = sizes.get(plain(text))
  return sizeClass ? { facts: { sizeClass }, flags: [] } : unread('sizeClassUnknown', 'sizeClass', text)
}

const readLocation = (text: string, column: Column): Read<Pick<RowFacts, 'point'>> => {
  const point = readPoint(text)
  return point ? { facts: { point }, flags: [] } : unread('locationUnreadable', column, text)
}

type Text = (column: Column) => string

/** The columns that say where a shop lies: one with both figures, else a column for each. */
const locationIn = (text: Text): readonly Column[] =>
  text('location').trim() === '' ? ['longitude', 'latitude'] : ['location']

const readPlace = (text: Text): Read<Pick<RowFacts, 'point'>> => {
  const columns = locationIn(text).filter((column) => text(column).trim() !== '')
  const [first = 'location'] = columns
  const written = columns.map((column) => text(column).trim()).join('，')
  return written === '' ? nothing : readLocation(written, first)
}

const readStatus = (text: string): Read<Pick<RowFacts, 'status'>> => {
  const status = statuses.find(([words]) => words.test(plain(text)))?.[1]
  return status ? { facts: { status }, flags: [] } : unread('statusUnclear', 'status', text)
}

/** Reads the cells that describe a shop; an empty one says nothing, one that cannot be read is flagged and not taken. */
export const readFacts = (text: (column: Column) => string): Read<RowFacts> => {
  const when = <F>(column: Column, read: (text: string) => Read<F>): Read<F | object> => {
    const written = text(column).trim()
    return written === '' ? nothing : read(written)
  }
  const tags = readTags(text('tags'))
  const read = [when('sizeClass', readSize), readPlace(text), when('status', readStatus)]
  return {
    facts: { ...(tags.length > 0 && { tags }), ...Object.assign({}, ...read.map(({ facts }) => facts)) },
    flags: read.flatMap(({ flags }) => flags),
  }
}
