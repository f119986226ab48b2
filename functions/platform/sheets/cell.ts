/** What a cell holds. */
export type Cell = string | number | boolean | Date | null | undefined

export type NamedRows = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }
