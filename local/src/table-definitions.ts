import { tables } from '@app/functions/lambdas/manifests'

/** The tables as the embedded database makes them. */
export const tableDefinitions = [
  {
    name: 'records',
    partitionKey: tables.records.partitionKey,
    sortKey: tables.records.sortKey,
    indexes: [{ name: 'list', ...tables.records.list }],
    ttl: tables.records.ttl,
  },
  { name: 'public', partitionKey: tables.public.partitionKey, indexes: [] },
  { name: 'lists', ...tables.lists, indexes: [] },
  { name: 'audit', ...tables.audit, indexes: [] },
]
