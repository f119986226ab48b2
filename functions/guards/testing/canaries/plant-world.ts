import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import type { TestWorld } from '../open-test-world'
import type { Row } from '../scan-records'
import { type Marks, openMarks } from './marks'
import { plant } from './plant'

/** What each kind of kept value may hold, by its name. */
export type Schemas = ReadonlyMap<string, z.core.$ZodType>

/**
 * Plants a mark in every field of every kept value, as a newer revision, and lets the house react: cards, tails and
 * lists then hold what they hold of it.
 */
export const plantWorld = async (world: TestWorld, schemas: Schemas): Promise<Marks> => {
  const marks = openMarks()
  const client = DynamoDBDocumentClient.from(world.world.clients.dynamo, {
    marshallOptions: { removeUndefinedValues: true },
  })
  for (const row of (await world.scan()).values()) {
    const planted = plantRow(row, schemas, marks)
    if (planted) await client.send(new PutCommand({ TableName: 'records', Item: planted }))
  }
  await world.idle()
  return marks
}

type Doc = { readonly revision: number }

const plantRow = (row: Row, schemas: Schemas, marks: Marks): Row | undefined => {
  const { _et: kind, pk, sk, doc } = row as Row & { readonly doc?: Doc }
  const mint = marks.mintFor({ kind, district: pk.split('#')[1] ?? '', key: `${pk} ${sk}` })
  if (kind === 'AuditEvent') return plantEvent(row, mint)
  const schema = schemas.get(kind)
  if (!schema || !doc) return undefined
  return { ...row, doc: { ...(plant(schema, doc, mint) as object), revision: doc.revision + 1 } }
}

/** The kernel's own kind: who did it, and why. */
const plantEvent = (row: Row, mint: (field: string) => string): Row => {
  const actor = row['actor'] as { readonly name?: string }
  return { ...row, reason: mint('reason'), actor: { ...actor, ...(actor.name && { name: mint('actor.name') }) } }
}
