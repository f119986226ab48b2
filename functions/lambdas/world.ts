import type { JSONWebKeySet } from 'jose'
import type { Clients } from '../platform/adapters/clients'
import { dynamoCommit } from '../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../platform/adapters/kernel-store'
import { publicItems } from '../platform/adapters/public-items'
import { s3Objects } from '../platform/adapters/s3'
import { sqsSender } from '../platform/adapters/sqs'
import { publicTable, recordsTable } from '../platform/adapters/tables'
import { ulidsBy } from '../platform/adapters/ulid'
import type { Clock, NewId } from '../platform/ports/clock'
import type { CodeKeys } from '../shop/public'

/** What a deployment is made of: clients, names and secrets. AWS and the local cloud differ only here. */
export type World = {
  readonly clients: Clients
  readonly tables: { readonly records: string; readonly public: string }
  readonly bucket: string
  readonly queueUrl: (queue: string) => string
  readonly clock: Clock
  /** ULIDs by the clock unless given; demo data are made again the same from a number. */
  readonly newId?: NewId
  readonly secrets: Secrets
  /** `https://host` that signs carry, without a slash at the end. */
  readonly publicUrl: string
  /** False only where the console is served without TLS. */
  readonly secureCookies: boolean
  /** False while demo data are made: documents are rendered when first opened. */
  readonly documentsAtOnce: boolean
}

export type Secrets = {
  /** By key version; the newest signs. */
  readonly shopCodeKeys: CodeKeys
  readonly shopCodeKeyVersion: string
  readonly tokens: string
  /** Public keys of the gateway. */
  readonly gatewayKeys: JSONWebKeySet
}

/** Adapters over a world's clients, made once for each Lambda. */
export const foundation = (world: World) => {
  const records = recordsTable(world.clients.dynamo, world.tables.records)
  const newId = world.newId ?? ulidsBy(world.clock)
  return {
    records,
    newId,
    commit: dynamoCommit,
    kernel: { commit: dynamoCommit, keys: idempotencyStore(records), audit: auditLog(records), newId },
    items: publicItems(publicTable(world.clients.dynamo, world.tables.public)),
    objects: s3Objects(world.clients.s3, world.bucket, { clock: world.clock }),
    send: sqsSender(world.clients.sqs, world.queueUrl),
  }
}
export type Foundation = ReturnType<typeof foundation>
