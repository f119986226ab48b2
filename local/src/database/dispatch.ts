import type { Dispatch } from './client-config'
import { ApiError } from './engine/api-error'
import { changeTables } from './engine/change-tables'
import { type Kind, kindOf, perform, prepare } from './engine/dynalite'
import type { Access } from './engine/engine-store'
import { storeForRead } from './engine/index-reads'
import type { Tables } from './engine/tables'
import type { TimeToLive } from './expiry/time-to-live'
import type { CommitLog } from './write/commit-log'
import { transactGet } from './write/transact-get'
import { transactWrite } from './write/transact-write'
import type { TransactionTokens } from './write/transaction-tokens'
import { writeItems } from './write/write-items'
import type { Writer } from './write/writer'

export type DispatchParts = {
  readonly access: Access
  readonly committed: Access
  readonly log: CommitLog
  readonly tables: Tables
  readonly tokens: TransactionTokens
  readonly timeToLive: TimeToLive
  readonly writer: Writer
}

type Body = Parameters<Dispatch>[1]

/** Carries out one operation of DynamoDB's API. Throws what DynamoDB would answer, as `WireError`. */
export const openDispatch = (parts: DispatchParts): Dispatch => {
  const change = changeTables(parts)
  const byKind: Record<Kind, (operation: string, body: Body) => Promise<Body>> = {
    read: (operation, body) => read(parts.committed, operation, body),
    write: writeItems(parts),
    schema: async (operation, body) => {
      const reply = await change(operation, body)
      if (operation === 'DeleteTable') await parts.timeToLive.drop(String(body['TableName']))
      return reply
    },
  }
  const own = new Map<string, (body: Body) => Promise<Body>>([
    ['TransactWriteItems', transactWrite(parts)],
    ['TransactGetItems', transactGet(parts)],
    ['UpdateTimeToLive', parts.timeToLive.update],
    ['DescribeTimeToLive', async (body) => parts.timeToLive.describe(body)],
  ])
  return async (operation, body) => {
    const added = own.get(operation)
    if (added !== undefined) return added(body)
    const kind = kindOf(operation)
    if (kind === undefined) throw new ApiError('UnknownOperationException', `${operation} is not offered here`)
    return byKind[kind](operation, body)
  }
}

/** Reads wait for nobody: they see what is committed. */
const read = async (committed: Access, operation: string, body: Body) => {
  const request = prepare(operation, body)
  return perform(storeForRead(committed, request), request)
}
