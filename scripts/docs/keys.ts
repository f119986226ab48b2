import { StoredOutboxEntry } from '../../functions/push/store.ts'
import { type CapturedWorld, capturedWorld, type Row } from './captured-world.ts'
import { placeholder } from './placeholder.ts'

/** One kind of value and where it is kept. */
type KeyLine = {
  readonly kind: string
  readonly domain: string
  readonly pk: string
  readonly sk: string
  readonly list: string
  readonly expires: string
}

type Collection = { readonly insert: (value: never) => never }

const isCollection = (value: unknown): value is Collection =>
  typeof value === 'object' && value !== null && 'insert' in value

/** Kinds that are listed only in some states, and the states there are. */
const statesOf: Readonly<Record<string, readonly string[]>> = {
  outbox: StoredOutboxEntry.shape.state.options,
  chunks: ['waiting'],
}

/** Kinds that expire only with this value of a field. */
const fixedOf: Readonly<Record<string, object>> = {
  uploads: { purpose: 'register' },
  pictures: { keptAt: undefined, subject: { kind: '<kind>', id: '<id>' } },
}

const text = (row: Row, name: string): string => row[name]?.S ?? ''

const collectionLine = async (world: CapturedWorld, domain: string, [name, store]: [string, Collection]) => {
  const lists = new Set<string>()
  let line: KeyLine | undefined
  for (const state of statesOf[name] ?? ['<state>']) {
    const { value, named, expiry } = placeholder({ state, ...fixedOf[name] })
    const row = await written(world, () => world.base.commit([store.insert(value as never)]))
    const place = [text(row, 'listPk'), text(row, 'listSk')].filter(Boolean).map(named)
    if (place.length) lists.add(place.map((part) => `\`${part}\``).join(', '))
    line = {
      kind: text(row, '_et'),
      domain,
      pk: named(text(row, 'pk')),
      sk: named(text(row, 'sk')),
      list: [...lists].join('; '),
      expires: row['ttl']?.N ? expiry(Number(row['ttl'].N)) : '',
    }
  }
  if (!line) throw new Error(`${domain}.${name} has no state`)
  return line
}

/** The row that an action writes; more or fewer than one is a surprise that the document must not hide. */
const written = async ({ rows }: CapturedWorld, act: () => Promise<unknown>): Promise<Row> => {
  rows.length = 0
  await act()
  const [row] = rows
  if (!row || rows.length !== 1) throw new Error(`${rows.length} rows were written where one was expected`)
  return row
}

const at = new Date('2001-01-01T00:00:00.000Z')
const day = '2001-01-01'
const actor = { kind: 'system', district: '<district>', job: '<job>' } as const

/** What the kernel itself keeps: the client's key as its hash, events by day, denied calls by hour. */
const kernelLines = async (world: CapturedWorld): Promise<KeyLine[]> => {
  const { keys, audit, commit } = world.base.kernel
  const place = { district: '<district>', scope: '<scope>', key: '<key>' }
  const entry = { district: '<district>', eventId: '<eventId>', at, operation: 'a.b', outcome: 'done', actor } as const
  const key = await written(world, () => commit([keys.keep(place, { hash: '', answer: '' }, at)]))
  const event = await written(world, () => commit([audit.record(entry)]))
  const denied = await written(world, () => audit.countDenied('<district>', '<personId>', at))
  const line = (kind: string, row: Row, expires: string): KeyLine => ({
    kind,
    domain: 'platform',
    pk: text(row, 'pk')
      .replace(/#[^#]{20,}$/, '#<hash of the key>')
      .replace(day, '<day>'),
    sk: text(row, 'sk').replace(`${day}T00`, '<hour>'),
    list: '',
    expires,
  })
  const { instantOf, expiry } = placeholder()
  instantOf('at')
  return [
    line('Key', key, expiry(Number(key['ttl']?.N))),
    line('AuditEvent', event, ''),
    line('DeniedCount', denied, expiry(Number(denied['ttl']?.N))),
  ]
}

/** Every kind of value of `records`, by really writing one of each into a database that only listens. */
export const keyLines = async (): Promise<readonly KeyLine[]> => {
  const world = capturedWorld()
  const lines: KeyLine[] = []
  for (const [domain, store] of Object.entries(world.stores)) {
    const collections = Object.entries(store as Record<string, unknown>).filter(
      (entry): entry is [string, Collection] => isCollection(entry[1]),
    )
    for (const entry of collections) lines.push(await collectionLine(world, domain, entry))
  }
  return [...lines, ...(await kernelLines(world))]
}

const code = (value: string) => (value ? `\`${value}\`` : '–')

const rowOf = ({ kind, domain, pk, sk, list, expires }: KeyLine) =>
  `| \`${kind}\` | ${domain} | ${code(pk)} | ${code(sk)} | ${list || '–'} | ${code(expires)} |`

/** `docs/keys.md`, whole. */
export const keysDocument = async (): Promise<string> => {
  const lines = [...(await keyLines())].sort((a, b) => a.pk.localeCompare(b.pk, 'en') || a.sk.localeCompare(b.sk, 'en'))
  return `# Keys

Written by \`npm run docs\` from the stores themselves; a test fails when it is not what they do. \`<name>\` stands for the value of that name. Times are instants in UTC, expiries are when a value may vanish.

## \`records\`

Every partition key begins with its district. What has a list position is found in the index \`list\` under \`listPk\`, ordered by \`listSk\`.

| kind | kept by | partition key | sort key | list position | expires |
| --- | --- | --- | --- | --- | --- |
${lines.map(rowOf).join('\n')}

A shop's papers, inspections and reports lie in the shop's own partition, so that the stream brings them in order and a card is one query. \`OutboxEntry\` is listed only while it waits: \`due\` or \`sending\`. \`ImportChunk\` expires only until it is stored, \`Upload\` only where it is a register.

## \`public\`

| kind | written by | partition key |
| --- | --- | --- |
| \`PublicItem\` | \`react\`; \`work\` what \`react\` left to \`card-rebuild\` | \`${await cardPlace()}\` |
`
}

const cardPlace = async (): Promise<string> => {
  const world = capturedWorld()
  const { cardKey } = await import('../../functions/shop/card/card-key.ts')
  const put = () => world.base.items.putIfNewer(cardKey('<district>', '<shopId>'), 1, {})
  return text(await written(world, put), 'pk')
}
