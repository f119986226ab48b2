/** A table whose key attributes are all text; billed per request, indexes carry every attribute. */
export type TableDefinition = {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey?: string | undefined
  readonly indexes: readonly IndexDefinition[]
  /** The attribute with the epoch second in which an item expires. */
  readonly ttl?: string | undefined
}

export type IndexDefinition = {
  readonly name: string
  readonly partitionKey: string
  readonly sortKey?: string | undefined
}
