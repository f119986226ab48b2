const prefix = 'extra.'

/** Key of the extra check for a failure whose item no table has any more: `extra.<old key>`, once however often carried. */
export const extraKey = (key: string): string => (key.startsWith(prefix) ? key : `${prefix}${key}`)

/** The item that an answer is about: an extra check's own item, every other key itself. */
export const carriedKey = (key: string): string => (key.startsWith(prefix) ? key.slice(prefix.length) : key)

export const isExtra = (key: string): boolean => key.startsWith(prefix)
