import { createHash } from 'node:crypto'
import type { Remains, Row } from './read-remains'
import type { Line } from './settings'

type Told<W extends Line['what']> = Extract<Line, { readonly what: W }>

const saying = <W extends Line['what']>(lines: readonly Line[], what: W): readonly Told<W>[] =>
  lines.filter((line): line is Told<W> => line.what === what)

const ofKind = (rows: readonly Row[], kind: string): readonly Row[] => rows.filter(({ _et }) => _et === kind)

type Delivered = {
  readonly contentHash: string
  readonly receiptHash: string
  readonly receivedAt: string
  readonly files: Readonly<Record<string, string>>
}

const deliveredOf = (row: Row): Delivered => row['delivered'] as Delivered

/** What the phone has shown as delivered stands in the database, once, under that very receipt. */
const receiptProblems = ({ lines, rows }: Remains): readonly string[] =>
  saying(lines, 'receipt').flatMap(({ key, inspectionId, contentHash, receiptHash, receivedAt }) => {
    const found = ofKind(rows, 'Inspection').filter((row) => row['inspectionId'] === inspectionId)
    const [row] = found
    if (!row || found.length > 1) return [`${key}: shown as delivered, and there ${found.length} times`]
    const delivered = deliveredOf(row)
    const isSame =
      delivered.contentHash === contentHash &&
      delivered.receiptHash === receiptHash &&
      delivered.receivedAt === receivedAt
    return isSame ? [] : [`${key}: another receipt than the server's`]
  })

/** Everything that was promised came to a good end, and nothing was refused. */
const promiseProblems = ({ lines }: Remains): readonly string[] => {
  const ended = new Set([...saying(lines, 'receipt'), ...saying(lines, 'conflict')].map(({ key }) => key))
  return [
    ...saying(lines, 'promised').flatMap(({ key }) => (ended.has(key) ? [] : [`${key}: promised and not delivered`])),
    ...saying(lines, 'refused').map(({ key, reason }) => `${key}: refused, ${reason}`),
  ]
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A conflict is kept whole beside what stands; the phone has named what stands. */
const conflictProblems = ({ lines, rows }: Remains): readonly string[] =>
  saying(lines, 'conflict').flatMap(({ key, inspectionId, contentHash, standing }) => {
    const kept = ofKind(rows, 'DeliveryConflict').filter(
      (row) => row['inspectionId'] === inspectionId && row['contentHash'] === contentHash,
    )
    const isWhole = kept.length === 1 && hashOf(String(kept[0]?.['content'])) === contentHash
    return isWhole && kept[0]?.['against'] === standing ? [] : [`${key}: the conflict is not kept whole, once`]
  })

/** What stands has the text that was signed, and every picture of it with the bytes that it is named by. */
const contentProblems = ({ lines, rows, objects }: Remains): readonly string[] => {
  const known = new Set(lines.map(({ inspectionId }) => inspectionId))
  return ofKind(rows, 'Inspection')
    .filter((row) => known.has(String(row['inspectionId'])))
    .flatMap((row) => {
      const id = String(row['inspectionId'])
      const { contentHash, files } = deliveredOf(row)
      const texts = ofKind(rows, 'SignedContent').filter((one) => one['inspectionId'] === id)
      const isSigned = texts.length === 1 && hashOf(String(texts[0]?.['content'])) === contentHash
      const missing = Object.keys(files).filter((sha256) => ![...objects.values()].includes(sha256))
      return [
        ...(isSigned ? [] : [`${id}: not the text that was signed`]),
        ...missing.map((sha256) => `${id}: picture ${sha256} is not there`),
      ]
    })
}

/** One effect, one event: an acceptance and each conflict left exactly one each in the audit. */
const auditProblems = ({ lines, rows }: Remains): readonly string[] => {
  const ids = [...new Set(lines.map(({ inspectionId }) => inspectionId))]
  return ids.flatMap((id) => {
    const done = rows.filter(
      (row) =>
        row['operation'] === 'inspection.deliverInspection' &&
        row['outcome'] === 'done' &&
        String(row['subject']).includes(id),
    )
    const events = new Set(done.map((row) => String(row['eventId'])))
    const conflicts = ofKind(rows, 'DeliveryConflict').filter((row) => row['inspectionId'] === id)
    return events.size === 1 + conflicts.length
      ? []
      : [`${id}: ${events.size} audit events for 1 acceptance and ${conflicts.length} conflicts`]
  })
}

/** Document numbers: nobody has another's. */
const numberProblems = ({ rows }: Remains): readonly string[] => {
  const numbers = ofKind(rows, 'Inspection').flatMap((row) => {
    const number = (row['result'] as { readonly documentNumber?: string } | undefined)?.documentNumber
    return number ? [number] : []
  })
  return new Set(numbers).size === numbers.length ? [] : ['a document number was given twice']
}

/** Judges what is left by what phones have told people: it knows neither the machines nor how the run went. */
export const checkRun = (remains: Remains): readonly string[] => [
  ...receiptProblems(remains),
  ...promiseProblems(remains),
  ...conflictProblems(remains),
  ...contentProblems(remains),
  ...auditProblems(remains),
  ...numberProblems(remains),
]
