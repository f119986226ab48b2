/** What anyone may read, by key. An item is replaced only by one of the same or a newer revision. */
export type PublicItems = {
  readonly get: (key: string) => Promise<unknown>
  readonly putIfNewer: (key: string, revision: number, doc: unknown) => Promise<void>
  /** All at once, each only if it is newer; when one is not, none is written: false. */
  readonly putAll: (items: readonly PublicItem[]) => Promise<boolean>
  /** Nothing is read under this key, until something newer is written; without a revision: ever. */
  readonly takeBack: (key: string, revision?: number) => Promise<void>
}

export type PublicItem = { readonly key: string; readonly revision: number; readonly doc: unknown }
