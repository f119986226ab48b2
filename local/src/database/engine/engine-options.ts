/** 400 KB, and how soon a table's state changes: at once. */
export const engineOptions = { maxItemSize: 409_600, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }
