import type { JSONWebKeySet } from 'jose'
import { sealsIn } from '../audit/public'
import { askLog, logRows } from '../evidence/public'
import { auditSeals } from '../platform/adapters/audit-seals'
import type { Clients } from '../platform/adapters/clients'
import { dynamoCommit } from '../platform/adapters/commit'
import { auditLog, idempotencyStore } from '../platform/adapters/kernel-store'
import { listTail } from '../platform/adapters/list-tail'
import { publicItems } from '../platform/adapters/public-items'
import { s3Objects } from '../platform/adapters/s3'
import { sqsSender } from '../platform/adapters/sqs'
import { publicTable, recordsTable } from '../platform/adapters/tables'
import { checkTreeHead, sha256Tree } from '../platform/adapters/tree-keys'
import { ulidsBy } from '../platform/adapters/ulid'
import type { Clock, NewId } from '../platform/ports/clock'
import type { CodeKeys } from '../shop/public'

/** What a deployment is made of: clients and names, nothing secret. AWS and the local cloud differ only here. */
export type Deployment = {
  readonly clients: Clients
  readonly tables: { readonly [T in 'records' | 'public' | 'lists' | 'audit']: string }
  readonly bucket: string
  readonly queueUrl: (queue: string) => string
  readonly clock: Clock
  /** ULIDs by the clock unless given; demo data are made again the same from a number. */
  readonly newId?: NewId
  /** `https://host` that signs carry, without a slash at the end. */
  readonly publicUrl: string
  /** `https://host` where people open the console: passkeys belong to that host. */
  readonly consoleUrl: string
  /** False only where the console is served without TLS. */
  readonly secureCookies: boolean
  /** False while demo data are made: documents are rendered when first opened. */
  readonly documentsAtOnce: boolean
}

/** A deployment with the secrets that the Lambda is trusted with; `react` needs none. */
export type World<S = Secrets> = Deployment & { readonly secrets: S }

/** What `public` is made of and no more: it can read cards, verify codes and put reports on the intake queue. */
export type PublicWorld = Pick<Deployment, 'queueUrl' | 'clock' | 'publicUrl'> & {
  readonly clients: Pick<Clients, 'dynamo' | 'sqs'>
  readonly tables: Pick<Deployment['tables'], 'public'>
  readonly secrets: Pick<CodeSecrets, 'shopCodeKeys'>
}

/** What signs the codes on the walls: for `api`, `work`, and for `public`, since an HMAC is verified by what signs. */
export type CodeSecrets = {
  /** By key version. */
  readonly shopCodeKeys: CodeKeys
  /** The version that signs. */
  readonly shopCodeKeyVersion: string
}

/** What tells who asks: for `api` alone. */
export type SignInSecrets = {
  readonly tokens: string
  /** Public keys of the gateway. */
  readonly gatewayKeys: JSONWebKeySet
}

/** What signs the heads of districts' logs: for `timer` alone. */
export type LogSecrets = {
  /** PKCS #8 in base64, on P-256. */
  readonly logKey: string
}

type Secrets = CodeSecrets & SignInSecrets

/** Adapters over a world's clients, made once for each Lambda. */
export const foundation = (world: Deployment) => {
  const records = recordsTable(world.clients.dynamo, world.tables.records)
  const newId = world.newId ?? ulidsBy(world.clock)
  const audit = auditSeals(world.clients.dynamo, world.tables)
  const logParts = { rows: logRows(audit), hash: sha256Tree }
  return {
    records,
    newId,
    commit: dynamoCommit,
    kernel: { commit: dynamoCommit, keys: idempotencyStore(records), audit: auditLog(records), newId },
    items: publicItems(publicTable(world.clients.dynamo, world.tables.public)),
    objects: s3Objects(world.clients.s3, world.bucket, { clock: world.clock }),
    tail: listTail(world.clients.dynamo, world.tables.lists),
    seals: sealsIn(audit),
    logParts,
    log: askLog(logParts.rows, logParts.hash, checkTreeHead),
    send: sqsSender(world.clients.sqs, world.queueUrl),
  }
}
export type Foundation = ReturnType<typeof foundation>
