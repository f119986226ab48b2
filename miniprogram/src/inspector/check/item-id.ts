/** An element's id for an item: keys hold dots, selectors must not. */
export const itemId = (key: string, part = 'item'): string => `${part}-${key.replace(/[^a-z0-9-]/g, '-')}`
