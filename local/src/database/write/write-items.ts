import { isWireError, typeOf } from '../engine/api-error'
import { performNow, prepare } from '../engine/dynalite'
import type { CommitLog } from './commit-log'
import type { Writer } from './writer'

type Body = Readonly<Record<string, unknown>>

/** PutItem, UpdateItem, DeleteItem and BatchWriteItem: items and index rows together, or nothing. */
export const writeItems =
  ({ writer, log }: { readonly writer: Writer; readonly log: CommitLog }) =>
  async (operation: string, body: Body): Promise<Body> => {
    const request = prepare(operation, body)
    const writes = writer.open()
    try {
      const reply = performNow(writes.store, request)
      writer.commit(writes)
      return reply
    } catch (error) {
      throw withItem(error, body, writes.found())
    } finally {
      // A refusal too may rest on what is still being written.
      await log.flushed()
    }
  }

/** `ReturnValuesOnConditionCheckFailure: ALL_OLD` */
export const wantsOld = (body: Body) => body['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD'

const withItem = (error: unknown, body: Body, item: unknown): unknown => {
  if (!isWireError(error) || typeOf(error) !== 'ConditionalCheckFailedException') return error
  return item !== undefined && wantsOld(body) ? Object.assign(error, { body: { ...error.body, Item: item } }) : error
}
