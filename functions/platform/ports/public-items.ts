/** What anyone may read, by key. An item is replaced only by one of the same or a newer revision. */
export type PublicItems = {
  readonly get: (key: string) => Promise<unknown>
  readonly putIfNewer: (key: string, revision: number, doc: unknown) => Promise<void>
}
