import { validationError } from '../engine/api-error'
import { performNow, prepare } from '../engine/dynalite'
import { type Access, engineStore } from '../engine/engine-store'
import type { CommitLog } from './commit-log'
import { listOf } from './transact-actions'

type Body = Readonly<Record<string, unknown>>
type Parts = { readonly access: Access; readonly log: CommitLog }

/** TransactGetItems: the items as they were at one moment, which is written before this answers. */
export const transactGet =
  ({ access, log }: Parts) =>
  async (body: Body): Promise<Body> => {
    const gets = listOf(body['TransactItems']).map(readGet)
    const store = engineStore(access)
    try {
      return {
        Responses: gets.map((get) => performNow(store, get)).map(({ Item: item }) => (item ? { Item: item } : {})),
      }
    } finally {
      await log.flushed()
    }
  }

const readGet = ({ Get }: Body) => {
  if (typeof Get !== 'object') throw validationError('TransactItems must contain Get')
  return prepare('GetItem', { ...Get, ConsistentRead: true })
}
