import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { any, Entity, GetItemCommand, item, number, PutItemCommand, string } from 'dynamodb-toolbox'
import type { PublicItems } from '../ports/public-items'
import type { PublicTable } from './tables'

/** Items of the `public` table: written only if newer than what is there, read in one read. */
export const publicItems = (table: PublicTable): PublicItems => {
  const entity = new Entity({
    name: 'PublicItem',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), revision: number(), doc: any() }),
  })
  return {
    get: async (pk) => (await entity.build(GetItemCommand).key({ pk }).send()).Item?.doc,
    putIfNewer: async (pk, revision, doc) => {
      const notNewer = { attr: 'revision', lte: revision } as const
      try {
        await entity
          .build(PutItemCommand)
          .item({ pk, revision, doc })
          .options({ condition: { or: [{ attr: 'pk', exists: false }, notNewer] } })
          .send()
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
