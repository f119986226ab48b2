import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { any, Entity, GetItemCommand, item, number, PutItemCommand, PutTransaction, string } from 'dynamodb-toolbox'
import type { PublicItems } from '../ports/public-items'
import { asWrite, dynamoCommit } from './commit'
import type { PublicTable } from './tables'

/** Items of the `public` table: written only if newer than what is there, read in one read. */
export const publicItems = (table: PublicTable): PublicItems => {
  const entity = new Entity({
    name: 'PublicItem',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), revision: number(), doc: any().optional() }),
  })
  const onlyIfNewer = (revision: number) => {
    const notNewer = { attr: 'revision', lte: revision } as const
    return { condition: { or: [{ attr: 'pk', exists: false } as const, notNewer] } }
  }
  const put = async (item: { readonly pk: string; readonly revision: number; readonly doc?: unknown }) => {
    try {
      await entity.build(PutItemCommand).item(item).options(onlyIfNewer(item.revision)).send()
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    }
  }
  return {
    get: async (pk) => (await entity.build(GetItemCommand).key({ pk }).send()).Item?.doc,
    putIfNewer: (pk, revision, doc) => put({ pk, revision, doc }),
    putAll: async (items) => {
      const writes = items.map(({ key, revision, doc }) =>
        asWrite(entity.build(PutTransaction).item({ pk: key, revision, doc }).options(onlyIfNewer(revision))),
      )
      return (await dynamoCommit(writes)).refused === undefined
    },
    takeBack: (pk, revision = newest) => put({ pk, revision }),
  }
}

/** No revision is newer. */
const newest = Number.MAX_SAFE_INTEGER
