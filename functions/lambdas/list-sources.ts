import { peoplePartitions } from '../identity/public'
import { inspectionPartitions, publicationPartitions } from '../inspection/public'
import { listSource } from '../platform/adapters/list-source'
import type { ListSource } from '../platform/lists/listing'
import { rectificationPartitions } from '../rectification/public'
import { shopPartitions } from '../shop/public'
import { shopStore } from '../shop/store'
import type { Foundation } from './world'

/** What every list is built anew from. */
export const listSources = ({ records }: Pick<Foundation, 'records'>): readonly ListSource[] => [
  listSource(records, { name: 'shops', kind: 'Shop', partitions: shopPartitions(shopStore(records)) }),
  listSource(records, { name: 'inspections', kind: 'Inspection', partitions: inspectionPartitions }),
  listSource(records, { name: 'publications', kind: 'Publication', partitions: publicationPartitions }),
  listSource(records, { name: 'rectifications', kind: 'Rectification', partitions: rectificationPartitions }),
  listSource(records, { name: 'people', kind: 'Person', partitions: peoplePartitions }),
]
