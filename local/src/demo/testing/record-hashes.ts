import { createHash } from 'node:crypto'
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import type { Cloud } from '../../open-cloud'

const byText = (a: string, b: string) => (a < b ? -1 : 1)

/**
 * Sealed, and a seal is never twice the same; or a count of days long past, which the database takes away at a moment
 * of its own.
 */
const passing: ReadonlySet<string> = new Set(['Key', 'OutboxEntry', 'PictureCount'])

/** Made afterwards from the stream, by the running house and its clock. */
const followed: ReadonlySet<string> = new Set(['PicturePrint', 'PicturePrintBook'])
const follows = [
  '"inspection.tellMerchants"',
  '"selfCheck.begin"',
  '"photo.printPicture"',
  '"photo.foldPrints"',
  '"selfCheck.renderRecord"',
  '"training.renderCertificate"',
] as const

/** A leaf of a paper that the running house drew. */
const isDrawnLater = (kind: string, line: string): boolean => kind === 'LogEntry' && line.includes('"control:')

const isMadeAnew = (kind: string, line: string): boolean =>
  passing.has(kind) ||
  followed.has(kind) ||
  isDrawnLater(kind, line) ||
  follows.some((operation) => line.includes(operation))

/** One hash for each kind of record that a demo makes, over whole values. */
export const recordHashes = async ({ world }: Cloud): Promise<Readonly<Record<string, string>>> => {
  const lines = new Map<string, string[]>()
  let at: ScanCommandOutput['LastEvaluatedKey']
  do {
    const command = new ScanCommand({ TableName: world.tables.records, ExclusiveStartKey: at })
    const { Items = [], LastEvaluatedKey } = await world.clients.dynamo.send(command)
    for (const item of Items) {
      const kind = item['_et']?.S ?? ''
      const line = JSON.stringify(item)
      if (!isMadeAnew(kind, line)) lines.set(kind, [...(lines.get(kind) ?? []), line])
    }
    at = LastEvaluatedKey
  } while (at)
  const hashOf = (kept: string[]) => createHash('sha256').update(kept.sort(byText).join('\n')).digest('hex')
  return Object.fromEntries([...lines].map(([kind, kept]) => [kind, hashOf(kept)]))
}
