/** What anyone may read, by key. An item is replaced only by one of the same or a newer revision. */
export type PublicItems = {
  readonly get: (key: string) => Promise<unknown>
  readonly putIfNewer: (key: string, revision: number, doc: unknown) => Promise<void>
  /** Nothing is read under this key, until something newer is written; without a revision: ever. */
  readonly takeBack: (key: string, revision?: number) => Promise<void>
}
