import type { exportsContract } from '@app/types/exports/contract'
import type { InferSchemaOutput } from '@orpc/contract'
import type { Kernel } from '../platform/kernel'
import type { ListSheet } from '../platform/lists/list-sheet'
import type { Lists } from '../platform/lists/read-list'
import type { Clock, NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { ExportStore, StoredListExport } from './store'

type Input = InferSchemaOutput<NonNullable<(typeof exportsContract)['exportList']['~orpc']['inputSchema']>>
export type ListAsked = Input['asked']

/** Every list that can be had as a sheet, by its name; a domain says how in its own words. */
type ListSheets = { readonly [L in StoredListExport['list']]: ListSheet<Extract<ListAsked, { list: L }>> }

export type ExportDeps = {
  readonly store: ExportStore
  readonly lists: Lists
  readonly sheets: ListSheets
  readonly objects: ObjectStore
  readonly newId: NewId
}

export type ExportWorkDeps = ExportDeps & { readonly kernel: Kernel; readonly clock: Clock }
