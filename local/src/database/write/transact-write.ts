import { ApiError, isWireError, messageOf, typeOf, validationError } from '../engine/api-error'
import { itemSize, performNow } from '../engine/dynalite'
import type { Tables } from '../engine/tables'
import type { CommitLog } from './commit-log'
import { type Action, readActions } from './transact-actions'
import type { TransactionTokens } from './transaction-tokens'
import type { WriteSet } from './write-set'
import type { Writer } from './writer'

type Body = Readonly<Record<string, unknown>>
type Parts = {
  readonly writer: Writer
  readonly log: CommitLog
  readonly tables: Tables
  readonly tokens: TransactionTokens
}
type Reason = { readonly Code: string; readonly Message?: string; readonly Item?: unknown }

const mostBytes = 4 * 1_024 * 1_024

/** TransactWriteItems: every action, or none and the reasons why. */
export const transactWrite =
  (parts: Parts) =>
  async (body: Body): Promise<Body> => {
    const items = body['TransactItems']
    const token = body['ClientRequestToken']
    const actions = readActions(parts.tables, items)
    try {
      if (typeof token !== 'string') commitAll(parts, actions, [])
      else if (!parts.tokens.isDone(token, items)) commitAll(parts, actions, { token, items })
    } finally {
      await parts.log.flushed()
    }
    return {}
  }

type Token = { readonly token: string; readonly items: unknown }

const commitAll = ({ writer, tokens }: Parts, actions: readonly Action[], use: Token | readonly []) => {
  const writes = writer.open()
  const reasons = actions.map((action) => attempt(action, action.kind === 'ConditionCheck' ? writer.open() : writes))
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons)
  const bytes = writes.items().reduce((sum, { after }) => sum + (after === undefined ? 0 : itemSize(after)), 0)
  if (bytes > mostBytes) throw validationError('The items of a transaction must not exceed 4 MB together')
  writer.commit(writes, { also: 'token' in use ? [tokens.entryFor(use.token, use.items)] : [] })
}

/** A condition check is carried out as a deletion whose writes nobody commits. */
const attempt = ({ request, wantsOld }: Action, writes: WriteSet): Reason => {
  try {
    performNow(writes.store, request)
    return { Code: 'None' }
  } catch (error) {
    if (!isWireError(error)) throw error
    const item = wantsOld ? writes.found() : undefined
    return { Code: codeOf(typeOf(error)), Message: messageOf(error), ...(item !== undefined && { Item: item }) }
  }
}

const codeOf = (type: string) => (type === 'ValidationException' ? 'ValidationError' : type.replace(/Exception$/, ''))

const cancelled = (reasons: readonly Reason[]) => {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`
  return new ApiError('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons })
}
