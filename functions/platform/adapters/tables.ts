import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox'

const documents = (client: DynamoDBClient) =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

/**
 * `records`: everything a district keeps. `list` is the one secondary index: what belongs together in an order
 * (shops of a district by name, inspections by time). `ttl` in epoch seconds.
 */
export const recordsTable = (client: DynamoDBClient, name: string) =>
  new Table({
    name,
    documentClient: documents(client),
    partitionKey: { name: 'pk', type: 'string' },
    sortKey: { name: 'sk', type: 'string' },
    indexes: {
      list: {
        type: 'global',
        partitionKey: { name: 'listPk', type: 'string' },
        sortKey: { name: 'listSk', type: 'string' },
      },
    },
    entityAttributeSavedAs: '_et',
  })
export type RecordsTable = ReturnType<typeof recordsTable>

/** `public`: cards that anyone may read; written by `react` only. */
export const publicTable = (client: DynamoDBClient, name: string) =>
  new Table({
    name,
    documentClient: documents(client),
    partitionKey: { name: 'pk', type: 'string' },
    entityAttributeSavedAs: '_et',
  })
export type PublicTable = ReturnType<typeof publicTable>
